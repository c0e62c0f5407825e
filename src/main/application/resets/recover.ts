import { maySignIn } from '@main/domain/access/signInRules';
import { codeHash } from '@main/domain/people/codes';
import { indispensable } from '@main/domain/people/managing';
import { refuse } from '@shared/result';
import { newPasswordProblem } from '../auth/newPassword';
import { holderFrom } from '../auth/signIn';
import { createRepeat } from './recoveries';
import { createRefused } from './refused';
import type { ResetDependencies, ResetServices } from './types';

/**
 * A Super Admin comes back by a code of the printed sheet, which works once: with another password, and without the
 * second factor, whose device may be lost as well. Whatever is wrong with user ID or code is answered alike.
 */
export function createRecover(dependencies: ResetDependencies): ResetServices['recover'] {
  const { credentials, users, passwords, recoveries, recordRecovery, serverTime, pace } = dependencies;
  const repeat = createRepeat(dependencies, recordRecovery);
  const refused = createRefused(dependencies);
  const wrong = (userId: string | null) => refused(userId, refuse('RECOVERY_CODE_WRONG'));

  return async ({ key, userId, code, next }) => {
    const tooSoon = pace.problem();
    if (tooSoon) return tooSoon;
    const hashed = codeHash(code);
    const [known, user] = await Promise.all([
      credentials.hasRecoveryCode(userId, hashed),
      users.byId(userId),
    ]);
    const repeated = await repeat(userId, key, next);
    if (repeated) return repeated;
    const holder = user && holderFrom(user);
    if (!known || !user || !holder || holder.role !== indispensable || !maySignIn(holder)) {
      return wrong(user?.userId ?? null);
    }
    const problem = await newPasswordProblem(dependencies, user, next, false);
    if (problem) return refuse('INVALID_INPUT', { fields: { next: problem } });
    const recovery = { userId, key, by: 'recovery sheet', witness: null } as const;
    const [hash, at] = await Promise.all([passwords.hash(next), serverTime()]);
    if (!(await recoveries.bySheet({ ...recovery, hash, at }, hashed))) return wrong(userId);
    return recordRecovery(recovery);
  };
}
