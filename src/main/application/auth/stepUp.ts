import { type Refusal, refuse, succeed } from '@shared/result';
import { eventAbout, refusedEvent } from './events';
import { prove, refusalOf, welcome } from './proof';
import { proveSecond } from './secondFactor';
import type { AuthDependencies, AuthServices } from './types';

/** Asks a signed-in person once more who they are: as a sign-in does, and counted as one. */
export function createStepUp(dependencies: AuthDependencies): AuthServices['stepUp'] {
  return async ({ holder, sessionId }, { password, code }) => {
    const { userId } = holder;
    const proof = await prove(dependencies, userId, password);
    const refused = (refusal: { ok: false } & Refusal) =>
      refusedEvent(dependencies, 'step-up-refused', { holder, sessionId }, refusal);
    if (proof.outcome !== 'right') return refused(refusalOf(proof));
    const second = await proveSecond(dependencies, userId, code);
    if (second === 'needed') return refuse('SECOND_FACTOR_NEEDED');
    if (second === 'wrong') return refused(refuse('PASSWORD_WRONG'));
    const event = eventAbout(dependencies, 'stepped-up', userId);
    const posted = await dependencies.post({ ...event, session: sessionId });
    if (!posted.ok) return posted;
    await welcome(dependencies, proof.credential, password);
    return succeed(null);
  };
}
