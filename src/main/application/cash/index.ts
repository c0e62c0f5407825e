import type { Intent } from '@main/domain/ledger/intents';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { UserStore } from '@main/ports/users';
import { type Result, refuse } from '@shared/result';
import type { Posted, Posting } from '../posting';
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
  const { accounts, receipts, branch } = dependencies;

  const cash =
    (kind: 'cash-credit' | 'cash-debit'): UseCase<'cash.credit' | 'cash.debit'> =>
    async ({ holder, sessionId }, { key, accountId, amount, narration }) => {
      const account = await accounts.byId(accountId);
      if (!account) return refuse('NOT_FOUND');
      if (account.branch !== branch) return refuse('WRONG_DESK');
      const asked = { kind, key, branch, account: accountId, amount, narration };
      // Every name first, nearly always remembered: once money has moved, no read may stand before the receipt.
      const receiptOf = await receipts(account);
      const posted = await post(dependencies, account, {
        ...asked,
        postedBy: holder.userId,
        session: sessionId,
      });
      return posted.ok ? receiptOf(posted.value.record, posted.value.repeated) : posted;
    };

  return { 'cash.credit': cash('cash-credit'), 'cash.debit': cash('cash-debit') };
}

/**
 * An account whose book was not opened belongs to a person just added, by a desk that died before it wrote their
 * opening records: they are written now, and the posting, of which the journal knows nothing, is sent again.
 */
async function post(
  { users, posting, openings }: CashDependencies,
  { userId }: AccountRecord,
  intent: Intent,
): Promise<Result<Posted>> {
  const posted = await posting.post(intent);
  if (posted.ok || posted.code !== 'NOT_FOUND') return posted;
  const owner = await users.byId(userId);
  if (!owner) return posted;
  return (await openings.complete(owner)) ? posting.post(intent) : refuse('CONFIRMING');
}
