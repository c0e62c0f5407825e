import {
  askedOf,
  readAmounts,
  readDays,
  readReference,
  typedTerms,
} from '@renderer/features/transactions/search';
import { contract } from '@shared/contract';
import { describe, expect, it } from 'vitest';

const today = '2026-03-02';

describe('what is typed to find transactions', () => {
  it.each([
    ['>50000', '5000000..'],
    ['>= ₹ 50,000', '5000000..'],
    ['<1l', '..10000000'],
    ['5k to 10k', '500000..1000000'],
    ['₹4,350.50', '435050..435050'],
    ['4350', '435000..435000'],
    ['5k to', null],
    ['>', null],
    ['Kavya', null],
    ['1 to 2 to 3', null],
    ['0.001', null],
  ])('"%s" is of these amounts', (text, amounts) => {
    expect(readAmounts(text)).toBe(amounts);
  });

  it('is days, a reference or its beginning', () => {
    expect(readDays('01/11/2026 to 23/11/2026')).toBe('2026-11-01..2026-11-23');
    expect(readDays('23/11/2026')).toBe('2026-11-23..2026-11-23');
    expect(readDays('31/11/2026')).toBeNull();
    expect(readReference('txn-7k3m')).toBe('TXN-7K3M');
    expect(readReference('TXN-7K')).toBeNull();
  });

  it('is searched by at once, but for a figure that may yet become a number', () => {
    expect(typedTerms('')).toEqual({});
    expect(typedTerms('56125810021')).toEqual({ customer: '56125810021' });
    expect(typedTerms('0000 0000 0017')).toEqual({ account: '000000000017' });
    expect(typedTerms('TXN-7K3M-0Q11')).toEqual({ reference: 'TXN-7K3M-0Q11' });
    expect(typedTerms('>5k')).toEqual({ least: '500000' });
    expect(typedTerms('01/11/2026')).toEqual({ from: '2026-11-01', to: '2026-11-01' });
    expect(typedTerms('5612')).toBeNull();
    expect(typedTerms('Kavya')).toBeNull();
  });

  it('goes together with what was chosen, as the call takes it', () => {
    const asked = askedOf(
      { days: 'week', amount: '100..500', kind: 'fee', poster: '56125810022' },
      { customer: '56125810021' },
      today,
    );
    expect(asked).toEqual({
      from: '2026-02-24',
      to: today,
      least: '100',
      most: '500',
      kind: 'fee',
      poster: '56125810022',
      customer: '56125810021',
    });
    expect(contract['entries.save'].input.safeParse(asked).success).toBe(true);
    expect(askedOf({ days: '2026-01-01..2026-01-31' }, {}, today)).toEqual({
      from: '2026-01-01',
      to: '2026-01-31',
    });
  });
});
