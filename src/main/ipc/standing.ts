import { maySignIn } from '@main/domain/access/signInRules';
import type { Clock } from '@main/ports/clock';
import type { Holder } from '@shared/permissions';
import type { Session, Sessions } from './sessions';

/** How long what was read of a person is believed where no notice of a change comes. */
const believedMs = 2_000;

export type Standing = {
  /**
   * The window's session with its person as of two seconds ago at most; null where there is none, or they may no
   * longer sign in. `anew` reads the person whatever is believed.
   */
  readonly check: (windowId: number, anew?: 'anew') => Promise<Session | null>;
  /** Somebody changed this person: what was read of them is forgotten, and their sessions are looked at. */
  readonly userChanged: (userId: string) => Promise<void>;
  /** Who was changed is not known: the same for everybody who is signed in. */
  readonly anyoneChanged: () => Promise<void>;
};

export type StandingDependencies = {
  readonly sessions: Sessions;
  /** Who a person is at this moment; null for nobody. */
  readonly readHolder: (userId: string) => Promise<Holder | null>;
  readonly clock: Pick<Clock, 'elapsedMs'>;
};

/**
 * Whether a session must not go on as the person's: another role or branch is another work, perhaps with a second factor, and
 * whoever lost their standing gets it back with a sign-in. Who becomes Active has just chosen their first password.
 */
const isAnother = (before: Holder, now: Holder): boolean =>
  before.role !== now.role ||
  before.branch !== now.branch ||
  (before.status === 'Active' && now.status !== 'Active');

const isSame = (a: Holder, b: Holder): boolean =>
  a.role === b.role &&
  a.status === b.status &&
  a.branch === b.branch &&
  a.duties.length === b.duties.length &&
  a.duties.every((duty) => b.duties.includes(duty));

/**
 * Keeps sessions to what their people are: who was suspended, moved or got another role is cut off at the next command or at
 * the notice of it, whichever is first, and who got another duty has it.
 */
export function createStanding({ sessions, readHolder, clock }: StandingDependencies): Standing {
  const known = new Map<string, { readonly holder: Promise<Holder | null>; readonly atMs: number }>();

  /** Only people who are signed in are remembered, so that what is known is never more than there are windows. */
  const forgetAbsent = (): void => {
    const present = new Set(sessions.all().map(({ holder }) => holder.userId));
    for (const userId of known.keys()) if (!present.has(userId)) known.delete(userId);
  };

  const read = (userId: string, anew?: 'anew') => {
    const kept = anew ? undefined : known.get(userId);
    if (kept && clock.elapsedMs() - kept.atMs < believedMs) return kept;
    forgetAbsent();
    const holder = readHolder(userId);
    const entry = { holder, atMs: clock.elapsedMs() };
    known.set(userId, entry);
    const forget = () => known.get(userId) === entry && known.delete(userId);
    holder.catch(forget);
    return entry;
  };

  const check = async (windowId: number, anew?: 'anew'): Promise<Session | null> => {
    const before = sessions.of(windowId);
    if (before === null) return null;
    const { userId } = before.holder;
    const entry = read(userId, anew);
    const holder = await entry.holder;
    // While it was read the window may have got another session, or none, and what was read may have become old.
    const session = sessions.of(windowId);
    if (session === null) return null;
    const isOld = session.sessionId !== before.sessionId || known.get(userId) !== entry;
    if (isOld) return check(windowId);
    if (holder === null || !maySignIn(holder) || isAnother(session.holder, holder)) {
      sessions.end(windowId, 'revoked');
      return null;
    }
    if (!isSame(session.holder, holder)) sessions.update(windowId, { holder });
    return sessions.of(windowId);
  };

  const look = async (these: readonly Session[]): Promise<void> => {
    await Promise.all(these.map(({ windowId }) => check(windowId)));
  };

  return {
    check,
    userChanged: (userId) => {
      known.delete(userId);
      return look(sessions.all().filter(({ holder }) => holder.userId === userId));
    },
    anyoneChanged: () => {
      known.clear();
      return look(sessions.all());
    },
  };
}
