import { writeCsv } from '@main/adapters/documents/worker/csv';
import { fontRuns } from '@main/adapters/documents/worker/fonts';
import { describe, expect, it } from 'vitest';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the CSV writer', () => {
  it('starts with a byte-order mark, ends lines with CRLF and quotes what needs it', () => {
    expect(text(writeCsv(['Name', 'Amount'], [['Rao, "Asha"', '12.50']]))).toBe(
      '\uFEFFName,Amount\r\n"Rao, ""Asha""",12.50\r\n',
    );
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx'])('makes %j inert', (cell) => {
    expect(text(writeCsv(['x'], [[cell]]))).toContain(`'${cell}`);
  });

  it('leaves negative amounts as numbers', () => {
    expect(text(writeCsv(['x'], [['-1250.50']]))).toContain('\r\n-1250.50\r\n');
  });
});

describe('font runs', () => {
  it('give every character a family that has it, and keep a Hindi name in one run', () => {
    expect(fontRuns('₹5 संजय बनर्जी OK')).toEqual([
      { family: 'Inter Extended', text: '₹' },
      { family: 'Inter Variable', text: '5 ' },
      { family: 'Noto Sans Devanagari', text: 'संजय बनर्जी ' },
      { family: 'Inter Variable', text: 'OK' },
    ]);
  });
});
