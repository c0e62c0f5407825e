import type { BusinessDay } from '@main/application/businessDay';
import type { RecordDayRoot } from '@main/application/dayRoots';

export type PinDayDependencies = {
  readonly recordDayRoot: RecordDayRoot;
  readonly today: BusinessDay;
  readonly branch: string;
};

/** Records the root of the branch's last day that is over, once a day: whichever desk comes first does it for all. */
export function createPinDay({ recordDayRoot, today, branch }: PinDayDependencies): () => Promise<void> {
  let pinnedOn: string | null = null;
  return async () => {
    const date = today(branch);
    if (date === pinnedOn) return;
    const recorded = await recordDayRoot(branch, null);
    if (recorded.ok || recorded.code === 'NOT_FOUND') pinnedOn = date;
    else throw new Error(`the root of the day was not recorded: ${recorded.code}`);
  };
}
