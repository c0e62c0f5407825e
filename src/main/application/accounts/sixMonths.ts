import { accountBook } from '@main/domain/ledger/books';
import { isAccountLine } from '@main/domain/ledger/records';
import type { AccountStore } from '@main/ports/accounts';
import type { BankStore } from '@main/ports/bank';
import type { UserStore } from '@main/ports/users';
import { startOfMonth } from '@shared/businessDate';
import { refuse, succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import type { Books } from '../posting';
import type { UseCase } from '../useCase';
import { type Days, totalsOf } from './days';

const shownDigits = 4;

/** An account number as a picture or a printout shows it: only its last digits. */
export const maskedAccount = (accountId: string): string =>
  accountId.slice(-shownDigits).padStart(accountId.length, '•');

/**
 * The present month and the five before it, by business day (mission, row 15). It is read from the day totals,
 * so its cost does not grow with the account's history.
 */
export const createSixMonths =
  (dependencies: {
    readonly accounts: Pick<AccountStore, 'byId'>;
    readonly users: Pick<UserStore, 'byId'>;
    readonly bank: Pick<BankStore, 'bank'>;
    readonly books: Books;
    readonly days: Days;
    readonly today: BusinessDay;
  }): UseCase<'accounts.sixMonths'> =>
  async (_actor, { accountId }) => {
    const { accounts, users, bank, books, days, today } = dependencies;
    const account = await accounts.byId(accountId);
    if (!account) return refuse('NOT_FOUND');
    const to = today(account.branch);
    const from = startOfMonth(to, -5);
    const [owner, theBank, head, found] = await Promise.all([
      users.byId(account.userId),
      bank.bank(),
      books.head(accountBook(account.branch, accountId)),
      days(account, from, to),
    ]);
    if (!owner || !theBank) return refuse('NOT_FOUND');
    const totals = totalsOf(found);
    const net = totals.credits - totals.debits;
    const last = found.at(-1)?.balance ?? (head && isAccountLine(head) ? head.balanceAfter : 0n);
    return succeed({
      accountId,
      maskedAccount: maskedAccount(accountId),
      holderName: `${owner.firstName} ${owner.lastName}`,
      bankName: theBank.name,
      demo: theBank.demo,
      from,
      to,
      openingBalance: last - net,
      days: found.map(({ date, credits, debits, balance, entries }) => ({
        date,
        credits,
        debits,
        balance,
        entries,
      })),
      totals: { ...totals, net, balance: last },
    });
  };
