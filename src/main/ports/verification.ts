import type { Book } from '@main/domain/ledger/books';
import type { AccountSummary } from '@main/domain/ledger/projections';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Finding } from '@main/domain/ledger/verify';
import type { Result } from '@shared/result';

/** Of the thread that verifies: what is read and let go of at once has room to be; what is kept is bounded by itself. */
export const verifierLimits = { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 1_024 };

/** Reads of a whole bank, as a stream: what is in hand at once does not grow with the bank. */
export type WholeBooks = {
  /** Every branch that the journal has a record of. */
  readonly branches: () => Promise<readonly string[]>;
  readonly count: (branch: string) => Promise<number>;
  /** All records of a branch, each once, as the database keeps them: nearly in the order in which they came. */
  readonly records: (branch: string) => AsyncIterable<readonly JournalRecord[]>;
  /** The records of one book, by number. */
  readonly book: (book: Book) => AsyncIterable<readonly JournalRecord[]>;
  readonly summaries: (branch: string) => AsyncIterable<readonly AccountSummary[]>;
  /** How many dates each account has totals of. */
  readonly dayCounts: (branch: string) => AsyncIterable<readonly DayCount[]>;
};

export type DayCount = { readonly book: Book; readonly days: number };

/** What the verification of a branch came to. */
export type BranchVerification = {
  readonly branch: string;
  readonly records: number;
  readonly books: number;
  readonly signatures: number;
  /** Recorded roots of days that were compared. */
  readonly roots: number;
  /** The first bad record of each damaged book, or as many of them as are kept. */
  readonly findings: readonly Finding[];
  /** How many books are damaged. */
  readonly found: number;
  /** The accounts whose books cannot be relied on; all of the branch where they are too many to name. */
  readonly damaged: readonly Book[] | 'all';
};

export type VerificationControl = {
  readonly signal: AbortSignal;
  readonly progress: (fraction: number | null, step: 'reading' | 'comparing' | 'settling') => void;
};

/**
 * Verifies the books of branches beside the application's own thread. Refuses CANCELLED where it was stopped, and
 * DATABASE_UNAVAILABLE.
 */
export type BookVerifier = (
  branches: readonly string[] | 'all',
  control: VerificationControl,
) => Promise<Result<readonly BranchVerification[]>>;
