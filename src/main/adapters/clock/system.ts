import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@main/ports/clock';

/** This computer's clock, moved by what the server's clock was seen to differ. */
export type SystemClock = {
  readonly clock: Clock;
  /**
   * Asks the server for its time and moves this clock by the difference, so that booking times of all desks follow
   * one clock. Half of the round trip is taken for the way back. Rejects, and changes nothing, if asking fails.
   */
  readonly follow: (serverTime: () => Promise<Date>) => Promise<void>;
};

export function createSystemClock(): SystemClock {
  let offsetMs = 0;
  return {
    clock: {
      now: () => new Date(Date.now() + offsetMs),
      elapsedMs: () => performance.now(),
      pause: (ms) => sleep(ms),
    },
    follow: async (serverTime) => {
      const began = performance.now();
      const theirs = await serverTime();
      const halfTripMs = (performance.now() - began) / 2;
      offsetMs = Math.round(theirs.getTime() + halfTripMs - Date.now());
    },
  };
}
