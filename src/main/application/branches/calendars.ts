import type { BankStore, BranchPlace } from '@main/ports/bank';
import { defaultTimeZone } from '@shared/businessDate';

/** The time zones of all branches as this desk knows them: a record's date needs them where nobody waits for a read. */
export function createCalendars(bank: Pick<BankStore, 'branches'>, first: readonly BranchPlace[]) {
  const zonesOf = (branches: readonly BranchPlace[]): ReadonlyMap<string, string> =>
    new Map(branches.map(({ branch, timeZone }) => [branch, timeZone]));
  let zones = zonesOf(first);
  return {
    timeZoneOf: (branch: string): string => zones.get(branch) ?? defaultTimeZone,
    /** A branch may have been opened since. */
    read: async (): Promise<void> => {
      zones = zonesOf(await bank.branches());
    },
  };
}
