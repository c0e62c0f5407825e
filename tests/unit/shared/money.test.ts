import { contract } from '@shared/contract';
import { formatAmount, formatRupees, parseAmount } from '@shared/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('an amount as typed', () => {
  it.each([
    ['5000', 500_000n],
    ['₹ 5,000.00', 500_000n],
    ['Rs. 12,34,567.89', 123_456_789n],
    ['0.5', 50n],
    ['5k', 500_000n],
    ['1.5l', 15_000_000n],
    ['2cr', 2_000_000_000n],
    ['1.234k', 123_400n],
    ['', 'required'],
    ['10.005', 'decimals'],
    ['1e-7', 'invalid'],
    ['1e400', 'invalid'],
    ['NaN', 'invalid'],
    ['Infinity', 'invalid'],
    ['true', 'invalid'],
    ['-5', 'invalid'],
    ['५०००', 'invalid'],
    ['.5', 'invalid'],
    ['1.234567k', 'decimals'],
    ['92233720368547758.08', 'tooLarge'],
  ])('%j reads as %s', (typed, expected) => {
    expect(parseAmount(typed)).toBe(expected);
  });

  it('reads back what is shown, to the paisa', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n }), (paise) => {
        expect(parseAmount(formatRupees(paise))).toBe(paise);
      }),
    );
  });

  it('is grouped as India reads it', () => {
    expect(formatAmount(123_456_789n)).toBe('12,34,567.89');
    expect(formatRupees(-125_050n)).toBe('−₹1,250.50');
    expect(formatAmount(99n)).toBe('0.99');
  });
});

describe('an amount on the wire', () => {
  const input = contract['cash.credit'].input;
  const wire = (amount: unknown) =>
    input.safeParse({ key: '019f0000-0000-7000-8000-000000000000', accountId: '000000000000', amount });

  it('is a string of digits and becomes a bigint', () => {
    expect(wire('500000').data?.amount).toBe(500_000n);
  });

  it.each([
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number('1e400'),
    10.005,
    5_000,
    '10.5',
    '1e3',
    '9223372036854775808',
    '0',
    '99',
    '-100',
    '',
    null,
  ])('is not %s', (amount) => {
    expect(wire(amount).success).toBe(false);
  });
});
