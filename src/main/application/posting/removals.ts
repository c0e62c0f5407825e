import type { Clock } from '@main/ports/clock';
import type { Intents } from '@main/ports/intents';

/**
 * Lets go of answered intents a moment after their answer: a process killed before its window could show the
 * answer tells it at the next start. Who had seen it already is told once more, of the same entry.
 */
export type Removals = {
  readonly later: (id: string) => void;
  /** Lets go of all of them at once: the process ends in order, and windows have what they were owed. */
  readonly now: () => void;
};

const shownAfterMs = 1_000;

export function createRemovals(intents: Pick<Intents, 'remove'>, clock: Clock): Removals {
  let answered: { readonly id: string; readonly dueMs: number }[] = [];
  let sweeping = false;
  const removeUntil = (timeMs: number): void => {
    const due = answered.filter(({ dueMs }) => dueMs <= timeMs);
    answered = answered.slice(due.length);
    for (const { id } of due) intents.remove(id);
  };
  const sweep = async (): Promise<void> => {
    sweeping = true;
    while (answered.length > 0) {
      await clock.pause(shownAfterMs);
      removeUntil(clock.elapsedMs());
    }
    sweeping = false;
  };
  return {
    later: (id) => {
      answered.push({ id, dueMs: clock.elapsedMs() + shownAfterMs });
      if (!sweeping) void sweep();
    },
    now: () => removeUntil(Number.POSITIVE_INFINITY),
  };
}
