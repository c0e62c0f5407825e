import { isUserLine } from '@main/domain/ledger/records';
import type { UserRecord } from '@main/ports/users';
import type { FieldErrorCode } from '@shared/errors';
import { refuse, succeed } from '@shared/result';
import type { Posted } from '../posting';
import { eventAbout } from './events';
import { newPasswordProblem } from './newPassword';
import { prove, refusalOf, welcome } from './proof';
import { holderFrom } from './signIn';
import type { AuthDependencies, AuthServices } from './types';

export function createChangePassword(dependencies: AuthDependencies): AuthServices['changePassword'] {
  const { credentials, users, passwords, secondFactors, post, clock } = dependencies;

  const problemOf = async (
    user: UserRecord,
    current: string,
    next: string,
    hasFactor: boolean,
  ): Promise<FieldErrorCode | null> =>
    current.normalize('NFKC') === next.normalize('NFKC')
      ? 'notAllowed'
      : newPasswordProblem(dependencies, user, next, hasFactor);

  /** The document follows the line that the event wrote in the person's own book, if it wrote one. */
  const follow = async (user: UserRecord, { record }: Posted): Promise<UserRecord> => {
    const line = record.lines.find(isUserLine);
    if (!line) return user;
    // Whose document is behind is brought up with all that stands before: it may say more of them.
    if (line.no !== user.bookNo + 1) return (await users.byId(user.userId)) ?? user;
    const { no: bookNo, branch, role, status, duties } = line;
    const state = { userId: user.userId, bookNo, branch, role, status, duties };
    await users.applyState(state);
    return { ...user, ...state };
  };

  return async ({ holder, sessionId }, { key, current, next }) => {
    const { userId } = holder;
    const proof = await prove(dependencies, userId, current);
    if (proof.outcome !== 'right') {
      const refusal = refusalOf(proof);
      return proof.outcome === 'wrong' ? { ...refusal, fields: { current: 'mismatch' } } : refusal;
    }
    const user = await users.byId(userId);
    if (user === null) return refuse('NOT_FOUND');
    const hasFactor = (await secondFactors.of(userId)) !== null;
    const problem = await problemOf(user, current, next, hasFactor);
    if (problem) {
      // They knew the present one: choosing another for long is no guessing.
      await credentials.giveBack(userId);
      return refuse('INVALID_INPUT', { fields: { next: problem } });
    }

    const hash = await passwords.hash(next);
    // A line in the person's own book lies in the books of the branch where it began, wherever this desk stands.
    const posted = await post({
      ...eventAbout(dependencies, 'password-changed', userId),
      key,
      branch: user.home,
      session: sessionId,
      ...(user.status === 'Pending' ? { user: { userId, from: 'Pending', status: 'Active' } } : {}),
    });
    if (!posted.ok) return posted;
    const changedAt = clock.now();
    // Who forgot it and got another one meanwhile keeps that.
    if (!(await credentials.change(proof.credential, hash, changedAt))) return refuse('SIGN_IN_REFUSED');
    await welcome(dependencies, { ...proof.credential, hash, changedAt }, next, !hasFactor);
    return succeed(holderFrom(await follow(user, posted.value)));
  };
}
