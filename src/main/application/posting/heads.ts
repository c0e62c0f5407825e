import type { Book } from '@main/domain/ledger/books';
import type { JournalRecord, Line } from '@main/domain/ledger/records';
import type { Journal } from '@main/ports/journal';

/** The newest lines this desk knows of, all of them of records that a majority holds. */
export type HeadCache = {
  readonly known: ReadonlyMap<Book, Line>;
  /** Reads the heads that are not known; a book without a line stays unknown. Rejects where the read fails. */
  readonly load: (books: Iterable<Book>) => Promise<void>;
  /** The lines of a record that has become durable are the heads now. */
  readonly take: (record: JournalRecord) => void;
  /** Somebody was faster in this book: it must be read again. */
  readonly forget: (book: Book) => void;
  readonly forgetAll: () => void;
};

export type HeadSources = {
  readonly branch: string;
  readonly journal: Pick<Journal, 'heads'>;
  readonly hints: (books: readonly Book[]) => Promise<ReadonlyMap<Book, number>>;
};

/** Enough for every account that a branch sees in a day; what is used longest ago goes first. */
export const keptHeads = 50_000;

export function createHeadCache({ branch, journal, hints }: HeadSources): HeadCache {
  const known = new Map<Book, Line>();
  /** How far a forgotten book had got: the best hint there is. */
  const floors = new Map<Book, number>();

  const keep = (line: Line): void => {
    known.delete(line.book);
    known.set(line.book, line);
    floors.delete(line.book);
  };

  const dropOldest = (kept: number): void => {
    for (const book of known.keys()) {
      if (known.size <= kept) return;
      known.delete(book);
    }
  };

  /** It is used now. */
  const touch = (book: Book): void => {
    const line = known.get(book);
    if (line) keep(line);
  };

  const hintsFor = async (books: readonly Book[]): Promise<ReadonlyMap<Book, number>> => {
    const strange = books.filter((book) => !floors.has(book));
    return strange.length > 0 ? hints(strange) : new Map();
  };

  const forget = (book: Book): void => {
    const line = known.get(book);
    if (line) floors.set(book, line.no);
    known.delete(book);
  };

  return {
    known,
    load: async (books) => {
      const wanted = new Set(books);
      for (const book of wanted) touch(book);
      const missing = [...wanted].filter((book) => !known.has(book));
      if (missing.length === 0) return;
      const guesses = await hintsFor(missing);
      const asked = missing.map((book) => ({ book, hint: floors.get(book) ?? guesses.get(book) ?? 1 }));
      for (const line of (await journal.heads(branch, asked)).values()) keep(line);
      // What is wanted was used last: it goes last, and never for its own sake.
      dropOldest(Math.max(keptHeads, wanted.size));
    },
    take: (record) => {
      for (const line of record.lines) keep(line);
    },
    forget,
    forgetAll: () => {
      for (const book of [...known.keys()]) forget(book);
    },
  };
}
