/** What a DataTable shows line by line: rows, and a heading before each first row of a group. Pure. */

export type TableLine<Row> =
  | { readonly kind: 'group'; readonly label: string }
  | { readonly kind: 'row'; readonly row: Row; readonly index: number };

/** @param groupOf the group's label of a row, or null where rows are not grouped */
export function linesOf<Row>(rows: readonly Row[], groupOf: ((row: Row) => string) | null): TableLine<Row>[] {
  let open: string | null = null;
  return rows.flatMap((row, index): TableLine<Row>[] => {
    const line = { kind: 'row' as const, row, index };
    const label = groupOf?.(row) ?? null;
    if (label === null || label === open) return [line];
    open = label;
    return [{ kind: 'group' as const, label }, line];
  });
}

/** The row at which a key leads from `current` (-1: none), or null where the key does not move. */
export function rowAfterKey(key: string, current: number, count: number, page: number): number | null {
  const last = count - 1;
  const target = {
    ArrowDown: current + 1,
    ArrowUp: current < 0 ? last : current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: last,
  }[key];
  if (target === undefined || count === 0) return null;
  return Math.min(Math.max(target, 0), last);
}

/** The keys between two rows, both included, in the order of the table. */
export function rangeOf(keys: readonly string[], from: number, to: number): string[] {
  return keys.slice(Math.min(from, to), Math.max(from, to) + 1);
}
