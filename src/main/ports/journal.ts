import type { Book } from '@main/domain/ledger/books';
import type { JournalRecord, Line } from '@main/domain/ledger/records';

/**
 * What one insert came to. The list is closed: whatever a driver throws is one of these (design §5, "What the
 * driver throws"). `durable` counts the records, from the first, that are there for good.
 */
export type InsertOutcome =
  | { readonly kind: 'durable' }
  /** The `_id` is taken. */
  | { readonly kind: 'keyTaken'; readonly durable: number }
  /** Another record has the reference that follows from the key, under another `_id`. */
  | { readonly kind: 'referenceTaken'; readonly durable: number }
  /** Somebody has claimed this number of the book. */
  | { readonly kind: 'numberTaken'; readonly durable: number; readonly book: Book }
  /** Our bug, or missing rights: the server will never take the record after the durable ones. */
  | { readonly kind: 'rejected'; readonly durable: number; readonly reason: string }
  /** Nobody knows. The same records must be sent again. */
  | { readonly kind: 'unknown'; readonly reason: string };

export type HeadWanted = {
  readonly book: Book;
  /** A number that the book is thought to have reached; a guess that is too high costs a second read. */
  readonly hint: number;
};

/** The books of the bank: inserted into and read, never changed. Every read is of what a majority holds. */
export type Journal = {
  /** Inserts in order, for good: majority and on the disk. Never rejects. */
  readonly insert: (records: readonly JournalRecord[]) => Promise<InsertOutcome>;
  /** The newest line of each book that has one. All books are of `branch`. */
  readonly heads: (branch: string, wanted: readonly HeadWanted[]) => Promise<ReadonlyMap<Book, Line>>;
  /** Records by `_id`; those that are not there are left out. */
  readonly find: (ids: readonly string[]) => Promise<ReadonlyMap<string, JournalRecord>>;
  /** Records with a line numbered `from` to `to` (both included) in `book`, in the order of the book. */
  readonly range: (book: Book, from: number, to: number) => Promise<readonly JournalRecord[]>;
};
