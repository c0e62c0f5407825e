import { planOf } from '@main/application/figures/read';
import { spanBefore, stepsOf } from '@main/application/figures/steps';
import { expect, it } from 'vitest';

it('a span is put together of whole months where they are settled, and else of dates', () => {
  expect(planOf('2028-01-31', '2028-03-02', [], true)).toEqual({
    periods: ['2028-01-31', '2028-02', '2028-03-01', '2028-03-02'],
    open: [],
  });
  const { periods, open } = planOf('2028-02-01', '2028-03-31', ['2028-02-29', '2028-04-01'], true);
  expect(open).toEqual(['2028-02-29']);
  expect(periods).toHaveLength(28 + 1);
  expect(periods.at(-1)).toBe('2028-03');
  expect(planOf('2028-02-01', '2028-02-29', [], false).periods).toHaveLength(29);
});

it('a year of the bank is read from few documents', () => {
  expect(planOf('2027-03-02', '2028-03-01', ['2028-03-01'], true).periods.length).toBeLessThan(60);
});

it('weeks begin on Mondays, and the first and the last are cut short', () => {
  expect(stepsOf('2028-02-26', '2028-03-07', 'week')).toEqual([
    { from: '2028-02-26', to: '2028-02-27' },
    { from: '2028-02-28', to: '2028-03-05' },
    { from: '2028-03-06', to: '2028-03-07' },
  ]);
  expect(stepsOf('2028-01-31', '2028-02-29', 'month')).toEqual([
    { from: '2028-01-31', to: '2028-01-31' },
    { from: '2028-02-01', to: '2028-02-29' },
  ]);
  expect(stepsOf('2028-02-28', '2028-03-01', 'day')).toHaveLength(3);
});

it('the span before is as long, over the ends of months and 29 February', () => {
  expect(spanBefore({ from: '2028-03-01', to: '2028-03-31' })).toEqual({
    from: '2028-01-30',
    to: '2028-02-29',
  });
  expect(spanBefore({ from: '2028-02-29', to: '2028-02-29' })).toEqual({
    from: '2028-02-28',
    to: '2028-02-28',
  });
});
