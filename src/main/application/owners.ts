import type { AccountStore } from '@main/ports/accounts';
import type { BankStore } from '@main/ports/bank';
import type { DeskStore } from '@main/ports/desks';
import type { Owners, SubjectKind } from '@main/ports/owners';
import type { UserStore } from '@main/ports/users';
import type { Subject } from '@shared/permissions';
import type { Remembered } from './remembered';

/** Whose a thing is, asked of the stores at the moment of the call. */
export const createOwners = (stores: {
  readonly users: Pick<UserStore, 'byId'>;
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly desks: Pick<DeskStore, 'byId'>;
  readonly bank: Pick<BankStore, 'branch'>;
  /** Where a customer belongs now: asked for again and again. */
  readonly belongings: Pick<Remembered<string>, 'of'>;
}): Owners => {
  const { users, accounts, desks, bank, belongings } = stores;
  const finders: Readonly<Record<SubjectKind, (id: string) => Promise<Subject | null>>> = {
    user: async (id) => {
      const user = await users.byId(id);
      return user && { userId: user.userId, branch: user.branch };
    },
    account: async (id) => {
      const account = await accounts.byId(id);
      if (!account) return null;
      const { userId, branch } = account;
      return { userId, branch, customerBranch: (await belongings.of(userId)) ?? branch };
    },
    // A branch is nobody's own, and neither is a desk.
    branch: async (id) => {
      const found = await bank.branch(id);
      return found && { branch: found.branch };
    },
    desk: async (id) => {
      const desk = await desks.byId(id);
      return desk && { branch: desk.branch };
    },
  };
  return { find: (kind, id) => finders[kind](id) };
};
