import { accountBook, type Book } from '@main/domain/ledger/books';
import type { DayTotals } from '@main/domain/ledger/projections';
import { accountLineIn, isAccountLine } from '@main/domain/ledger/records';
import { rowsIn } from '@main/domain/statements/rows';
import { openedWith, type Sums, withRow } from '@main/domain/statements/sums';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { BankStore } from '@main/ports/bank';
import type { ProjectionReads } from '@main/ports/projections';
import type { UserStore } from '@main/ports/users';
import { addDays } from '@shared/businessDate';
import type { CallOutput } from '@shared/contract';
import { maskAccount } from '@shared/display';
import { type Result, refuse, succeed } from '@shared/result';
import { type Period, periodErrors } from '@shared/statements/period';
import type { BusinessDay } from '../businessDay';
import type { Books } from '../posting';
import type { UseCase } from '../useCase';
import { firstOn } from './boundary';
import { recordsOf } from './reading';

export type Statement = CallOutput<'statements.get'>;

export type StatementDependencies = {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly users: Pick<UserStore, 'byId'>;
  readonly bank: Pick<BankStore, 'bank' | 'branch'>;
  readonly projections: Pick<ProjectionReads, 'dayTotals'>;
  readonly books: Books;
  readonly today: BusinessDay;
};

type Figures = Pick<Statement, 'opening' | 'credits' | 'debits' | 'entries' | 'closing' | 'after' | 'upTo'>;

/** The balance that line `no` left; before the first line there is none. */
async function balanceAt(books: Books, book: Book, no: number): Promise<bigint> {
  if (no === 0) return 0n;
  const [record] = await books.range(book, no, no);
  const line = record && accountLineIn(record, book);
  if (!line) throw new Error(`${book} has no line ${no}`);
  return line.balanceAfter;
}

/** What the rows numbered after `after`, up to `upTo`, add to `sums`. */
async function withRows(books: Books, book: Book, after: number, upTo: number, sums: Sums): Promise<Sums> {
  let all = sums;
  for await (const records of recordsOf(books, book, after, upTo)) {
    all = rowsIn(records, book).reduce(withRow, all);
  }
  return all;
}

/**
 * The sums from the totals by day, and from the journal what is not folded into them yet; so they cost what the days
 * cost, and not what the rows do. Where that does not come to the closing balance (a line of the old day stands behind
 * one of the new), the rows themselves are added up.
 */
async function sumsOf(
  books: Books,
  book: Book,
  totals: readonly DayTotals[],
  { opening, closing, after, upTo }: Pick<Figures, 'opening' | 'closing' | 'after' | 'upTo'>,
): Promise<Sums> {
  const folded = totals.at(-1);
  const ofDays = totals.reduce<Sums>(
    (sums, day) => ({
      credits: sums.credits + day.credits,
      debits: sums.debits + day.debits,
      entries: sums.entries + day.entries,
      balance: sums.balance + day.credits - day.debits,
    }),
    openedWith(opening),
  );
  if (ofDays.balance === (folded?.balance ?? opening)) {
    const sums = await withRows(books, book, Math.max(folded?.upTo ?? 0, after), upTo, ofDays);
    if (sums.balance === closing) return sums;
  }
  return withRows(books, book, after, upTo, openedWith(opening));
}

async function figuresOf(
  { books, projections }: StatementDependencies,
  account: AccountRecord,
  { from, to }: Period,
): Promise<Figures> {
  const book = accountBook(account.branch, account.accountId);
  // Before the head: so the head is never behind them.
  const totals = await projections.dayTotals(book, from, to);
  const head = await books.head(book);
  const last = head?.no ?? 0;
  if (head && !isAccountLine(head)) throw new Error(`${book} is no account's book`);
  const [oldest, newest] = [totals[0], totals.at(-1)];
  const [first, beyond] = await Promise.all([
    firstOn(books, book, last, from, oldest ? oldest.upTo - oldest.entries + 1 : last),
    firstOn(books, book, last, addDays(to, 1), newest ? newest.upTo + 1 : last + 1),
  ]);
  const [after, upTo] = [first - 1, beyond - 1];
  const [opening, closing] = await Promise.all([balanceAt(books, book, after), balanceAt(books, book, upTo)]);
  const place = { opening, closing, after, upTo };
  const { credits, debits, entries } = await sumsOf(books, book, totals, place);
  return { ...place, credits, debits, entries };
}

/** A statement of an account for a period: what it held before and after, and what moved; without its rows. */
export const createStatement =
  (dependencies: StatementDependencies): UseCase<'statements.get'> =>
  async (_actor, { accountId, from, to }): Promise<Result<Statement>> => {
    const { accounts, users, bank, today } = dependencies;
    const account = await accounts.byId(accountId);
    if (!account) return refuse('NOT_FOUND');
    const fields = periodErrors({ from, to }, today(account.branch));
    if (Object.keys(fields).length > 0) return refuse('INVALID_INPUT', { fields });
    const [owner, theBank, branch, figures] = await Promise.all([
      users.byId(account.userId),
      bank.bank(),
      bank.branch(account.branch),
      figuresOf(dependencies, account, { from, to }),
    ]);
    if (!owner || !theBank) return refuse('NOT_FOUND');
    return succeed({
      accountId,
      maskedAccount: maskAccount(accountId),
      holderName: `${owner.firstName} ${owner.lastName}`,
      bankName: theBank.name,
      branchName: branch?.name ?? account.branch,
      demo: theBank.demo,
      openedOn: account.openedOn,
      from,
      to,
      ...figures,
    });
  };
