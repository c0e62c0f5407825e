import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { LongDocument } from '@main/adapters/documents/worker/longDocument';
import { statementCsv } from '@main/adapters/documents/worker/statementCsv';
import { pagesFor } from '@main/adapters/documents/worker/statementPages';
import { statementPdf } from '@main/adapters/documents/worker/statementPdf';
import type { StatementRow } from '@main/ports/documents';
import { referenceOf } from '@shared/ids';
import { statementOf } from '@tests/support/statements/figures';
import { linesOf, printedRows } from '@tests/support/statements/pdfText';
import { describe, expect, it } from 'vitest';

/** The whole document, its rows given in parts. */
function whole(document: LongDocument, rows: readonly StatementRow[], part = 500): Buffer {
  const parts = [document.begin()];
  for (let at = 0; at < rows.length; at += part) parts.push(document.rows(rows.slice(at, at + part)));
  return Buffer.concat([...parts, document.end()]);
}

function pdfOf(entries: number, over = {}, language: 'en' | 'hi' = 'en', part?: number): Buffer {
  const { figures, rows } = statementOf(entries, over);
  return whole(statementPdf({ statement: figures, language, format: 'pdf' }), rows, part);
}

const letters = (text: string): string => [...text].sort().join('').trim();

describe('a statement as a PDF', () => {
  it('says whose it is, for when, and what it comes to', async () => {
    const [page = []] = await linesOf(pdfOf(3));
    const text = page.join('\n');
    for (const said of [
      'Sahyadri Cooperative Bank',
      'Pune, Laxmi Road',
      '1 Nov 2026 to 30 Nov 2026',
      '•••• •••• 0017',
      '₹8,12,000.50',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('DEMO');
    expect(text).not.toContain('000000000017');
    // A reader without the words beneath sees the shaped signs, in the order in which they are drawn.
    expect(page.map(letters)).toContain(letters('संजय बनर्जी'));
  });

  it('repeats the head on every page, counts the pages, and carries the balance over', async () => {
    const pages = await linesOf(pdfOf(100));
    const { rows } = statementOf(100);
    expect(pages).toHaveLength(pagesFor(100));
    let shown = 0;
    for (const [index, page] of pages.entries()) {
      const text = page.join('\n');
      expect(text).toContain('Date Particulars Debit ₹ Credit ₹ Balance ₹');
      expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
      const before = rows[shown - 1];
      if (index > 0) expect(printedBalance(page, 'Brought forward')).toBe(before?.balanceAfter);
      shown += printedRows([page]).length;
    }
    expect(shown).toBe(100);
  });

  it('marks every page of a bank that is a demo', async () => {
    const pages = await linesOf(pdfOf(60, { demo: true }));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.join('\n')).toContain('DEMO — not a real bank');
  });

  it('prints every row with its balance, and sums that they come to', async () => {
    const { figures, rows } = statementOf(250);
    const pages = await linesOf(pdfOf(250));
    expect(printedRows(pages)).toEqual(
      rows.map(({ amount, balanceAfter }) => ({
        amount: amount < 0n ? -amount : amount,
        balance: balanceAfter,
      })),
    );
    expect(printedBalance(pages.at(-1) ?? [], 'Closing balance')).toBe(figures.closing);
  });

  it('says so where nothing moved', async () => {
    const pages = await linesOf(pdfOf(0));
    expect(pages).toHaveLength(1);
    expect(pages.flat()).toContain('No transactions in this period');
  });

  it('is byte for byte the same for the same figures, however its rows arrive', () => {
    const once = pdfOf(120, {}, 'hi', 7);
    expect(Buffer.compare(once, pdfOf(120, {}, 'hi', 500))).toBe(0);
    expect(Buffer.compare(once, pdfOf(120, {}, 'en'))).not.toBe(0);
  });

  it.each([0, 1, 21, 22, 49, 50, 400])(
    'of %i entries has as many pages as were counted before',
    async (entries) => {
      expect(await linesOf(pdfOf(entries))).toHaveLength(pagesFor(entries));
    },
  );

  it('hands its pages on as it grows, and keeps none of them', () => {
    const { figures, rows } = statementOf(3_000);
    const document = statementPdf({ statement: figures, language: 'en', format: 'pdf' });
    document.begin();
    const sizes = [0, 1_000, 2_000].map((at) => document.rows(rows.slice(at, at + 1_000)).length);
    // Each thousand rows are out before the next are written, and what stays for the end is fonts and page numbers.
    for (const size of sizes) expect(size).toBeGreaterThan(80_000);
    expect(document.end().length).toBeLessThan(60_000);
  });
});

/** The last figure of the line that begins with `label`. */
function printedBalance(page: readonly string[], label: string): bigint | undefined {
  const line = page.find((each) => each.startsWith(label));
  const digits = line?.split(' ').at(-1)?.replace(/[,.]/g, '');
  return digits === undefined ? undefined : BigInt(digits);
}

describe('a statement as a CSV', () => {
  const csvOf = (rows: readonly StatementRow[], figures = statementOf(rows.length).figures): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      whole(statementCsv({ statement: figures, language: 'en', format: 'csv' }), rows),
    );

  it('has a byte-order mark, a head, and the rows between what the account held before and after them', () => {
    const { figures, rows } = statementOf(2);
    expect(csvOf(rows, figures).split('\r\n')).toEqual([
      '\uFEFFDate,Booked at,Reference,Particulars,Narration,Debit ₹,Credit ₹,Balance ₹',
      '2026-11-01,,,Opening balance,,,,812000.50',
      `2026-11-01,"1 Nov 2026, 11:01:12",${rows[0]?.reference},Cash deposited,,,1.00,812001.50`,
      `2026-11-16,"16 Nov 2026, 11:01:12",${rows[1]?.reference},Cash withdrawn,Salary for the month,80.19,,811921.31`,
      '2026-11-30,,,Closing balance,,,,811921.31',
      '',
    ]);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1'])(
    'makes the narration %j inert',
    (narration) => {
      const [row] = statementOf(1).rows;
      const text = csvOf(row ? [{ ...row, narration }] : []);
      const cell = `'${narration}`;
      expect(text.includes(`,${cell},`) || text.includes(`,"${cell.replaceAll('"', '""')}",`)).toBe(true);
    },
  );
});

it('a statement needs no more memory for 12,000 rows more', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { figures, rows } = statementOf(1_000);
  const document = statementPdf({
    statement: { ...figures, entries: 14_000 },
    language: 'en',
    format: 'pdf',
  });
  const heapAfter = (thousands: number): number => {
    for (let count = 0; count < thousands; count += 1) {
      // Other references and balances each time, as in a book.
      document.rows(
        rows.map((row, index) => ({
          ...row,
          reference: referenceOf(
            `01935f3c-7b8e-7c1a-9d2e-${(count * 7_919 + index).toString(16).padStart(12, '0')}`,
          ),
          balanceAfter: row.balanceAfter + BigInt(count * 1_000_003),
        })),
      );
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heapAfter(2);
  const after = heapAfter(12);
  expect(after - before).toBeLessThan(4 * 1024 * 1024);
});
