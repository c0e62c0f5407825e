import { expect, it } from 'vitest';
import { mannWhitney } from '../../bench/mannWhitney';

it('is the p that tables give for two samples wholly apart', () => {
  expect(mannWhitney([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).toBeCloseTo(0.00902, 5);
  expect(mannWhitney([6, 7, 8, 9, 10], [1, 2, 3, 4, 5])).toBeCloseTo(0.00902, 5);
});

it('is one for two samples whose ranks are alike', () => {
  expect(mannWhitney([1, 4, 5, 8], [2, 3, 6, 7])).toBeCloseTo(1, 6);
});
