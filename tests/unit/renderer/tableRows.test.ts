import { linesOf, rangeOf, rowAfterKey } from '@renderer/ui/tableRows';
import { expect, test } from 'vitest';

test('a heading stands before the first row of each group', () => {
  const lines = linesOf(['a1', 'a2', 'b1'], (row) => row.charAt(0));
  expect(lines.map((line) => (line.kind === 'group' ? `[${line.label}]` : line.row))).toEqual([
    '[a]',
    'a1',
    'a2',
    '[b]',
    'b1',
  ]);
});

test('rows keep their index whatever headings stand between', () => {
  const lines = linesOf(['a', 'b'], (row) => row);
  expect(lines.flatMap((line) => (line.kind === 'row' ? [line.index] : []))).toEqual([0, 1]);
});

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 4, 4],
  ['ArrowUp', -1, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 1, 4],
  ['PageUp', 4, 1],
  ['Home', 3, 0],
  ['End', 0, 4],
])('%s from row %i of five leads to row %i', (key, from, to) => {
  expect(rowAfterKey(key, from, 5, 3)).toBe(to);
});

test('other keys do not move, and nothing moves in an empty table', () => {
  expect(rowAfterKey('x', 0, 5, 3)).toBeNull();
  expect(rowAfterKey('ArrowDown', -1, 0, 3)).toBeNull();
});

test('a range holds both its ends, in whichever order they were pressed', () => {
  expect(rangeOf(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['b', 'c', 'd']);
});
