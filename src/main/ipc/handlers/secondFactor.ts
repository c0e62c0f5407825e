import type { AuthServices } from '@main/application/auth';
import type { CallOutput } from '@shared/contract';
import { refuse, succeed } from '@shared/result';
import { asHandler } from '../actors';
import type { Handlers } from '../handler';
import { isSameSession, type Sessions } from '../sessions';
import { whileClosed } from './whileClosed';

export type FactorKey =
  | 'auth.secondFactor'
  | 'auth.beginSecondFactor'
  | 'auth.confirmSecondFactor'
  | 'auth.removeSecondFactor';

type FactorHandlerDependencies = {
  readonly sessions: Sessions;
  readonly auth: () => AuthServices | null;
  readonly phase: () => CallOutput<'app.state'>['phase'];
};

/** A person's own second factor; their session knows of it at once. */
export function factorHandlers({
  sessions,
  auth,
  phase,
}: FactorHandlerDependencies): Pick<Handlers, FactorKey> {
  return {
    'auth.secondFactor': asHandler<'auth.secondFactor'>(async (actor) => {
      const state = await auth()?.secondFactor(actor);
      return state ? succeed(state) : refuse(whileClosed(phase()));
    }),
    'auth.beginSecondFactor': asHandler<'auth.beginSecondFactor'>(async (actor) => {
      const begun = await auth()?.beginSecondFactor(actor);
      return begun ? succeed(begun) : refuse(whileClosed(phase()));
    }),
    'auth.confirmSecondFactor': asHandler<'auth.confirmSecondFactor'>(async (actor, input, call) => {
      const confirmed = await auth()?.confirmSecondFactor(actor, input);
      if (!confirmed) return refuse(whileClosed(phase()));
      if (confirmed.ok && isSameSession(sessions, actor, call)) {
        sessions.update(call.windowId, { hasSecondFactor: true, mustEnrol: false });
      }
      return confirmed;
    }),
    'auth.removeSecondFactor': asHandler<'auth.removeSecondFactor'>(async (actor, input, call) => {
      const removed = await auth()?.removeSecondFactor(actor, input);
      if (!removed) return refuse(whileClosed(phase()));
      if (!removed.ok) return removed;
      if (isSameSession(sessions, actor, call)) sessions.update(call.windowId, { hasSecondFactor: false });
      return succeed({});
    }),
  };
}
