import { formatRate, parseRate } from '@shared/rate';
import { expect, it } from 'vitest';

it.each([
  ['3.5', 350],
  ['3.50 %', 350],
  ['0', 0],
  ['12', 1_200],
  ['7.05%', 705],
  ['3.555', null],
  ['-1', null],
  ['', null],
  ['much', null],
  ['1e2', null],
])('%j reads as %j basis points', (text, expected) => expect(parseRate(text)).toBe(expected));

it.each([0, 5, 350, 10_000])('%j is read back as it is shown', (basisPoints) =>
  expect(parseRate(formatRate(basisPoints))).toBe(basisPoints),
);
