import type { Plain } from '@main/domain/ledger/intents';

/** One value that a change made another; null where there was none before, or is none any more. */
export type Difference = {
  /** Where it stands, such as `rates.2`; empty for a value that has no parts. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

const partsOf = (value: Plain | undefined, field = ''): readonly (readonly [string, string])[] => {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[field, String(value)]];
  return Object.entries(value).flatMap(([name, part]) =>
    partsOf(part as Plain, field === '' ? name : `${field}.${name}`),
  );
};

/** What of a value a change left as it was is not among them: a small list, however large the value. */
export function differencesOf(before: Plain | undefined, after: Plain | undefined): readonly Difference[] {
  const [old, next] = [new Map(partsOf(before)), new Map(partsOf(after))];
  return [...new Set([...old.keys(), ...next.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: next.get(field) ?? null }))
    .filter((each) => each.before !== each.after);
}
