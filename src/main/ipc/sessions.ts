import type { SessionEnding, SignedIn } from '@main/application/auth';
import {
  judgeSession,
  nextVerdictMs,
  provenForMs,
  type SessionLimits,
} from '@main/domain/access/sessionLimits';
import type { Clock } from '@main/ports/clock';
import type { Timer } from '@main/ports/timer';
import { type Moment, momentOf, sinceMs } from './moments';

/** A signed-in person in one window. It lives in main's memory only: a restart means signing in again. */
export type Session = SignedIn & {
  readonly windowId: number;
  readonly locked: boolean;
  readonly limits: SessionLimits;
};

/** What became of a session; `session` is as it was just after, or last. */
export type SessionChange =
  | { readonly why: 'started' | 'unlocked' | 'changed'; readonly session: Session }
  | { readonly why: 'locked'; readonly session: Session; readonly reason: SessionEnding }
  | {
      readonly why: 'ended';
      readonly session: Session;
      readonly reason: SessionEnding;
      /** Where the person signed in since. */
      readonly laterDesk?: string;
    };

export type Sessions = {
  /** The live session of a window. One whose time is over is ended here at the latest. */
  readonly of: (windowId: number) => Session | null;
  readonly all: () => readonly Session[];
  /** Binds a session to a window; one that was there ends. */
  readonly begin: (windowId: number, signedIn: SignedIn) => Session;
  readonly update: (windowId: number, change: Partial<SessionState>) => void;
  readonly lock: (windowId: number, reason: SessionEnding) => void;
  readonly unlock: (windowId: number) => void;
  /** @param laterDesk where the person signed in since */
  readonly end: (windowId: number, reason: SessionEnding, laterDesk?: string) => void;
  /** Ends every session of a person at this desk, but for the one in `exceptWindowId`. */
  readonly endOfUser: (userId: string, reason: SessionEnding, exceptWindowId?: number) => void;
  /** The person proved once more who they are. */
  readonly prove: (windowId: number) => void;
  /** Whether they proved it a short while ago, signing in or since. */
  readonly isProven: (windowId: number) => boolean;
  /** A person touched the window. A covered session is not kept alive by it. */
  readonly touch: (windowId: number) => void;
};

/** What may change while a session lives. */
type SessionState = Pick<Session, 'holder' | 'mustChangePassword' | 'hasSecondFactor' | 'mustEnrol'>;

export type SessionDependencies = {
  readonly clock: Clock;
  readonly timer: Timer;
  /** By the kind of this desk, asked when a session begins. */
  readonly limits: () => SessionLimits;
  readonly onChange: (change: SessionChange) => void;
};

type Live = {
  session: Session;
  readonly startedAt: Moment;
  touchedAt: Moment;
  provenAt: Moment;
  cancelTimer: () => void;
};

/** The sessions that live, each watched by a timer that does what its age asks for. */
function createWatch({ clock, timer, onChange }: Omit<SessionDependencies, 'limits'>) {
  const live = new Map<number, Live>();

  const change = (found: Live, state: Partial<Session>, why: 'started' | 'unlocked' | 'changed'): void => {
    found.session = { ...found.session, ...state };
    onChange({ why, session: found.session });
  };

  const end = (found: Live, reason: SessionEnding, laterDesk?: string): void => {
    found.cancelTimer();
    live.delete(found.session.windowId);
    onChange({ why: 'ended', session: found.session, reason, ...(laterDesk && { laterDesk }) });
  };

  const lock = (found: Live, reason: SessionEnding): void => {
    if (found.session.locked) return;
    found.session = { ...found.session, locked: true };
    onChange({ why: 'locked', session: found.session, reason });
  };

  const ageOf = ({ touchedAt, startedAt }: Live) => ({
    idleMs: sinceMs(clock, touchedAt),
    sinceStartMs: sinceMs(clock, startedAt),
  });

  /** @returns whether it still lives */
  const settle = (found: Live): boolean => {
    const verdict = judgeSession(found.session.limits, ageOf(found));
    if (verdict === 'endIdle') end(found, 'idle');
    else if (verdict === 'endTooLong') end(found, 'tooLong');
    else if (verdict === 'lock') lock(found, 'idle');
    return verdict === 'live' || verdict === 'lock';
  };

  /** A touch does not move the timer; when it fires too early, it is set again for the rest. */
  const watch = (found: Live): void => {
    found.cancelTimer();
    found.cancelTimer = timer.after(nextVerdictMs(found.session.limits, ageOf(found)), () => {
      if (live.get(found.session.windowId) === found && settle(found)) watch(found);
    });
  };

  const current = (windowId: number): Live | null => {
    const found = live.get(windowId);
    return found && settle(found) ? found : null;
  };

  return { live, change, end, lock, watch, current };
}

/** Sessions of this desk's windows: each ends by its own clock, whether or not anybody asks for it. */
export function createSessions({ limits, ...dependencies }: SessionDependencies): Sessions {
  const { clock } = dependencies;
  const { live, change, end, lock, watch, current } = createWatch(dependencies);

  const having = (windowId: number, act: (found: Live) => void): void => {
    const found = current(windowId);
    if (found) act(found);
  };

  return {
    of: (windowId) => current(windowId)?.session ?? null,
    all: () => [...live.keys()].flatMap((windowId) => current(windowId)?.session ?? []),
    begin: (windowId, signedIn) => {
      having(windowId, (before) => end(before, 'replaced'));
      const session: Session = { ...signedIn, windowId, locked: false, limits: limits() };
      const now = momentOf(clock);
      const begun: Live = {
        session,
        startedAt: now,
        touchedAt: now,
        provenAt: now,
        cancelTimer: () => undefined,
      };
      live.set(windowId, begun);
      watch(begun);
      change(begun, {}, 'started');
      return session;
    },
    update: (windowId, state) => having(windowId, (found) => change(found, state, 'changed')),
    lock: (windowId, reason) => having(windowId, (found) => lock(found, reason)),
    unlock: (windowId) =>
      having(windowId, (found) => {
        found.touchedAt = momentOf(clock);
        watch(found);
        change(found, { locked: false }, 'unlocked');
      }),
    end: (windowId, reason, laterDesk) => having(windowId, (found) => end(found, reason, laterDesk)),
    endOfUser: (userId, reason, exceptWindowId) => {
      for (const found of [...live.values()]) {
        const { holder, windowId } = found.session;
        if (holder.userId === userId && windowId !== exceptWindowId) end(found, reason);
      }
    },
    prove: (windowId) =>
      having(windowId, (found) => {
        found.provenAt = momentOf(clock);
      }),
    isProven: (windowId) => {
      const found = current(windowId);
      return found !== null && sinceMs(clock, found.provenAt) <= provenForMs;
    },
    touch: (windowId) =>
      having(windowId, (found) => {
        if (!found.session.locked) found.touchedAt = momentOf(clock);
      }),
  };
}

/** While an answer was waited for, the session may have ended and another one begun in its window. */
export const isSameSession = (
  sessions: Pick<Sessions, 'of'>,
  { sessionId }: Pick<Session, 'sessionId'>,
  { windowId }: Pick<Session, 'windowId'>,
): boolean => sessions.of(windowId)?.sessionId === sessionId;
