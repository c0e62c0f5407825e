import type { CallOutput } from '@shared/contract';
import { useCallback } from 'react';
import type { Option } from '../ui';
import { useCall } from './calls';

export type BranchRow = CallOutput<'branches.list'>['rows'][number];

/** Branches as one chooses among them: by name, and by code too where two are called the same. */
export function branchOptions(rows: readonly BranchRow[]): Option[] {
  const isShared = ({ name }: BranchRow) => rows.filter((row) => row.name === name).length > 1;
  return rows.map((row) => ({
    value: row.branch,
    label: isShared(row) ? `${row.name} (${row.branch})` : row.name,
  }));
}

const none: readonly BranchRow[] = [];

/** The branches among which the person signed in may choose; none until main has answered. */
export const useBranches = (): readonly BranchRow[] => useCall('branches.list', {}).data?.rows ?? none;

/** What a branch is called; its code, as long as its name is not known. */
export function useBranchName(): (branch: string) => string {
  const rows = useBranches();
  return useCallback((branch) => rows.find((row) => row.branch === branch)?.name ?? branch, [rows]);
}
