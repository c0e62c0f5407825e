import { succeed } from '@shared/result';
import { eventAbout, refusedEvent } from './events';
import { prove, refusalOf, welcome } from './proof';
import type { AuthDependencies, AuthServices } from './types';

export function createUnlock(dependencies: AuthDependencies): AuthServices['unlock'] {
  return async ({ holder, sessionId }, { password }) => {
    const proof = await prove(dependencies, holder.userId, password);
    if (proof.outcome !== 'right') {
      return refusedEvent(dependencies, 'unlock-refused', { holder, sessionId }, refusalOf(proof));
    }
    const event = eventAbout(dependencies, 'session-unlocked', holder.userId);
    const posted = await dependencies.post({ ...event, session: sessionId });
    if (!posted.ok) return posted;
    const hasFactor = (await dependencies.secondFactors.of(holder.userId)) !== null;
    await welcome(dependencies, proof.credential, password, !hasFactor);
    return succeed(null);
  };
}
