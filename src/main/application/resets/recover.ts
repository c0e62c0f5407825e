import { maySignIn } from '@main/domain/access/signInRules';
import { codeHash } from '@main/domain/people/codes';
import { indispensable } from '@main/domain/people/managing';
import { refuse, succeed } from '@shared/result';
import { eventAbout } from '../auth/events';
import { newPasswordProblem } from '../auth/newPassword';
import { holderFrom } from '../auth/signIn';
import type { ResetDependencies, ResetServices } from './types';

/**
 * A Super Admin comes back by a code of the printed sheet, which works once: with another password, and without the
 * second factor, whose device may be lost as well. Whatever is wrong with user ID or code is answered alike.
 */
export function createRecover(dependencies: ResetDependencies): ResetServices['recover'] {
  const { credentials, users, passwords, secondFactors, serverTime, post, clock } = dependencies;

  const refused = async (userId: string | null) => {
    const event = eventAbout(dependencies, 'reset-refused', userId);
    const posted = await post({ ...event, postedBy: null, reason: 'RECOVERY_CODE_WRONG' });
    return posted.ok ? refuse('RECOVERY_CODE_WRONG') : posted;
  };

  return async ({ key, userId, code, next }) => {
    const hashed = codeHash(code);
    const [known, user] = await Promise.all([
      credentials.hasRecoveryCode(userId, hashed),
      users.byId(userId),
    ]);
    const holder = user && holderFrom(user);
    if (!known || !user || !holder || holder.role !== indispensable || !maySignIn(holder)) {
      return refused(user?.userId ?? null);
    }
    const problem = await newPasswordProblem(dependencies, user, next, false);
    if (problem) return refuse('INVALID_INPUT', { fields: { next: problem } });
    const hash = await passwords.hash(next);
    if (!(await credentials.spendRecoveryCode(userId, hashed))) return refused(userId);
    const posted = await post({
      ...eventAbout(dependencies, 'password-recovered', userId),
      key,
      branch: user.home,
      after: { by: 'recovery sheet', secondFactor: 'removed' },
    });
    if (!posted.ok) return posted;
    await secondFactors.remove(userId, await serverTime());
    await credentials.replace(userId, hash, clock.now(), false);
    return succeed(null);
  };
}
