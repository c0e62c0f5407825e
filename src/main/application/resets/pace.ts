import type { Clock } from '@main/ports/clock';
import { type Refusal, refuse } from '@shared/result';

/** How fast something may go on at a desk: so many at once, and then one in each `everyMs`. */
export type PaceLimits = { readonly atOnce: number; readonly everyMs: number };

/** People forget passwords now and then; a machine, or a child at the kiosk, asks without end. */
export const resetPace: PaceLimits = { atOnce: 60, everyMs: 60_000 };

export type Pace = {
  /** Refuses TOO_SOON where there has been too much of it. */
  readonly problem: () => ({ ok: false } & Refusal) | null;
  /** It happened once. */
  readonly take: () => void;
};

/** What anybody may do at a desk without being known writes into the books each time: so not without end. */
export function createPace({ atOnce, everyMs }: PaceLimits, clock: Pick<Clock, 'elapsedMs'>): Pace {
  /** When all that happened so far is forgotten. */
  let freeAtMs = Number.NEGATIVE_INFINITY;
  return {
    problem: () => {
      const waitMs = freeAtMs - clock.elapsedMs() - (atOnce - 1) * everyMs;
      if (waitMs <= 0) return null;
      return refuse('TOO_SOON', { details: { seconds: `${Math.ceil(waitMs / 1000)}` } });
    },
    take: () => {
      freeAtMs = Math.max(freeAtMs, clock.elapsedMs()) + everyMs;
    },
  };
}
