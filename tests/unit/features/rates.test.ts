import { basisPointsOf, percentOf } from '@renderer/features/products/rates';
import { expect, it } from 'vitest';

it.each([
  ['3', 300],
  ['3.5', 350],
  ['3.65', 365],
  ['0', 0],
  ['3.655', Number.NaN],
  ['-1', Number.NaN],
  ['', Number.NaN],
  ['१', Number.NaN],
])('%s percent are %s hundredths', (text, basisPoints) => {
  expect(basisPointsOf(text)).toBe(basisPoints);
});

it('a rate reads as it was typed', () => {
  expect(basisPointsOf(percentOf(365))).toBe(365);
});
