import type { Book } from '@main/domain/ledger/books';
import {
  businessDateOf,
  foldDayTotals,
  foldSignIns,
  foldSummary,
  signInUserOf,
} from '@main/domain/ledger/fold';
import type { AccountSummary, DayTotals, SignIns } from '@main/domain/ledger/projections';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Journal } from '@main/ports/journal';
import type { Change, ProjectionStore } from '@main/ports/projections';

/** An account's figures, folded from number 1. */
export type RebuiltAccount = { readonly summary: AccountSummary; readonly days: readonly DayTotals[] };

const linesPerRead = 1_000;

/** The records of a book from its first on, a page at a time. */
export async function* pagesOf(journal: Pick<Journal, 'range'>, book: Book) {
  for (let from = 1; ; from += linesPerRead) {
    const page = await journal.range(book, from, from + linesPerRead - 1);
    if (page.length > 0) yield page;
    if (page.length < linesPerRead) return;
  }
}

/** Folds an account's book from zero, and changes nothing. Null where it has no line. */
export async function refoldAccount(
  journal: Pick<Journal, 'range'>,
  book: Book,
): Promise<RebuiltAccount | null> {
  let summary: AccountSummary | null = null;
  const days = new Map<string, DayTotals>();
  for await (const page of pagesOf(journal, book)) {
    summary = foldSummary(summary, book, page);
    for (const date of new Set(page.map(businessDateOf))) {
      days.set(date, foldDayTotals(days.get(date) ?? null, book, date, page));
    }
  }
  const sorted = [...days.values()].sort((left, right) => (left.date < right.date ? -1 : 1));
  return summary && { summary, days: sorted };
}

/**
 * "Rebuild figures": folds an account's book from zero and puts the result in place of what is stored, unless a
 * desk has folded further meanwhile; then from zero again.
 */
export async function rebuildAccount(
  journal: Pick<Journal, 'range'>,
  store: ProjectionStore,
  book: Book,
): Promise<RebuiltAccount | null> {
  for (;;) {
    const rebuilt = await refoldAccount(journal, book);
    if (!rebuilt) return null;
    const stored = await store.dayTotalsOn(rebuilt.days.map(({ date }) => ({ book, date })));
    const upToOf = new Map(stored.map(({ date, upTo }) => [date, upTo]));
    const summary = (await store.summaries([book])).get(book);
    const days = rebuilt.days.map(
      (next): Change<DayTotals, number> => ({ next, seen: upToOf.get(next.date) ?? null }),
    );
    const isAhead =
      (summary?.upTo ?? 0) > rebuilt.summary.upTo || days.some(({ next, seen }) => (seen ?? 0) > next.upTo);
    if (isAhead) continue;
    const written = [
      ...(await store.putDayTotals(days)),
      ...(await store.putSummaries([{ next: rebuilt.summary, seen: summary?.upTo ?? null }])),
    ];
    if (written.every(Boolean)) return rebuilt;
  }
}

/** Folds every user's sign-ins from the desks' books, from zero, and changes nothing. */
export async function rebuildSignIns(
  journal: Pick<Journal, 'range'>,
  deskBooks: readonly Book[],
): Promise<ReadonlyMap<string, SignIns>> {
  const users = new Map<string, SignIns>();
  const take = (record: JournalRecord): void => {
    const userId = signInUserOf(record);
    if (userId) users.set(userId, foldSignIns(users.get(userId) ?? null, userId, [record]));
  };
  for (const book of deskBooks) {
    for await (const page of pagesOf(journal, book)) page.forEach(take);
  }
  return users;
}
