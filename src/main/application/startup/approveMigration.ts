import { maySignIn } from '@main/domain/access/signInRules';
import type { UserStore } from '@main/ports/users';
import type { CallInput } from '@shared/contract';
import { permits } from '@shared/permissions';
import { type Result, refuse, succeed } from '@shared/result';
import { type ProofDependencies, prove, welcome } from '../auth/proof';
import { holderFrom } from '../auth/signIn';

export type MigrationApprovalDependencies = ProofDependencies & { readonly users: Pick<UserStore, 'byId'> };

/**
 * Whether this person may have the bank's books migrated, asked before anybody can sign in: the books are still of
 * an older version. People and their credentials must stay readable from one version to the next for it.
 * Nothing of it can be recorded in books that this version may not write to; what follows is recorded in their name.
 * @returns the person's user ID; refuses SIGN_IN_REFUSED, PASSWORD_CHANGE_REQUIRED or NOT_PERMITTED
 */
export async function approveMigration(
  dependencies: MigrationApprovalDependencies,
  { userId, password }: CallInput<'app.migrate'>,
): Promise<Result<string>> {
  const proof = await prove(dependencies, userId, password);
  const user = await dependencies.users.byId(userId);
  const holder = user && holderFrom(user);
  if (!holder || proof.outcome !== 'right' || !maySignIn(holder)) return refuse('SIGN_IN_REFUSED');
  await welcome(dependencies, proof.credential, password);
  if (proof.credential.mustChange) return refuse('PASSWORD_CHANGE_REQUIRED');
  return permits(holder, 'books.migrate', {}) ? succeed(holder.userId) : refuse('NOT_PERMITTED');
}
