import { stopsOf, walk } from '@renderer/features/chart/walk';
import { everyDay } from '@shared/charts/sixMonths';
import { describe, expect, it } from 'vitest';
import { sixMonthsOf } from './sixMonthsOf';

describe('walking the chart by keys', () => {
  const days = everyDay(
    sixMonthsOf([
      ['2026-06-03', 500n],
      ['2026-06-05', -100n],
      ['2026-10-01', 700n],
    ]),
  );
  const stops = stopsOf(days);

  it('stops at the days on which something moved, and at both ends', () => {
    expect(stops.map((stop) => days[stop]?.date)).toEqual([
      '2026-06-01',
      '2026-06-03',
      '2026-06-05',
      '2026-10-01',
      '2026-11-23',
    ]);
  });

  it.each([
    ['ArrowLeft', null, 175],
    ['ArrowRight', null, 175],
    ['ArrowLeft', 175, 122],
    ['ArrowLeft', 122, 4],
    ['ArrowRight', 4, 122],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 175, 175],
    // From a place the pointer chose, between two stops.
    ['ArrowRight', 60, 122],
    ['Home', 122, 0],
    ['End', null, 175],
    ['Enter', 122, null],
  ])('%s from %s leads to %s', (key, from, to) => {
    expect(walk(key, from, stops)).toBe(to);
  });
});
