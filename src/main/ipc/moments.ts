import type { Clock } from '@main/ports/clock';

export type Moment = { readonly nowMs: number; readonly elapsedMs: number };

export const momentOf = (clock: Clock): Moment => ({
  nowMs: clock.now().getTime(),
  elapsedMs: clock.elapsedMs(),
});

/** Of two clocks the one that says more: sleep stops the one, and setting the time puts the other back. */
export function sinceMs(clock: Clock, then: Moment): number {
  const now = momentOf(clock);
  return Math.max(now.nowMs - then.nowMs, now.elapsedMs - then.elapsedMs);
}
