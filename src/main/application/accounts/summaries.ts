import { accountBook } from '@main/domain/ledger/books';
import { availableOf } from '@main/domain/ledger/chart';
import { isAccountLine } from '@main/domain/ledger/records';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { UserRecord, UserStore } from '@main/ports/users';
import { monthOf, startOfMonth } from '@shared/businessDate';
import type { CallOutput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import type { Books } from '../posting';
import type { BankUseCases } from '../useCase';
import type { Openings } from '../users/openings';
import { type Days, totalsOf } from './days';

type Summary = CallOutput<'accounts.summary'>;

export type SummaryDependencies = {
  readonly accounts: AccountStore;
  readonly users: Pick<UserStore, 'byId'>;
  readonly books: Books;
  readonly days: Days;
  readonly today: BusinessDay;
  readonly openings: Pick<Openings, 'complete'>;
};

/** Accounts as they stand: the balance is read off the head of the book, so it is never behind. */
export function createSummaries(
  dependencies: SummaryDependencies,
): Pick<BankUseCases, 'accounts.ofUser' | 'accounts.summary'> {
  const { accounts, users, books, days, today, openings } = dependencies;

  const headOf = async (account: AccountRecord, owner: UserRecord) => {
    const book = accountBook(account.branch, account.accountId);
    const head =
      (await books.head(book)) ?? ((await openings.complete(owner)) ? await books.head(book) : null);
    if (head && !isAccountLine(head)) throw new Error(`${book} is no account's book`);
    return head;
  };

  const summaryOf = async (account: AccountRecord, owner: UserRecord): Promise<Result<Summary>> => {
    const date = today(account.branch);
    const [head, month] = await Promise.all([
      headOf(account, owner),
      days(account, startOfMonth(date), date),
    ]);
    if (!head) return refuse('CONFIRMING');
    const { accountId, userId, branch, openedOn } = account;
    return succeed({
      accountId,
      userId,
      branch,
      holderName: `${owner.firstName} ${owner.lastName}`,
      balance: head.balanceAfter,
      available: availableOf(head),
      held: head.heldAfter,
      product: head.product,
      status: head.status,
      freeze: head.freeze,
      openedOn,
      month: { month: monthOf(date), ...totalsOf(month) },
      lastNo: head.no,
    });
  };

  return {
    'accounts.ofUser': async (_actor, { userId }) => {
      const [owner, owned] = await Promise.all([users.byId(userId), accounts.ofUser(userId)]);
      if (!owner) return refuse('NOT_FOUND');
      const rows: Summary[] = [];
      for (const summary of await Promise.all(owned.map((account) => summaryOf(account, owner)))) {
        if (!summary.ok) return summary;
        rows.push(summary.value);
      }
      return succeed({ rows });
    },
    'accounts.summary': async (_actor, { accountId }) => {
      const account = await accounts.byId(accountId);
      const owner = account && (await users.byId(account.userId));
      return account && owner ? summaryOf(account, owner) : refuse('NOT_FOUND');
    },
  };
}
