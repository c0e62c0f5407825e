import type { Book } from '@main/domain/ledger/books';
import { deskLineOf } from '@main/domain/ledger/records';
import type { BusinessDate } from '@shared/businessDate';
import type { Books } from '../posting';

/** Lines of the old day that may stand behind the first of a new one. */
const stragglers = 64;

/** The number at which `isEarlier` turns from true to false; of 0 it is true, of `end` false. */
export async function turnNear(
  isEarlier: (no: number) => Promise<boolean>,
  end: number,
  near: number,
): Promise<number> {
  let low = Math.min(near, end) - 1;
  let high = low + 1;
  for (let step = 1; low > 0 && !(await isEarlier(low)); step *= 2) {
    high = low;
    low = Math.max(0, low - step);
  }
  for (let step = 1; high < end && (await isEarlier(high)); step *= 2) {
    low = high;
    high = Math.min(end, high + step);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await isEarlier(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The number of the first line of `book` that is of `date` or a later one; `last + 1` where there is none. Dates
 * grow with the numbers, so it is found by 1, 2, 4 … from `near` and then by halves: a book is never scanned. Two
 * desks turn their calendars a moment apart, so a few lines of the old day may follow one of the new; they stay with
 * those before them, and periods that follow one another have every line once.
 * @param near where it is thought to be; only how long it takes depends on it
 */
export async function firstOn(
  books: Pick<Books, 'range'>,
  book: Book,
  last: number,
  date: BusinessDate,
  near: number,
): Promise<number> {
  const isEarlier = async (no: number): Promise<boolean> => {
    const [record] = await books.range(book, no, no);
    if (!record) throw new Error(`${book} has no line ${no}`);
    return deskLineOf(record).businessDate < date;
  };
  let first = await turnNear(isEarlier, last + 1, Math.max(1, near));
  for (;;) {
    const after = await books.range(book, first, Math.min(first + stragglers, last));
    const straggler = after.findLastIndex((record) => deskLineOf(record).businessDate < date);
    if (straggler < 0) return first;
    first += straggler + 1;
  }
}
