import type { Clock } from '@main/ports/clock';

/**
 * What is done a moment after an answer. Its intent is let go of only then: where the process is killed, or the session
 * ends, before a window could show the answer, it is told at the next start or sign-in. Who had seen it already is told
 * once more, of the same entry.
 */
export type Afterwards = {
  readonly later: (work: () => void) => void;
  /** Does all of it at once: the process ends in order. */
  readonly now: () => void;
};

const shownAfterMs = 1_000;

export function createAfterwards(clock: Clock): Afterwards {
  let waiting: { readonly work: () => void; readonly dueMs: number }[] = [];
  let sweeping = false;
  const doUntil = (timeMs: number): void => {
    const due = waiting.filter(({ dueMs }) => dueMs <= timeMs);
    waiting = waiting.slice(due.length);
    for (const { work } of due) work();
  };
  const sweep = async (): Promise<void> => {
    sweeping = true;
    while (waiting.length > 0) {
      await clock.pause(shownAfterMs);
      doUntil(clock.elapsedMs());
    }
    sweeping = false;
  };
  return {
    later: (work) => {
      waiting.push({ work, dueMs: clock.elapsedMs() + shownAfterMs });
      if (!sweeping) void sweep();
    },
    now: () => doUntil(Number.POSITIVE_INFINITY),
  };
}
