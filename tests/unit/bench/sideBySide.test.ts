import { measuredOf, measureInTurn, median, ratioOf } from '@tests/bench/sideBySide';
import { expect, it } from 'vitest';

it('takes the middle value, or the mean of the middle two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 4, 100])).toBe(3);
});

it('runs all in turn and forgets the round that warms up', async () => {
  const order: string[] = [];
  const run = (name: string) => async () => {
    order.push(name);
    return { [name]: order.length };
  };
  const measured = await measureInTurn([run('a'), run('b')], 2);
  expect(order.slice(0, 4)).toEqual(['a', 'b', 'a', 'b']);
  expect(order).toHaveLength(6 * 2 * 2);
  expect(measuredOf(measured, 'a').n).toBe(5 * 2);
  expect(Math.min(...(measured.get('a') ?? []).flat())).toBe(5);
});

it('takes the median of the ratios of each round, not the ratio of the medians', () => {
  const measured = new Map([
    ['yardstick', [[1], [2], [4]]],
    ['figure', [[2], [8], [4]]],
  ]);
  expect(ratioOf(measured, 'figure', 'yardstick')).toEqual({ ratio: 2, least: 1, most: 4 });
});

it('refuses a name that was not measured', () => {
  expect(() => measuredOf(new Map(), 'nothing')).toThrow('nothing was measured');
});
