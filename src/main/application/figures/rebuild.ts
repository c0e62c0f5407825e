import type { Book } from '@main/domain/ledger/books';
import { type DeskDay, foldDeskDay, isEntry } from '@main/domain/ledger/figures';
import { businessDateOf } from '@main/domain/ledger/fold';
import type { FiguresStore } from '@main/ports/figures';
import type { Journal } from '@main/ports/journal';
import { pagesOf } from '../projecting/rebuild';

/** What a desk's book comes to by date, from number 1. */
async function daysOf(journal: Pick<Journal, 'range'>, book: Book): Promise<readonly DeskDay[]> {
  const days = new Map<string, DeskDay>();
  for await (const page of pagesOf(journal, book)) {
    for (const date of new Set(page.filter(isEntry).map(businessDateOf))) {
      days.set(date, foldDeskDay(days.get(date) ?? null, book, date, page));
    }
  }
  return [...days.values()];
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
    const days = await daysOf(journal, book);
    const upToOf = new Map((await store.deskDaysOfBook(book)).map(({ date, upTo }) => [date, upTo]));
    const changes = days.map((next) => ({ next, seen: upToOf.get(next.date) ?? null }));
    if (changes.some(({ next, seen }) => (seen ?? 0) > next.upTo)) continue;
    if ((await store.putDeskDays(changes)).every(Boolean)) return;
  }
}
