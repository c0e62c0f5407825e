const lastWarningSeconds = 10;

/**
 * The seconds that a screen reader says while time runs out: once when it begins, and once when ten are left.
 * @param before what it said last, or null
 * @param left how many are left now, or null while there is time
 */
export function announcedSeconds(before: number | null, left: number | null): number | null {
  if (left === null || before === null) return left;
  return left <= lastWarningSeconds && before > lastWarningSeconds ? left : before;
}
