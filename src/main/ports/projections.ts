import type { Book } from '@main/domain/ledger/books';
import type { Product } from '@main/domain/ledger/products';
import type { AccountSummary, DayTotals, SignIns } from '@main/domain/ledger/projections';
import type { BusinessDate } from '@shared/businessDate';

/** Figures that screens read. */
export type ProjectionReads = {
  readonly summaries: (books: readonly Book[]) => Promise<ReadonlyMap<Book, AccountSummary>>;
  /**
   * Customers' open accounts in a branch that were last used before `since`, by their books: those that come after the
   * book `after`.
   */
  readonly idleSince: (
    branch: string,
    since: BusinessDate,
    after: string,
    count: number,
  ) => Promise<readonly AccountSummary[]>;
  /** Customers' accounts of a product in a branch that have another floor than `floor`, by their books, after `after`. */
  readonly withOtherFloor: (
    branch: string,
    product: Product,
    floor: bigint,
    after: string,
    count: number,
  ) => Promise<readonly AccountSummary[]>;
  /** Of one account from `from` to `to`, both included, oldest first. Dates without an entry have no row. */
  readonly dayTotals: (book: Book, from: BusinessDate, to: BusinessDate) => Promise<readonly DayTotals[]>;
  readonly signIns: (userIds: readonly string[]) => Promise<ReadonlyMap<string, SignIns>>;
};

/** A new version of a document, and the guard that must still hold: how far the old one had got. */
export type Change<Document, Guard> = { readonly next: Document; readonly seen: Guard | null };

/**
 * Where projections are kept. Every write is guarded: it takes effect only on the version it was computed
 * from (`seen`, or null where there was none). The answer tells, in the order given, which took effect.
 */
export type ProjectionStore = ProjectionReads & {
  readonly dayTotalsOn: (
    wanted: readonly { readonly book: Book; readonly date: BusinessDate }[],
  ) => Promise<readonly DayTotals[]>;
  readonly putSummaries: (changes: readonly Change<AccountSummary, number>[]) => Promise<readonly boolean[]>;
  readonly putDayTotals: (changes: readonly Change<DayTotals, number>[]) => Promise<readonly boolean[]>;
  readonly putSignIns: (changes: readonly Change<SignIns, number>[]) => Promise<readonly boolean[]>;
  /** How far each desk book was folded. */
  readonly cursors: (deskBooks: readonly Book[]) => Promise<ReadonlyMap<Book, number>>;
  /** Every desk book that was ever folded, in whichever branch. */
  readonly foldedBooks: () => Promise<readonly Book[]>;
  readonly putCursor: (deskBook: Book, change: Change<number, number>) => Promise<boolean>;
};
