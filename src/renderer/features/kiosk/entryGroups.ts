import type { BusinessDate } from '@shared/businessDate';

/** The rows of one business day, in the order in which they came. */
export type DayGroup<Row> = { readonly date: BusinessDate; readonly rows: readonly Row[] };

/** Rows cut into the days that they belong to; rows of a day stand together in a history. */
export function groupByDay<Row extends { readonly businessDate: BusinessDate }>(
  rows: readonly Row[],
): readonly DayGroup<Row>[] {
  const groups: { date: BusinessDate; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.date === row.businessDate) last.rows.push(row);
    else groups.push({ date: row.businessDate, rows: [row] });
  }
  return groups;
}
