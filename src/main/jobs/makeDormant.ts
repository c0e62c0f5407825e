import type { BusinessDay } from '@main/application/businessDay';
import type { Books, Posting } from '@main/application/posting';
import { accountDormantKey } from '@main/domain/ledger/chain';
import { businessDateOf, isActivity } from '@main/domain/ledger/fold';
import { dormantAfterMonths } from '@main/domain/ledger/products';
import type { AccountSummary } from '@main/domain/ledger/projections';
import type { ProjectionReads } from '@main/ports/projections';
import { type BusinessDate, startOfMonth } from '@shared/businessDate';
import type { Task } from './everyMinute';

export type MakeDormantDependencies = {
  readonly projections: Pick<ProjectionReads, 'idleSince'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly branch: string;
  readonly today: BusinessDay;
};

const atATime = 200;
const recordsPerRead = 50;

/**
 * The same day of the month so many months earlier. Where that month has no such day it is a date that no calendar has,
 * behind its last one: dates are only compared, so it counts as the month's end.
 */
const monthsBefore = (date: BusinessDate, months: number): BusinessDate =>
  `${startOfMonth(date, -months).slice(0, 8)}${date.slice(8)}`;

/** Whether the customer did anything from `since` on, by the account's own book: the list of the idle only says where to look. */
async function isUsed(
  books: Pick<Books, 'page'>,
  { book, upTo }: AccountSummary,
  since: BusinessDate,
): Promise<boolean> {
  for (let before = upTo + 1; before > 1; before -= recordsPerRead) {
    for (const record of await books.page(book, before, recordsPerRead)) {
      if (businessDateOf(record) < since) return false;
      if (isActivity(record)) return true;
    }
  }
  return false;
}

/**
 * Makes accounts dormant that their customers have not used for long, once a day. Several desks may find the same one:
 * the key follows from what was seen, and where the account was used since, the ledger refuses.
 */
export function createMakeDormant({ projections, posting, branch, today }: MakeDormantDependencies): Task {
  let doneOn: BusinessDate | null = null;

  const makeDormant = async (idle: AccountSummary, since: BusinessDate): Promise<void> => {
    if (await isUsed(posting.books, idle, since)) return;
    const { account, upTo: seen } = idle;
    const common = { branch, postedBy: null, session: null };
    const key = accountDormantKey(account, seen);
    const posted = await posting.post({ ...common, kind: 'account-dormant', key, account, seen });
    if (!posted.ok && posted.code !== 'ACCOUNT_ACTIVE') {
      throw new Error(`account ${account} was not made dormant: ${posted.code}`);
    }
  };

  return async (signal) => {
    const date = today(branch);
    if (date === doneOn) return;
    const since = monthsBefore(date, dormantAfterMonths);
    for (let after: string | undefined = ''; after !== undefined; ) {
      if (signal.aborted) return;
      const idle: readonly AccountSummary[] = await projections.idleSince(branch, since, after, atATime);
      await Promise.all(idle.map((each) => makeDormant(each, since)));
      after = idle.at(-1)?.book;
    }
    doneOn = date;
  };
}
