import type { Book } from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Books } from '../posting';

const recordsPerRead = 500;

/** The records of a book numbered after `after`, up to `upTo`, in its order; never more than a few hundred at once. */
export async function* recordsOf(
  books: Pick<Books, 'range'>,
  book: Book,
  after: number,
  upTo: number,
): AsyncIterable<readonly JournalRecord[]> {
  for (let from = after + 1; from <= upTo; from += recordsPerRead) {
    yield await books.range(book, from, Math.min(from + recordsPerRead - 1, upTo));
  }
}
