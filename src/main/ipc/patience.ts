import type { Clock } from '@main/ports/clock';
import type { Timer } from '@main/ports/timer';
import { type Moment, momentOf, sinceMs } from './moments';

type Waiter = {
  readonly windowId: number;
  touchedAt: Moment;
  readonly end: (isThere: boolean) => void;
};

/** People who wait in front of a window without a session, and whether they still do. */
export type Patience = {
  /**
   * Resolves with true once `awaited` has, or with false as soon as nobody has touched the window for `idleMs`:
   * whoever asked has left, and what they asked for must not be there for the next one.
   */
  readonly outlasts: (windowId: number, awaited: Promise<void>, idleMs: number) => Promise<boolean>;
  readonly touch: (windowId: number) => void;
  /** The computer's own screen was locked, or it goes to sleep: everybody has left. */
  readonly endAll: () => void;
};

export function createPatience({ clock, timer }: { readonly clock: Clock; readonly timer: Timer }): Patience {
  const waiters = new Set<Waiter>();
  return {
    outlasts: (windowId, awaited, idleMs) =>
      new Promise((resolve) => {
        let callOff = (): void => undefined;
        const end = (isThere: boolean): void => {
          callOff();
          waiters.delete(waiter);
          resolve(isThere);
        };
        const waiter: Waiter = { windowId, touchedAt: momentOf(clock), end };
        const leftMs = () => idleMs - sinceMs(clock, waiter.touchedAt);
        const watch = (): void => {
          callOff = timer.after(leftMs(), () => (leftMs() > 0 ? watch() : end(false)));
        };
        waiters.add(waiter);
        watch();
        void awaited.then(() => end(leftMs() > 0));
      }),
    touch: (windowId) => {
      for (const waiter of waiters) if (waiter.windowId === windowId) waiter.touchedAt = momentOf(clock);
    },
    endAll: () => {
      for (const { end } of [...waiters]) end(false);
    },
  };
}
