import { type Book, isAccountBook } from '@main/domain/ledger/books';
import { businessDateOf, foldDayTotals, foldSummary } from '@main/domain/ledger/fold';
import type { AccountSummary, DayTotals } from '@main/domain/ledger/projections';
import { accountLineIn, type JournalRecord } from '@main/domain/ledger/records';
import type { Journal } from '@main/ports/journal';
import type { Change, ProjectionStore } from '@main/ports/projections';

export type AccountSources = {
  readonly journal: Pick<Journal, 'range'>;
  readonly store: ProjectionStore;
};

/** An account's book has to be folded up to `target`; `records` are those of its lines that are at hand. */
export type AccountWork = {
  readonly book: Book;
  readonly target: number;
  readonly records: readonly JournalRecord[];
};

/** What records ask of accounts, one piece of work for each book. */
export function accountWorkOf(records: readonly JournalRecord[]): readonly AccountWork[] {
  const byBook = new Map<Book, JournalRecord[]>();
  for (const record of records) {
    for (const { book } of record.lines) {
      if (!isAccountBook(book)) continue;
      const known = byBook.get(book);
      if (known) known.push(record);
      else byBook.set(book, [record]);
    }
  }
  return [...byBook].map(([book, own]) => {
    const sorted = own.sort((left, right) => numberIn(left, book) - numberIn(right, book));
    return { book, target: numberIn(sorted.at(-1), book), records: sorted };
  });
}

const numberIn = (record: JournalRecord | undefined, book: Book): number =>
  (record && accountLineIn(record, book)?.no) ?? 0;

/** How many lines of a book are folded at once. */
const linesPerFold = 1_000;

/**
 * Brings accounts up to their targets. The day's totals go first and the summary last: a summary at number n
 * promises that every line up to n is in the totals. Another desk may fold the same at the same time; whoever's
 * guard fails reads again and goes on from there.
 */
export async function foldAccounts(sources: AccountSources, work: readonly AccountWork[]): Promise<void> {
  let open = work;
  while (open.length > 0) {
    const summaries = await sources.store.summaries(open.map(({ book }) => book));
    const behind = open.filter(({ book, target }) => (summaries.get(book)?.upTo ?? 0) < target);
    const steps = await Promise.all(
      behind.map(async (each) => stepOf(each, summaries, await nextOf(sources, each, summaries))),
    );
    const reached = await foldStep(sources.store, steps);
    open = behind.filter(({ book, target }) => (reached.get(book) ?? 0) < target);
  }
}

type Step = {
  readonly book: Book;
  readonly summary: Change<AccountSummary, number>;
  readonly records: readonly JournalRecord[];
};

/** The lines that come next after the summary: those at hand where they join, else read from the journal. */
async function nextOf(
  { journal }: AccountSources,
  { book, target, records }: AccountWork,
  summaries: ReadonlyMap<Book, AccountSummary>,
): Promise<readonly JournalRecord[]> {
  const from = (summaries.get(book)?.upTo ?? 0) + 1;
  const atHand = records.filter((record) => numberIn(record, book) >= from);
  const dense = atHand.every((record, index) => numberIn(record, book) === from + index);
  if (dense && atHand.length > 0) return atHand;
  const read = await journal.range(book, from, Math.min(target, from + linesPerFold - 1));
  const gap = read.findIndex((record, index) => numberIn(record, book) !== from + index);
  if (read.length === 0 || gap === 0) throw new Error(`the journal has no line ${from} of ${book}`);
  return gap === -1 ? read : read.slice(0, gap);
}

function stepOf(
  { book }: AccountWork,
  summaries: ReadonlyMap<Book, AccountSummary>,
  records: readonly JournalRecord[],
): Step {
  const seen = summaries.get(book) ?? null;
  return { book, records, summary: { next: foldSummary(seen, book, records), seen: seen?.upTo ?? null } };
}

/** Writes one step of each account. Answers how far each got whose guards held. */
async function foldStep(store: ProjectionStore, steps: readonly Step[]): Promise<ReadonlyMap<Book, number>> {
  const wanted = steps.flatMap(({ book, records }) =>
    [...new Set(records.map(businessDateOf))].map((date) => ({ book, date, records })),
  );
  const stored = await store.dayTotalsOn(wanted);
  const known = new Map(stored.map((totals) => [`${totals.book}:${totals.date}`, totals]));
  const changes = wanted.flatMap(({ book, date, records }): Change<DayTotals, number>[] => {
    const seen = known.get(`${book}:${date}`) ?? null;
    const next = foldDayTotals(seen, book, date, records);
    return next.upTo === seen?.upTo ? [] : [{ next, seen: seen?.upTo ?? null }];
  });
  const written = await store.putDayTotals(changes);
  const overtaken = new Set(changes.filter((_, index) => !written[index]).map(({ next }) => next.book));
  const summaries = steps.filter(({ book }) => !overtaken.has(book)).map(({ summary }) => summary);
  const moved = await store.putSummaries(summaries);
  return new Map(
    summaries.filter((_, index) => moved[index]).map(({ next }) => [next.book, next.upTo] as const),
  );
}
