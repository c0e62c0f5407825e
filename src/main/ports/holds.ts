import type { Book } from '@main/domain/ledger/books';
import type { HoldLine } from '@main/domain/ledger/records';

/** A hold as lists show it; what is reserved for certain stands in its book. */
export type HoldRecord = {
  readonly book: Book;
  readonly branch: string;
  readonly account: string;
  /** What was reserved when it was placed. Paise. */
  readonly amount: bigint;
  readonly remaining: bigint;
  readonly expires: Date;
  readonly narration: string;
};

/** What only the record that placed a hold says of it. */
export type Placing = { readonly amount: bigint; readonly narration: string };

export type HoldStore = {
  /** Those of an account that still reserve something, the first to expire first. */
  readonly ofAccount: (accountId: string) => Promise<readonly HoldRecord[]>;
  /** Holds of a branch whose time is over and that still reserve something, at most `limit`. */
  readonly due: (branch: string, now: Date, limit: number) => Promise<readonly HoldRecord[]>;
  /** Takes in a line of a hold's book, unless a later one is in already; any order comes to the same. */
  readonly fold: (line: HoldLine, placing: Placing | null) => Promise<void>;
};
