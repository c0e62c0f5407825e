import type { AuthServices } from '@main/application/auth';
import { sessionLimits } from '@main/domain/access/sessionLimits';
import type { DeskKind } from '@main/ports/desks';
import type { CallOutput } from '@shared/contract';
import { type Refusal, type Result, refuse, succeed } from '@shared/result';
import { asHandler } from '../actors';
import type { Call, Handlers } from '../handler';
import type { Patience } from '../patience';
import type { Session, Sessions } from '../sessions';
import type { Standing } from '../standing';
import { whileClosed } from './whileClosed';

export type AuthHandlerDependencies = {
  readonly sessions: Sessions;
  readonly standing: Standing;
  readonly patience: Patience;
  readonly isOpen: (windowId: number) => boolean;
  /** Of the bank that is open at this moment; null while none is. */
  readonly auth: () => AuthServices | null;
  readonly phase: () => CallOutput<'app.state'>['phase'];
  /** Resolves when no bank is being opened. */
  readonly settled: () => Promise<void>;
  readonly deskKind: () => Promise<DeskKind>;
};

type SessionView = NonNullable<CallOutput<'auth.session'>>;

const viewOf = ({ holder, limits, signedInAt, previousSignIn, ...session }: Session): SessionView => ({
  userId: holder.userId,
  name: session.name,
  role: holder.role,
  status: holder.status,
  branch: holder.branch,
  duties: [...holder.duties],
  mustChangePassword: session.mustChangePassword,
  locked: session.locked,
  signedInAt: signedInAt.toISOString(),
  previousSignIn: previousSignIn && { at: previousSignIn.at.toISOString(), desk: previousSignIn.desk },
  idleLockMs: limits.idleLockMs,
  idleEndMs: limits.idleEndMs,
});

export function authHandlers(
  dependencies: AuthHandlerDependencies,
): Pick<
  Handlers,
  'auth.session' | 'auth.signIn' | 'auth.signOut' | 'auth.lock' | 'auth.unlock' | 'auth.changePassword'
> {
  const { sessions, standing, patience, isOpen, auth, phase, settled, deskKind } = dependencies;

  /** The form is there before the bank is open; who has filled it in by then, and is still there, is answered. */
  const isThereOnceOpen = async ({ windowId }: Call): Promise<boolean> => {
    const { idleLockMs } = sessionLimits[await deskKind()];
    return (await patience.outlasts(windowId, settled(), idleLockMs)) && isOpen(windowId);
  };

  const present = ({ windowId }: Call): Result<SessionView> => {
    const session = sessions.of(windowId);
    return session ? succeed(viewOf(session)) : refuse('NOT_SIGNED_IN');
  };

  /** Where no further attempt counts, whoever tries is not waited for: the session ends. */
  const refused = ({ windowId }: Call, refusal: { ok: false } & Refusal): Result<never> => {
    if (refusal.code === 'SIGN_IN_REFUSED') sessions.end(windowId, 'tooManyTries');
    return refusal;
  };

  return {
    'auth.session': async (_input, { windowId }) => {
      const session = sessions.of(windowId);
      return succeed(session && viewOf(session));
    },
    'auth.signIn': async (input, call) => {
      if (!(await isThereOnceOpen(call))) return refuse('DATABASE_UNAVAILABLE');
      const services = auth();
      if (!services) return refuse(whileClosed(phase()));
      const signedIn = await services.signIn(input);
      if (!signedIn.ok) return signedIn;
      sessions.begin(call.windowId, signedIn.value);
      if (!isOpen(call.windowId)) sessions.end(call.windowId, 'windowClosed');
      return present(call);
    },
    'auth.signOut': asHandler<'auth.signOut'>(async ({ holder }) => {
      sessions.endOfUser(holder.userId, 'asked');
      return succeed({});
    }),
    'auth.lock': async (_input, { windowId }) => {
      sessions.lock(windowId, 'asked');
      return succeed({});
    },
    'auth.unlock': asHandler<'auth.unlock'>(async (actor, input, call) => {
      const unlocked = await auth()?.unlock(actor, input);
      if (!unlocked) return refuse(whileClosed(phase()));
      if (!unlocked.ok) return refused(call, unlocked);
      if (isOf(actor.sessionId, call)) sessions.unlock(call.windowId);
      return present(call);
    }),
    'auth.changePassword': asHandler<'auth.changePassword'>(async (actor, input, call) => {
      const changed = await auth()?.changePassword(actor, input);
      if (!changed) return refuse(whileClosed(phase()));
      if (!changed.ok) return refused(call, changed);
      sessions.endOfUser(actor.holder.userId, 'passwordChanged', call.windowId);
      if (isOf(actor.sessionId, call)) {
        sessions.update(call.windowId, { holder: changed.value, mustChangePassword: false });
      }
      await standing.userChanged(actor.holder.userId);
      return present(call);
    }),
  };

  /** While an answer was waited for, the session may have ended and another one begun. */
  function isOf(sessionId: string, { windowId }: Call): boolean {
    return sessions.of(windowId)?.sessionId === sessionId;
  }
}
