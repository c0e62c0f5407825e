/** For so long before it clears itself, a kiosk's screen says so. */
export const idleWarnMs = 20_000;

/** What is left of a visit nobody touches. */
export type IdleState = {
  /** Whole seconds until the screen clears itself, or null while there is time. */
  readonly leavingIn: number | null;
  readonly over: boolean;
  /** When to look again, in milliseconds; the countdown moves by whole seconds. */
  readonly lookAgainMs: number;
};

/**
 * Where the countdown stands. It goes by the clock and not by counting ticks, so that a computer which slept
 * wakes up signed out.
 * @param idleMs milliseconds since the last touch or key
 * @param idleEndMs milliseconds after which the visit is over
 */
export function idleState(idleMs: number, idleEndMs: number): IdleState {
  const leftMs = idleEndMs - Math.max(idleMs, 0);
  if (leftMs <= 0) return { leavingIn: 0, over: true, lookAgainMs: idleEndMs };
  if (leftMs > idleWarnMs) return { leavingIn: null, over: false, lookAgainMs: leftMs - idleWarnMs };
  const leavingIn = Math.ceil(leftMs / 1000);
  return { leavingIn, over: false, lookAgainMs: leftMs - (leavingIn - 1) * 1000 };
}
