import type { AccountStore } from '@main/ports/accounts';
import type { UserStore } from '@main/ports/users';
import { refuse } from '@shared/result';
import type { Posting } from '../posting';
import type { BankUseCases, UseCase } from '../useCase';
import type { Openings } from '../users/openings';
import type { Receipts } from './receipt';

export type CashDependencies = {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly users: Pick<UserStore, 'byId'>;
  readonly posting: Pick<Posting, 'post'>;
  readonly openings: Pick<Openings, 'complete'>;
  readonly receipts: Receipts;
  /** Of this desk: its cash is in the books of that branch only. */
  readonly branch: string;
};

/**
 * Cash over the counter of this desk: one posting between the account and the desk's own cash, and a receipt.
 * Refuses INSUFFICIENT_FUNDS or DESK_CASH_SHORT with what is there, and whatever else the ledger decides.
 */
export function createCash(dependencies: CashDependencies): Pick<BankUseCases, 'cash.credit' | 'cash.debit'> {
  const { accounts, users, posting, openings, receipts, branch } = dependencies;

  const post =
    (kind: 'cash-credit' | 'cash-debit'): UseCase<'cash.credit' | 'cash.debit'> =>
    async ({ holder, sessionId }, { key, accountId, amount, narration }) => {
      const account = await accounts.byId(accountId);
      if (!account) return refuse('NOT_FOUND');
      if (account.branch !== branch) return refuse('WRONG_DESK');
      const [owner, receiptOf] = await Promise.all([users.byId(account.userId), receipts(account)]);
      if (!owner) return refuse('NOT_FOUND');
      // Number 1 of the book must be its opening: a person just added by a desk that died may lack it.
      if (!(await openings.complete(owner))) return refuse('CONFIRMING');
      const posted = await posting.post({
        kind,
        key,
        branch,
        postedBy: holder.userId,
        session: sessionId,
        account: accountId,
        amount,
        narration,
      });
      return posted.ok ? receiptOf(posted.value.record, posted.value.repeated) : posted;
    };

  return { 'cash.credit': post('cash-credit'), 'cash.debit': post('cash-debit') };
}
