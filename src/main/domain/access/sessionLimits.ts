import { kioskIdleMs } from '@shared/kioskIdle';

const minute = 60_000;

/** Milliseconds without a touch until a session is covered, and until it ends; and its longest life. */
export type SessionLimits = {
  readonly idleLockMs: number;
  readonly idleEndMs: number;
  readonly absoluteEndMs: number;
};

/**
 * By the kind of desk. Staff: NIST SP 800-63B-4, AAL3 (15 minutes idle, 12 hours in all). A kiosk stands in the
 * open, where the next customer waits: it is not covered but ended, after a minute.
 */
export const sessionLimits: Readonly<Record<'staff' | 'kiosk', SessionLimits>> = {
  staff: { idleLockMs: 5 * minute, idleEndMs: 15 * minute, absoluteEndMs: 12 * 60 * minute },
  kiosk: { idleLockMs: kioskIdleMs, idleEndMs: kioskIdleMs, absoluteEndMs: 12 * 60 * minute },
};

/** How long somebody who proved who they are is believed before what asks for that (src/shared/stepUp.ts). */
export const provenForMs = 5 * minute;

export type SessionAge = { readonly idleMs: number; readonly sinceStartMs: number };

export type SessionVerdict = 'live' | 'lock' | 'endIdle' | 'endTooLong';

/** What becomes of a session of this age. The end comes before the lock where both are due. */
export function judgeSession(limits: SessionLimits, { idleMs, sinceStartMs }: SessionAge): SessionVerdict {
  if (sinceStartMs >= limits.absoluteEndMs) return 'endTooLong';
  if (idleMs >= limits.idleEndMs) return 'endIdle';
  return idleMs >= limits.idleLockMs ? 'lock' : 'live';
}

/** Milliseconds until the verdict may be another one, if nobody touches the session. */
export function nextVerdictMs(limits: SessionLimits, { idleMs, sinceStartMs }: SessionAge): number {
  const ahead = [
    limits.idleLockMs - idleMs,
    limits.idleEndMs - idleMs,
    limits.absoluteEndMs - sinceStartMs,
  ].filter((ms) => ms > 0);
  return Math.min(...ahead, limits.absoluteEndMs);
}
