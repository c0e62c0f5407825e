import type { BranchRow } from '../../app/branches';
import type { FilterValues } from '../../ui';

/** Bank, region, branch: those of no region first, as the bank's own, then region by region, each by name. */
export const byRegion = (rows: readonly BranchRow[]): readonly BranchRow[] =>
  rows.toSorted((a, b) => a.region.localeCompare(b.region) || a.name.localeCompare(b.name));

/** Whether a branch is among those that are searched for: by a word of its name or region, or its code. */
export function isFound(row: BranchRow, typed: string, filters: FilterValues): boolean {
  const wanted = typed.toLowerCase();
  const text = ` ${row.name} ${row.branch} ${row.region}`.toLowerCase();
  const isOf = (name: 'region' | 'status') => filters[name] === undefined || filters[name] === row[name];
  return text.includes(` ${wanted}`) && isOf('region') && isOf('status');
}
