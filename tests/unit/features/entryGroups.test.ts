import { groupByDay } from '@renderer/features/kiosk/entryGroups';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('transactions by business day', () => {
  it('keeps every row, in order, each day in one group', () => {
    const days = fc.array(fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23'));
    fc.assert(
      fc.property(days, (list) => {
        const rows = list
          .sort()
          .reverse()
          .map((businessDate, no) => ({ businessDate, no }));
        const groups = groupByDay(rows);
        expect(groups.flatMap((group) => group.rows)).toEqual(rows);
        expect(new Set(groups.map((group) => group.date)).size).toBe(groups.length);
        expect(groups.every((group) => group.rows.every((row) => row.businessDate === group.date))).toBe(
          true,
        );
      }),
    );
  });
});
