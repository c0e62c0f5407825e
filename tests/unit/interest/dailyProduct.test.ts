import { earnsIn, interestFor } from '@main/domain/interest/dailyProduct';
import { areRates, type Rates, rateOn } from '@main/domain/interest/rates';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const always = (basisPoints: number): Rates => [{ from: '2000-01-01', basisPoints }];

describe('interest for a month', () => {
  it.each([
    // ₹1,00,000 at 3 %, 30 days: 100000 × 0.03 × 30 / 365 = 246.575…
    ['an untouched balance', '2026-11', 1_00_000_00n, [], 300, 246_58n],
    // 28 and 29 days of the same: a leap year has one more day, and the year stays 365 of them.
    ['February', '2027-02', 1_00_000_00n, [], 300, 230_14n],
    ['February of a leap year', '2028-02', 1_00_000_00n, [], 300, 238_36n],
    // Ten days of nothing, then twenty of ₹36,500 at 10 %: ₹10 a day.
    ['what came on the 11th', '2026-11', 0n, [{ date: '2026-11-11', amount: 36_500_00n }], 1_000, 200_00n],
    // A day earns on what is there at its end.
    [
      'what came and went on one day',
      '2026-11',
      0n,
      [
        { date: '2026-11-11', amount: 36_500_00n },
        { date: '2026-11-11', amount: -36_500_00n },
      ],
      1_000,
      0n,
    ],
    // Overdrawn on all days but the last, which earns ₹10.
    [
      'days that end overdrawn',
      '2026-11',
      -500_00n,
      [{ date: '2026-11-30', amount: 37_000_00n }],
      1_000,
      10_00n,
    ],
    // 0.5 paisa is rounded up, anything below it down: 18.25 and 18.24 for a day at 10 % are 0.50 and 0.4997 paise.
    ['half a paisa', '2026-11', 0n, [{ date: '2026-11-30', amount: 18_25n }], 1_000, 1n],
    ['less than half a paisa', '2026-11', 0n, [{ date: '2026-11-30', amount: 18_24n }], 1_000, 0n],
  ])('of %s', (_what, month, opening, movements, basisPoints, expected) => {
    expect(interestFor(month, opening, movements, always(basisPoints))).toBe(expected);
  });

  it('goes by the rate of each day', () => {
    const rates: Rates = [
      { from: '2026-11-11', basisPoints: 1_000 },
      { from: '2026-11-21', basisPoints: 2_000 },
    ];
    // ₹36,500: ten days of nothing, ten of ₹10, ten of ₹20.
    expect(interestFor('2026-11', 36_500_00n, [], rates)).toBe(300_00n);
    expect(rateOn(rates, '2026-11-10')).toBe(0);
    expect([earnsIn('2026-10', rates), earnsIn('2026-11', rates)]).toEqual([false, true]);
  });

  it('does not depend on the order of entries, and never exceeds the rate on the highest balance', () => {
    const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    const entry = fc.record({ date: day, amount: fc.bigInt({ min: -1_000_00n, max: 1_000_00n }) });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 20 }),
        fc.bigInt({ min: 0n, max: 10_000_00n }),
        (entries, opening) => {
          const earned = interestFor('2026-11', opening, entries, always(365));
          expect(interestFor('2026-11', opening, entries.toReversed(), always(365))).toBe(earned);
          const highest = entries.reduce((sum, { amount }) => sum + (amount > 0n ? amount : 0n), opening);
          // 3.65 % is 1/10,000 a day: 30 days of it, and half a paisa of rounding.
          expect(earned).toBeLessThanOrEqual((highest * 30n) / 10_000n + 1n);
          expect(earned).toBeGreaterThanOrEqual(0n);
        },
      ),
    );
  });
});

it.each([
  [
    'two from one date',
    [
      { from: '2026-01-01', basisPoints: 1 },
      { from: '2026-01-01', basisPoints: 2 },
    ],
  ],
  ['a fraction', [{ from: '2026-01-01', basisPoints: 0.5 }]],
  ['less than nothing', [{ from: '2026-01-01', basisPoints: -1 }]],
  ['more than all', [{ from: '2026-01-01', basisPoints: 10_001 }]],
  ['no list', { from: '2026-01-01', basisPoints: 1 }],
])('%s is no list of rates', (_what, rates) => expect(areRates(rates)).toBe(false));
