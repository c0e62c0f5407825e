import type { DrawnDay } from '@shared/charts/sixMonths';

/** The places that arrow keys stop at: the days on which something moved, and both ends of the period. */
export const stopsOf = (days: readonly DrawnDay[]): readonly number[] =>
  days.flatMap((day, index) => (day.entries > 0 || index === 0 || index === days.length - 1 ? [index] : []));

/**
 * The place a key leads to, or null where the key does not walk. The first arrow goes to the newest day.
 * @param current the place one is at, or null
 */
export function walk(key: string, current: number | null, stops: readonly number[]): number | null {
  const first = stops[0];
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return null;
  if (key === 'Home') return first;
  if (key === 'End') return last;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  if (current === null) return last;
  const next =
    key === 'ArrowRight' ? stops.find((stop) => stop > current) : stops.findLast((stop) => stop < current);
  return next ?? current;
}
