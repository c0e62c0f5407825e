import type { AccountStore } from '@main/ports/accounts';
import type { BankStore } from '@main/ports/bank';
import type { DeskStore } from '@main/ports/desks';
import type { Owners } from '@main/ports/owners';
import type { UserStore } from '@main/ports/users';

/** Whose a thing is, asked of the stores at the moment of the call. */
export const createOwners = (stores: {
  readonly users: Pick<UserStore, 'byId'>;
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly desks: Pick<DeskStore, 'byId'>;
  readonly bank: Pick<BankStore, 'branch'>;
}): Owners => {
  const { users, accounts, desks, bank } = stores;
  const finders = {
    user: users.byId,
    account: accounts.byId,
    branch: bank.branch,
    // A desk is nobody's own.
    desk: async (deskId: string) => {
      const desk = await desks.byId(deskId);
      return desk && { branch: desk.branch };
    },
  };
  return {
    find: async (kind, id) => {
      const found = await finders[kind](id);
      if (!found) return null;
      const userId = 'userId' in found ? found.userId : undefined;
      return { branch: found.branch, ...(userId === undefined ? {} : { userId }) };
    },
  };
};
