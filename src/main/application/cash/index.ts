import { refuse } from '@shared/result';
import type { PostOnAccount } from '../accounts/postOnAccount';
import type { BankUseCases, UseCase } from '../useCase';

export type CashDependencies = {
  readonly onAccount: Pick<PostOnAccount, 'receipt'>;
  /** Of this desk: its cash is in the books of that branch only. */
  readonly branch: string;
};

/**
 * Cash over the counter of this desk: one posting between the account and the desk's own cash, and a receipt.
 * Refuses INSUFFICIENT_FUNDS or DESK_CASH_SHORT with what is there, and whatever else the ledger decides.
 */
export function createCash({
  onAccount,
  branch,
}: CashDependencies): Pick<BankUseCases, 'cash.credit' | 'cash.debit'> {
  const cash =
    (kind: 'cash-credit' | 'cash-debit'): UseCase<'cash.credit' | 'cash.debit'> =>
    (actor, form) =>
      onAccount.receipt(actor, form, (account, asked) => {
        if (account.branch !== branch) return refuse('WRONG_DESK');
        const { accountId, amount, narration } = form;
        return { ...asked, kind, account: accountId, amount, narration };
      });

  return { 'cash.credit': cash('cash-credit'), 'cash.debit': cash('cash-debit') };
}
