import { type Book, isAccountBook, readBook } from '@main/domain/ledger/books';
import { type Finding, startOf, verifyNext } from '@main/domain/ledger/verify';
import type { Notes } from './notes';
import { figuresOf } from './storedFigures';
import type { VerifyDependencies } from './types';

/** What follows from a book reaches beyond its end. */
const goneAfter = (book: Book, no: number): Finding => ({
  problem: 'missing',
  book,
  no: no + 1,
  record: '',
  reference: '',
});

const isDesk = (book: Book): boolean => readBook(book)?.kind === 'desk';

/**
 * Reads one book from its number 1, and notes the first record in it that is bad; of an account whose book is right,
 * the first line that its figures do not follow from.
 */
export async function verifyByNumber(
  dependencies: VerifyDependencies,
  book: Book,
  deskBooks: readonly Book[],
  notes: Notes,
): Promise<void> {
  const { books, projections, checkSignature } = dependencies;
  const cursors = isDesk(book) ? await projections.cursors([book]) : null;
  const figures = isAccountBook(book) ? await figuresOf(dependencies, book, deskBooks) : null;
  let verified = startOf(book);
  for await (const records of books.book(book)) {
    for (const record of records) {
      const next = verifyNext(verified, record, checkSignature);
      if ('problem' in next) {
        notes.bad(next, record);
        return;
      }
      verified = next;
      figures?.take(record);
    }
  }
  const end = verified.last?.no ?? 0;
  const reach = cursors?.get(book) ?? figures?.reach() ?? 0;
  const wrong = reach > end ? goneAfter(book, end) : figures?.wrong();
  if (wrong) notes.bad(wrong, null);
}
