/**
 * The oldest servers that are taken, by flavour: 7.0 is the oldest that its makers still mend (docs/adr/0007);
 * the test flavour also takes 6.0, the newest that package registries hold.
 */
export const oldestServer = { production: '7.0', test: '6.0' } as const;

const numbersOf = (version: string): readonly number[] =>
  version.split('-', 1).flatMap((plain) => plain.split('.').map(Number));

/** Whether server `version`, as in buildInfo ("6.0.5", "8.0.0-rc1"), is `oldest` or newer. */
export function isNewEnough(version: string, oldest: string): boolean {
  const given = numbersOf(version);
  for (const [index, least] of numbersOf(oldest).entries()) {
    const number = given[index] ?? 0;
    if (Number.isNaN(number)) return false;
    if (number !== least) return number > least;
  }
  return true;
}
