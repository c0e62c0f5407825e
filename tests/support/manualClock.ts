import type { Clock } from '@main/ports/clock';
import type { Timer } from '@main/ports/timer';

export type ManualClock = {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Lets `ms` milliseconds pass, and what was due in them happen, in order. */
  readonly advance: (ms: number) => void;
  /** Sets the wall clock without any time passing, as a person does. */
  readonly setWall: (at: Date) => void;
  /** Time passes, but no timer fires: the computer sleeps. */
  readonly sleep: (ms: number) => void;
};

/** A clock and timers that stand still until they are told. */
export function manualClock(start = new Date('2026-11-23T04:30:00.000Z')): ManualClock {
  let wallMs = start.getTime();
  let elapsedMs = 0;
  const waiting = new Set<{ readonly atMs: number; readonly run: () => void }>();

  const pass = (ms: number) => {
    wallMs += ms;
    elapsedMs += ms;
  };
  const nextDue = (untilMs: number) =>
    [...waiting].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];

  return {
    clock: {
      now: () => new Date(wallMs),
      elapsedMs: () => elapsedMs,
      pause: () => Promise.resolve(),
    },
    timer: {
      after: (ms, run) => {
        const entry = { atMs: elapsedMs + ms, run };
        waiting.add(entry);
        return () => waiting.delete(entry);
      },
    },
    advance: (ms) => {
      const untilMs = elapsedMs + ms;
      for (let due = nextDue(untilMs); due; due = nextDue(untilMs)) {
        pass(Math.max(0, due.atMs - elapsedMs));
        waiting.delete(due);
        due.run();
      }
      pass(untilMs - elapsedMs);
    },
    setWall: (at) => {
      wallMs = at.getTime();
    },
    sleep: (ms) => {
      wallMs += ms;
    },
  };
}
