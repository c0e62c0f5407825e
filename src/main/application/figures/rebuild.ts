import type { Book } from '@main/domain/ledger/books';
import { type DeskDay, foldDeskDay, isEntry } from '@main/domain/ledger/figures';
import { businessDateOf } from '@main/domain/ledger/fold';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { FiguresStore } from '@main/ports/figures';
import type { Journal } from '@main/ports/journal';
import { pagesOf } from '../projecting/rebuild';

/** Takes the next records of a desk's book into its days. */
export function foldInto(days: Map<string, DeskDay>, book: Book, records: readonly JournalRecord[]): void {
  for (const date of new Set(records.filter(isEntry).map(businessDateOf))) {
    days.set(date, foldDeskDay(days.get(date) ?? null, book, date, records));
  }
}

/**
 * "Rebuild figures" of a desk: folds its book from zero and puts the result in place of what is stored, unless it was
 * folded further meanwhile; then from zero again. All that is written is open, so that every roll-up above it follows.
 */
export async function rebuildDeskDays(
  journal: Pick<Journal, 'range'>,
  store: Pick<FiguresStore, 'deskDaysOfBook' | 'putDeskDays'>,
  book: Book,
): Promise<void> {
  for (;;) {
    const days = new Map<string, DeskDay>();
    for await (const page of pagesOf(journal, book)) foldInto(days, book, page);
    const stored = new Map((await store.deskDaysOfBook(book)).map((day) => [day.date, day]));
    const isAhead = [...stored].some(([date, { upTo }]) => upTo > (days.get(date)?.upTo ?? upTo));
    if (isAhead) continue;
    const changes = [...days.values()].map((next) => ({ next, seen: stored.get(next.date)?.upTo ?? null }));
    if ((await store.putDeskDays(changes)).every(Boolean)) return;
  }
}
