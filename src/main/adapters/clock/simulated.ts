import type { Clock } from '@main/ports/clock';

/** How far the simulated time moves each time somebody looks at it, so that entries follow one another. */
const tickMs = 7_000;

export type SimulatedClock = {
  readonly clock: Clock;
  /** From now on time runs from `at`; null gives the real time back. Waiting always takes real time. */
  readonly setTime: (at: Date | null) => void;
};

/** A clock that can be set, for making demo data and for tests; unset, it is the real one. */
export function simulatedClock(real: Clock): SimulatedClock {
  let set: number | null = null;
  return {
    clock: {
      ...real,
      now: () => {
        if (set === null) return real.now();
        set += tickMs;
        return new Date(set);
      },
    },
    setTime: (at) => {
      set = at === null ? null : at.getTime();
    },
  };
}
