import type { AuthServices, SessionEnding, SignedIn } from '@main/application/auth';
import { sessionLimits } from '@main/domain/access/sessionLimits';
import type { DeskKind } from '@main/ports/desks';
import type { CallOutput } from '@shared/contract';
import { type Refusal, type Result, refuse, succeed } from '@shared/result';
import { asHandler } from '../actors';
import type { Call, Handlers } from '../handler';
import type { Patience } from '../patience';
import { isSameSession, type Session, type Sessions } from '../sessions';
import type { Standing } from '../standing';
import { type FactorKey, factorHandlers } from './secondFactor';
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
  hasSecondFactor: session.hasSecondFactor,
  mustEnrol: session.mustEnrol,
  locked: session.locked,
  signedInAt: signedInAt.toISOString(),
  previousSignIn: previousSignIn && { at: previousSignIn.at.toISOString(), desk: previousSignIn.desk },
  idleLockMs: limits.idleLockMs,
  idleEndMs: limits.idleEndMs,
});

/** The books say that somebody signed in who had left by then: so they also say that it ended. */
function endLate(
  { recordSession }: AuthServices,
  answering: Promise<Result<SignedIn>>,
  reason: SessionEnding,
): void {
  answering.then(
    (late) => (late.ok ? recordSession(late.value, 'signed-out', reason) : undefined),
    // Who waits for nothing is told of nothing; the books hold no sign-in.
    () => undefined,
  );
}

export function authHandlers(
  dependencies: AuthHandlerDependencies,
): Pick<
  Handlers,
  | 'auth.session'
  | 'auth.signIn'
  | 'auth.signOut'
  | 'auth.lock'
  | 'auth.unlock'
  | 'auth.changePassword'
  | 'auth.stepUp'
  | FactorKey
> {
  const { sessions, standing, patience, isOpen, auth, phase, settled, deskKind } = dependencies;

  /**
   * The form is there before the bank is open, and a database may be away long: who has filled in the form and is
   * still there is answered, and for nobody else a session begins.
   */
  const isStillThere = async ({ windowId }: Call, answered: Promise<unknown>): Promise<boolean> => {
    const { idleLockMs } = sessionLimits[await deskKind()];
    const done = answered.then(
      () => undefined,
      () => undefined,
    );
    return (await patience.outlasts(windowId, done, idleLockMs)) && isOpen(windowId);
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
      if (!(await isStillThere(call, settled()))) return refuse('DATABASE_UNAVAILABLE');
      const services = auth();
      if (!services) return refuse(whileClosed(phase()));
      const answering = services.signIn(input);
      if (!(await isStillThere(call, answering))) {
        endLate(services, answering, isOpen(call.windowId) ? 'idle' : 'windowClosed');
        return refuse('DATABASE_UNAVAILABLE');
      }
      const signedIn = await answering;
      if (!signedIn.ok) return signedIn;
      sessions.begin(call.windowId, signedIn.value);
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
      if (isSameSession(sessions, actor, call)) sessions.unlock(call.windowId);
      return present(call);
    }),
    'auth.changePassword': asHandler<'auth.changePassword'>(async (actor, input, call) => {
      const changed = await auth()?.changePassword(actor, input);
      if (!changed) return refuse(whileClosed(phase()));
      if (!changed.ok) return refused(call, changed);
      sessions.endOfUser(actor.holder.userId, 'passwordChanged', call.windowId);
      if (isSameSession(sessions, actor, call)) {
        sessions.update(call.windowId, { holder: changed.value, mustChangePassword: false });
      }
      await standing.userChanged(actor.holder.userId);
      return present(call);
    }),
    'auth.stepUp': asHandler<'auth.stepUp'>(async (actor, input, call) => {
      const proven = await auth()?.stepUp(actor, input);
      if (!proven) return refuse(whileClosed(phase()));
      if (!proven.ok) return refused(call, proven);
      if (isSameSession(sessions, actor, call)) sessions.prove(call.windowId);
      return present(call);
    }),
    ...factorHandlers(dependencies),
  };
}
