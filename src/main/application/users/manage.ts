import type { BankStore } from '@main/ports/bank';
import type { CredentialStore } from '@main/ports/credentials';
import type { UserRecord } from '@main/ports/users';
import type { FieldErrors } from '@shared/errors';
import type { Status } from '@shared/permissions';
import type { BankUseCases } from '../useCase';
import type { Changing, Saying } from './changing';

export type ManageDependencies = {
  readonly changing: Changing;
  readonly credentials: Pick<CredentialStore, 'unlock'>;
  readonly bank: Pick<BankStore, 'branch'>;
};

/** What the event of another status says. */
export const statusSaying =
  (status: Status) =>
  (user: UserRecord): Saying => ({
    event: 'user-status-changed',
    before: { status: user.status },
    after: { status },
    line: { status },
  });

/** Nobody who can sign in belongs to a closed branch: whoever is to come back is moved to another one before. */
export const statusProblem =
  (bank: Pick<BankStore, 'branch'>, status: Status) =>
  async ({ branch }: UserRecord): Promise<FieldErrors | null> => {
    if (status === 'Inactive' || (await bank.branch(branch))?.status !== 'closed') return null;
    return { status: 'notAllowed' };
  };

/** What is done to a person by somebody else; the document follows the line in the person's own book. */
export const createManage = ({
  changing,
  credentials,
  bank,
}: ManageDependencies): Pick<BankUseCases, 'users.changeStatus' | 'users.changeRole' | 'users.unlock'> => ({
  'users.changeStatus': async (actor, { status, ...form }) => {
    const changed = await changing.change(
      actor,
      form,
      { what: 'status', status },
      statusSaying(status),
      statusProblem(bank, status),
    );
    return changed.ok ? changing.detailOf(form.userId) : changed;
  },

  'users.changeRole': async (actor, { role, duties, ...form }) => {
    const changed = await changing.change(actor, form, { what: 'role', role, duties }, (user) => ({
      event: 'user-role-changed',
      before: { role: user.role, duties: user.duties },
      after: { role, duties },
      line: { role, duties },
    }));
    return changed.ok ? changing.detailOf(form.userId) : changed;
  },

  'users.unlock': async (actor, form) => {
    const changed = await changing.change(actor, form, { what: 'unlock' }, () => ({
      event: 'user-unlocked',
      after: { locked: false },
    }));
    if (!changed.ok) return changed;
    // Sent a second time it would let go of whoever was locked out since.
    if (!changed.value.posted.repeated) await credentials.unlock(form.userId);
    return changing.detailOf(form.userId);
  },
});
