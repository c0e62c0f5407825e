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
const keptHeads = 50_000;

export function createHeadCache({ branch, journal, hints }: HeadSources): HeadCache {
  const known = new Map<Book, Line>();
  /** How far a forgotten book had got: the best hint there is. */
  const floors = new Map<Book, number>();

  const keep = (line: Line): void => {
    known.delete(line.book);
    known.set(line.book, line);
    floors.delete(line.book);
    const [oldest] = known.keys();
    if (known.size > keptHeads && oldest) known.delete(oldest);
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
      const missing = [...new Set(books)].filter((book) => !known.has(book));
      if (missing.length === 0) return;
      const guesses = await hintsFor(missing);
      const wanted = missing.map((book) => ({ book, hint: floors.get(book) ?? guesses.get(book) ?? 1 }));
      for (const line of (await journal.heads(branch, wanted)).values()) keep(line);
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
