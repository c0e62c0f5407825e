import { conditionsOf, interestMonths } from '@main/domain/ledger/conditions';
import { interestFor } from '@main/domain/ledger/interest';
import { describe, expect, it } from 'vitest';

describe('interest for a month', () => {
  it('is the daily balances at the rate of a year, to the paisa', () => {
    // 30 days of ₹1,000.00 at 3.65 % are 30 × 10 paise.
    expect(interestFor('2026-11', 100_000n, [], 365n)).toBe(300n);
    expect(interestFor('2026-02', 100_000n, [], 365n)).toBe(280n);
  });

  it('counts what the account held at the end of each day', () => {
    const days = [
      { date: '2026-11-11', balance: 300_000n },
      { date: '2026-11-21', balance: 0n },
    ];
    // Ten days each of ₹1,000, ₹3,000 and nothing.
    expect(interestFor('2026-11', 100_000n, days, 365n)).toBe(400n);
  });

  it('takes nothing for what is overdrawn, and rounds once, half up', () => {
    expect(interestFor('2026-11', -100_000n, [{ date: '2026-11-30', balance: 5_000n }], 365n)).toBe(1n);
    expect(interestFor('2026-11', -100_000n, [{ date: '2026-11-30', balance: 4_999n }], 365n)).toBe(0n);
  });
});

describe('the months for which interest is due', () => {
  const conditions = { interestBasisPoints: 300n, interestSince: '2026-09', dormantAfterDays: 730n };

  it('are those that are over, since there is interest and since the account was opened', () => {
    expect(interestMonths(conditions, '2020-01-01', '2026-12-01')).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(interestMonths(conditions, '2026-10-31', '2026-12-01')).toEqual(['2026-10', '2026-11']);
    expect(interestMonths(conditions, '2026-11-23', '2026-11-30')).toEqual([]);
  });

  it('are none without interest, and a year back at most', () => {
    expect(interestMonths({ ...conditions, interestBasisPoints: 0n }, '2020-01-01', '2026-12-01')).toEqual(
      [],
    );
    const long = interestMonths({ ...conditions, interestSince: '2020-01' }, '2020-01-01', '2026-12-01');
    expect([long.length, long[0]]).toEqual([12, '2025-12']);
  });
});

it('conditions that a setting does not say are no interest, and dormant after two years', () => {
  expect(conditionsOf(null)).toMatchObject({ interestBasisPoints: 0n, dormantAfterDays: 730n });
  expect(() => conditionsOf({ book: 'MAIN/setting/conditions-savings', no: 1, value: { a: 1 } })).toThrow();
});
