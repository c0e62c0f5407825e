import { maySignIn } from '@main/domain/access/signInRules';
import { mayManage } from '@main/domain/people/managing';
import type { UserRecord } from '@main/ports/users';
import type { CallInput } from '@shared/contract';
import { needsSecondFactor, permits } from '@shared/permissions';
import { type Result, refuse, succeed } from '@shared/result';
import { prove, welcome } from '../auth/proof';
import { proveSecond } from '../auth/secondFactor';
import { holderFrom } from '../auth/signIn';
import type { ResetDependencies } from './types';

type Witness = NonNullable<CallInput<'auth.resetPassword'>['witness']>;

/** Who may vouch at the desk that a person is who they say: somebody else, who proves who they are themself. */
export const createProveWitness =
  (dependencies: ResetDependencies) =>
  async (person: UserRecord, { userId, password, code }: Witness): Promise<Result<string>> => {
    const [proof, witness] = await Promise.all([
      prove(dependencies, userId, password),
      dependencies.users.byId(userId),
    ]);
    if (proof.outcome !== 'right' || !witness) return refuse('WITNESS_REFUSED');
    const [holder, target] = [holderFrom(witness), holderFrom(person)];
    const may =
      maySignIn(holder) &&
      !proof.credential.mustChange &&
      permits(holder, 'user.witness', { branch: person.branch }) &&
      mayManage(holder, target, 'password');
    if (!may) return refuse('WITNESS_REFUSED');
    // Whoever needs a second factor to sign in needs it to vouch.
    const second = await proveSecond(dependencies, userId, code);
    const isRequired = dependencies.requiresSecondFactor && needsSecondFactor(holder.role);
    if (second !== 'right' && (second !== 'none' || isRequired)) return refuse('WITNESS_REFUSED');
    await welcome(dependencies, proof.credential, password);
    return succeed(userId);
  };
