import { announcedSeconds } from '@renderer/ui/leaving';
import { expect, it } from 'vitest';

const counting = (from: number): number[] => Array.from({ length: from }, (_, index) => from - index);

/** What a screen reader says while the seconds run, in order. */
function said(seconds: readonly (number | null)[]): number[] {
  const all: number[] = [];
  let last: number | null = null;
  for (const left of seconds) {
    const next = announcedSeconds(last, left);
    if (next !== null && next !== last) all.push(next);
    last = next;
  }
  return all;
}

it.each([
  ['begins above ten', counting(15), [15, 10]],
  ['begins at ten or below', counting(8), [8]],
  ['skips ten, as in a window that was covered', [15, 12, 9, 3], [15, 9]],
  ['begins again after a touch', [...counting(15).slice(0, 12), null, ...counting(15)], [15, 10, 15, 10]],
])('a countdown that %s is said at its start and at ten seconds', (_how, seconds, expected) => {
  expect(said(seconds)).toEqual(expected);
});
