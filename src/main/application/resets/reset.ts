import { maySignIn } from '@main/domain/access/signInRules';
import { derivedKey } from '@main/domain/ledger/chain';
import { readCode } from '@main/domain/people/codes';
import type { UserRecord } from '@main/ports/users';
import type { CallInput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';
import { newPasswordProblem } from '../auth/newPassword';
import { proveSecond } from '../auth/secondFactor';
import { holderFrom } from '../auth/signIn';
import { createRepeat } from './recoveries';
import { createRefused } from './refused';
import type { ResetDependencies, ResetServices } from './types';
import { createProveWitness } from './witness';

type Input = CallInput<'auth.resetPassword'>;

/** A person who gave the right code, and what is kept of it. */
type Proven = { readonly user: UserRecord; readonly codeHash: string };

export function createReset(dependencies: ResetDependencies): ResetServices['reset'] {
  const { resets, recoveries, recordRecovery, users, passwords, serverTime, pace } = dependencies;
  const proveWitness = createProveWitness(dependencies);
  const repeat = createRepeat(dependencies, recordRecovery);
  const refused = createRefused(dependencies);

  /** The try is taken before the hash runs, and the hash runs once whatever the answer will be. */
  const proveCode = async ({ request, userId, code }: Input): Promise<Result<Proven>> => {
    const [codeHash, user] = await Promise.all([resets.takeTry(userId, request), users.byId(userId)]);
    const right = await passwords.verify(codeHash, readCode(code));
    if (!right || !user || codeHash === null || !maySignIn(holderFrom(user))) {
      return refused(user?.userId ?? null, refuse('RESET_REFUSED'));
    }
    return succeed({ user, codeHash });
  };

  /** A mailed code alone is not enough. @returns who vouched, or null where a second factor did */
  const proveMore = async ({ userId, ...input }: Input, user: UserRecord): Promise<Result<string | null>> => {
    const factor = await proveSecond(dependencies, userId, input.secondFactor);
    if (factor === 'right') return succeed(null);
    if (factor !== 'none') return refused(userId, refuse('RESET_REFUSED'));
    if (!input.witness) return refuse('WITNESS_REFUSED');
    const witness = await proveWitness(user, input.witness);
    return witness.ok ? witness : refused(userId, witness);
  };

  return async (input) => {
    const { request, userId, next } = input;
    const tooSoon = pace.problem();
    if (tooSoon) return tooSoon;
    const key = derivedKey('password-recovered', request);
    const repeated = await repeat(userId, key, next);
    if (repeated) return repeated;
    const proven = await proveCode(input);
    if (!proven.ok) return proven;
    const { user, codeHash } = proven.value;
    // Before what proves more is used up: a code of the app, or a recovery code, counts once.
    const problem = await newPasswordProblem(dependencies, user, next, input.secondFactor !== undefined);
    if (problem) return refuse('INVALID_INPUT', { fields: { next: problem } });
    const more = await proveMore(input, user);
    if (!more.ok) return more;

    const recovery = { userId, key, by: 'mailed code', witness: more.value } as const;
    const [hash, at] = await Promise.all([passwords.hash(next), serverTime()]);
    // Of two who have the code it is one.
    const isMine = await recoveries.byCode({ ...recovery, hash, at }, request, codeHash);
    return isMine ? recordRecovery(recovery) : refused(userId, refuse('RESET_REFUSED'));
  };
}
