import type { AccountStore } from '@main/ports/accounts';
import { refuse, succeed } from '@shared/result';
import type { PostOnAccount } from '../accounts/postOnAccount';
import type { Remembered } from '../remembered';
import type { BankUseCases } from '../useCase';

export type TransferDependencies = {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly names: Pick<Remembered<string>, 'of'>;
  readonly onAccount: Pick<PostOnAccount, 'receipt' | 'opened'>;
};

/** "Kavya Iyer" as "Ka••• I•••": enough to see that a number is the wrong one, too little to look people up. */
const halfCovered = (name: string): string =>
  name
    .split(' ')
    .map((word, place) => `${word.slice(0, place === 0 ? 2 : 1)}•••`)
    .join(' ');

/**
 * Money from one account to another. In the same branch that is one entry; to another branch it leaves through
 * clearing, and the desk posts what follows there a moment later (followUps.ts).
 */
export function createTransfers({
  accounts,
  names,
  onAccount,
}: TransferDependencies): Pick<BankUseCases, 'transfers.make' | 'transfers.payee'> {
  return {
    'transfers.payee': async ({ scope }, { to }) => {
      const account = await accounts.byId(to);
      if (!account) return refuse('NOT_FOUND');
      const name = (await names.of(account.userId)) ?? '';
      return succeed({ to, name: scope === 'own' ? halfCovered(name) : name, branch: account.branch });
    },
    'transfers.make': async (actor, form) => {
      const { accountId, to, amount, narration } = form;
      if (to === accountId) return refuse('INVALID_INPUT', { fields: { to: 'notAllowed' } });
      const payee = await accounts.byId(to);
      if (!payee) return refuse('INVALID_INPUT', { fields: { to: 'unknown' } });
      const intentFor: Parameters<PostOnAccount['receipt']>[2] = async ({ branch }, asked) => {
        if (branch === payee.branch) {
          return { ...asked, kind: 'transfer', from: accountId, to, amount, narration };
        }
        // What cannot arrive would come back, days after the form was closed.
        if (!(await onAccount.opened(payee))) return refuse('CONFIRMING');
        const there = { branch: payee.branch, account: to };
        return { ...asked, kind: 'transfer-out', account: accountId, to: there, amount, narration };
      };
      return onAccount.receipt(actor, form, intentFor, [payee]);
    },
  };
}
