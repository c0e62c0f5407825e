import { accountBook, type Book } from '@main/domain/ledger/books';
import { type Entry, entryIn } from '@main/domain/ledger/entries';
import type { DayTotals } from '@main/domain/ledger/projections';
import { accountLineIn } from '@main/domain/ledger/records';
import type { AccountRecord } from '@main/ports/accounts';
import type { ProjectionReads } from '@main/ports/projections';
import type { BusinessDate } from '@shared/businessDate';
import type { Books } from '../posting';

/** What an account did on one business date; `balance` is after its last entry. Debits are positive. */
export type Day = Pick<DayTotals, 'date' | 'credits' | 'debits' | 'entries' | 'balance'>;

const firstReach = 4;
const longestReach = 1_000;

/** Entries from `from` on that the projection does not have yet, newest first; usually none. */
async function tailOf(
  books: Books,
  book: Book,
  from: BusinessDate,
  folded: ReadonlyMap<BusinessDate, number>,
): Promise<Entry[]> {
  const tail: Entry[] = [];
  let before: number | null = null;
  for (let reach = firstReach; ; reach = Math.min(reach * 4, longestReach)) {
    const page = await books.page(book, before, reach);
    for (const record of page) {
      const entry = entryIn(record, book);
      if (!entry) continue;
      // A book is folded in its order: what lies before a folded entry is folded too.
      if (entry.date < from || entry.line.no <= (folded.get(entry.date) ?? 0)) return tail;
      tail.push(entry);
    }
    const oldest = page.at(-1);
    const line = oldest && accountLineIn(oldest, book);
    if (page.length < reach || !line) return tail;
    before = line.no;
  }
}

function withEntry(day: Day | undefined, { line, date }: Entry): Day {
  const { amount, balanceAfter: balance } = line;
  return {
    date,
    credits: (day?.credits ?? 0n) + (amount > 0n ? amount : 0n),
    debits: (day?.debits ?? 0n) - (amount < 0n ? amount : 0n),
    entries: (day?.entries ?? 0) + 1,
    balance,
  };
}

/**
 * The days from `from` to `to` on which the account had entries, oldest first: from the day totals, and from the
 * journal what has not been folded into them yet, so that a figure never lags behind a receipt.
 */
export const createDays =
  ({
    projections,
    books,
  }: {
    readonly projections: Pick<ProjectionReads, 'dayTotals'>;
    readonly books: Books;
  }) =>
  async (
    account: Pick<AccountRecord, 'branch' | 'accountId'>,
    from: BusinessDate,
    to: BusinessDate,
  ): Promise<readonly Day[]> => {
    const book = accountBook(account.branch, account.accountId);
    const totals = await projections.dayTotals(book, from, to);
    const tail = await tailOf(books, book, from, new Map(totals.map(({ date, upTo }) => [date, upTo])));
    const days = new Map<BusinessDate, Day>(totals.map((total) => [total.date, total]));
    for (const entry of tail.reverse()) {
      if (entry.date <= to) days.set(entry.date, withEntry(days.get(entry.date), entry));
    }
    return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  };

export type Days = ReturnType<typeof createDays>;

export type Totals = { readonly credits: bigint; readonly debits: bigint; readonly entries: number };

export const totalsOf = (days: readonly Day[]): Totals =>
  days.reduce<Totals>(
    (sum, day) => ({
      credits: sum.credits + day.credits,
      debits: sum.debits + day.debits,
      entries: sum.entries + day.entries,
    }),
    { credits: 0n, debits: 0n, entries: 0 },
  );
