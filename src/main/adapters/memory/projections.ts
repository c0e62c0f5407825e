import type { Book } from '@main/domain/ledger/books';
import type { AccountSummary, DayTotals, SignIns } from '@main/domain/ledger/projections';
import type { Change, ProjectionStore } from '@main/ports/projections';

/** Projections that are forgotten, under the same guards as the real ones. */
export function createMemoryProjections(): ProjectionStore {
  const summaries = new Map<Book, AccountSummary>();
  const dayTotals = new Map<string, DayTotals>();
  const signIns = new Map<string, SignIns>();
  const cursors = new Map<Book, number>();
  const idOf = ({ book, date }: { readonly book: Book; readonly date: string }) => `${book}:${date}`;
  const customersAccounts = (branch: string, after: string): readonly AccountSummary[] =>
    [...summaries.values()]
      .filter((each) => each.branch === branch && each.book > after && each.userId !== null)
      .sort((left, right) => (left.book < right.book ? -1 : 1));
  return {
    summaries: async (books) => pick(summaries, books),
    idleSince: async (branch, since, after, count) =>
      customersAccounts(branch, after)
        .filter(({ status, activeOn }) => status === 'open' && activeOn < since)
        .slice(0, count),
    withOtherFloor: async (branch, product, floor, after, count) =>
      customersAccounts(branch, after)
        .filter((each) => each.product === product && each.status !== 'closed' && each.floor !== floor)
        .slice(0, count),
    dayTotals: async (book, from, to) =>
      [...dayTotals.values()]
        .filter((totals) => totals.book === book && totals.date >= from && totals.date <= to)
        .sort((left, right) => (left.date < right.date ? -1 : 1)),
    dayTotalsOn: async (wanted) => [...pick(dayTotals, wanted.map(idOf)).values()],
    signIns: async (userIds) => pick(signIns, userIds),
    putSummaries: async (changes) =>
      put(
        summaries,
        changes,
        ({ book }) => book,
        ({ upTo }) => upTo,
      ),
    putDayTotals: async (changes) => put(dayTotals, changes, idOf, ({ upTo }) => upTo),
    putSignIns: async (changes) =>
      put(
        signIns,
        changes,
        ({ userId }) => userId,
        ({ folded }) => folded,
      ),
    cursors: async (deskBooks) => pick(cursors, deskBooks),
    foldedBooks: async () => [...cursors.keys()],
    putCursor: async (deskBook, change) =>
      put(
        cursors,
        [change],
        () => deskBook,
        (upTo) => upTo,
      ).every(Boolean),
  };
}

function pick<Document>(
  documents: ReadonlyMap<string, Document>,
  ids: readonly string[],
): Map<string, Document> {
  return new Map(
    ids.flatMap((id) => {
      const found = documents.get(id);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

function put<Document>(
  documents: Map<string, Document>,
  changes: readonly Change<Document, number>[],
  idOf: (document: Document) => string,
  versionOf: (document: Document) => number,
): readonly boolean[] {
  return changes.map(({ next, seen }) => {
    const stored = documents.get(idOf(next));
    if ((stored === undefined ? null : versionOf(stored)) !== seen) return false;
    documents.set(idOf(next), next);
    return true;
  });
}
