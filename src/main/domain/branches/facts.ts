import type { BranchStatus, DayHours } from '@shared/branches';
import type { Plain } from '../ledger/intents';

/** What may change of a branch: the value of its setting `branch`. */
export type BranchFacts = {
  readonly name: string;
  /** Empty for a branch that belongs to no region. */
  readonly region: string;
  readonly address: string;
  /** From Monday to Sunday. */
  readonly hours: readonly DayHours[];
  readonly status: BranchStatus;
};

/** The facts among whatever else is known of a branch. */
export const factsOf = ({ name, region, address, hours, status }: BranchFacts): BranchFacts => ({
  name,
  region,
  address,
  hours,
  status,
});

/** The facts that a line of the setting carries: only `branch-opened` and changes of a branch write one. */
export const factsIn = (value: Plain): BranchFacts => value as BranchFacts;
