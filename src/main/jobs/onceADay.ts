import type { BusinessDay } from '@main/application/businessDay';

export type OnceADayDependencies = {
  readonly today: BusinessDay;
  readonly branch: string;
  readonly work: (branch: string, signal: AbortSignal) => Promise<void>;
};

/**
 * A task for each minute that does its work once on each of the branch's days: at once after a start, and again in the
 * next minute where it was cut off. Other desks do the same; the work itself is such that once is enough.
 */
export function createOnceADay({
  today,
  branch,
  work,
}: OnceADayDependencies): (signal: AbortSignal) => Promise<void> {
  let doneOn: string | null = null;
  return async (signal) => {
    const date = today(branch);
    if (date === doneOn) return;
    await work(branch, signal);
    if (!signal.aborted) doneOn = date;
  };
}
