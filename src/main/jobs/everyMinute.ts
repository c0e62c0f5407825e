import type { Timer } from '@main/ports/timer';

const minuteMs = 60_000;

/** Whoever opens the application waits to sign in: what can wait does. */
const firstAfterMs = 2_000;

/** Work that is done now and then, and stops at the next safe point when it is aborted. */
export type Task = (signal: AbortSignal) => Promise<void>;

export type MinuteDependencies = {
  readonly timer: Timer;
  /**
   * Done one after the other, and aborted where the application ends; one that rejects is reported and does not keep the
   * others from their turn.
   */
  readonly tasks: readonly Task[];
  readonly failed: (error: unknown) => void;
};

/** Does what has to be done now and then: soon, and a minute after each round. */
export function startEveryMinute({ timer, tasks, failed }: MinuteDependencies): {
  stop: () => Promise<void>;
} {
  const stopping = new AbortController();
  let callOff = (): void => undefined;
  let running: Promise<void> = Promise.resolve();

  const round = async (): Promise<void> => {
    for (const task of tasks) {
      if (stopping.signal.aborted) return;
      await task(stopping.signal).catch(failed);
    }
    if (!stopping.signal.aborted) callOff = timer.after(minuteMs, begin);
  };
  const begin = (): void => {
    running = round();
  };

  callOff = timer.after(firstAfterMs, begin);
  return {
    stop: async () => {
      stopping.abort();
      callOff();
      await running;
    },
  };
}
