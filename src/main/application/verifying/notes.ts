import { type Book, isAccountBook, readBook } from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Finding } from '@main/domain/ledger/verify';

/** How many findings are kept, and how many accounts are named as damaged. */
const mostFindings = 1_000;
const mostDamaged = 5_000;

const isCustomers = (book: Book): boolean => readBook(book)?.kind === 'account';

/** What was written past the validator may name anything as its book. */
export const booksIn = (record: JournalRecord): readonly Book[] =>
  (record.lines ?? []).map((line) => line?.book).filter((book) => typeof book === 'string' && readBook(book));

export type Notes = {
  /** The first bad record of each book; `record` is the document itself, where there is one. */
  readonly bad: (finding: Finding, record: JournalRecord | null) => void;
  /** Something in it is not plain: it has to be read by itself, by number. */
  readonly doubt: (book: Book) => void;
  readonly isDoubtful: (book: Book) => boolean;
  readonly doubtful: () => readonly Book[];
  readonly result: () => {
    readonly findings: readonly Finding[];
    readonly found: number;
    readonly damaged: readonly Book[] | 'all';
  };
};

const byBook = (left: Finding, right: Finding): number => (left.book < right.book ? -1 : 1);

/** What was found in a branch so far. */
export function createNotes(): Notes {
  const doubtful = new Set<Book>();
  const first = new Map<string, Finding>();
  const damaged = new Set<Book>();
  return {
    bad: (finding, record) => {
      const place = finding.book || finding.record;
      const known = first.get(place);
      if (!known || finding.no < known.no) first.set(place, finding);
      if (isAccountBook(finding.book)) damaged.add(finding.book);
      // What a bad record says of customers' accounts is not to be relied on, whether or not it adds up there.
      else if (record) for (const book of booksIn(record).filter(isCustomers)) damaged.add(book);
    },
    doubt: (book) => doubtful.add(book),
    isDoubtful: (book) => doubtful.has(book),
    doubtful: () => [...doubtful],
    result: () => ({
      findings: [...first.values()].sort(byBook).slice(0, mostFindings),
      found: first.size,
      damaged: damaged.size > mostDamaged ? 'all' : [...damaged].sort(),
    }),
  };
}
