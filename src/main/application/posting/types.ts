import type { Book } from '@main/domain/ledger/books';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord, Line } from '@main/domain/ledger/records';
import type { Clock } from '@main/ports/clock';
import type { Ids } from '@main/ports/ids';
import type { Intents, UntoldAnswer } from '@main/ports/intents';
import type { Journal } from '@main/ports/journal';
import type { Signing } from '@main/ports/signing';
import type { Result } from '@shared/result';

/** A definite yes: the record is in the journal for good. */
export type Posted = {
  readonly record: JournalRecord;
  /** The key had been posted before, or is being posted by another caller: this is the same record. */
  readonly repeated: boolean;
};

/** `confirming`: an answer is outstanding and will be found; it is never reported as failed. */
export type PostingState = 'online' | 'confirming';

export type PostingDependencies = {
  readonly journal: Journal;
  readonly intents: Intents;
  /** Its `desk` is the desk that posts. */
  readonly signing: Signing;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The IANA time zone whose calendar rolls the business day of `branch`. */
  readonly timeZoneOf: (branch: string) => string;
  /** Numbers that books are thought to have reached (the projections' `upTo`); only a hint. */
  readonly hints: (books: readonly Book[]) => Promise<ReadonlyMap<Book, number>>;
  /** Whether posting to an account is stopped because its book was found damaged. */
  readonly damaged: (book: Book) => boolean;
  /** Whether an error of the database says that it will not have this desk any more. */
  readonly isTurnedAway: (error: unknown) => boolean;
  /** Whether whoever sent something in this session still hears the answer. */
  readonly hears: (session: string) => boolean;
  /** Why a book was stopped or an answer is being confirmed, for the log. */
  readonly report: (message: string, details: Readonly<Record<string, string>>) => void;
};

export type Posting = {
  /**
   * Claims the desk's book in `branch` for this run, then sends again what an earlier life left without a
   * definite answer. Refuses DESK_REVOKED. Posting in another branch starts its book by itself.
   */
  readonly start: (branch: string) => Promise<Result<null>>;
  /**
   * Posts one intent. Resolves with a definite answer however long that takes; only `stop`, or a database that
   * refuses this desk, ends it before, with CONFIRMING: the intent is then kept and sent again at the next start.
   */
  readonly post: (intent: Intent) => Promise<Result<Posted>>;
  /**
   * Posts an intent that something else remembers, as a bulk does its lines: it is not written to the intent file. Where
   * it ends with CONFIRMING, whoever remembers it asks again under its key, in this life or a later one.
   */
  readonly postRemembered: (intent: Intent) => Promise<Result<Posted>>;
  /** Takes no more, waits for what is in flight up to `graceMs`, and lets go of the intent file. */
  readonly stop: (graceMs?: number) => Promise<void>;
  readonly books: Books;
  /** What became of intents that this user sent and was not told of, and those still being confirmed. */
  readonly untold: (userId: string) => readonly UntoldIntent[];
  /** The user has seen what became of the intent with this key. */
  readonly acknowledge: (userId: string, key: string) => void;
  /** Called with records that have just become durable by this desk, in the order of its book. */
  readonly onRecords: (listener: (records: readonly JournalRecord[]) => void) => () => void;
  readonly state: () => PostingState;
  readonly onState: (listener: (state: PostingState) => void) => () => void;
  /** Called when something was added to or taken from what `untold` answers. */
  readonly onUntold: (listener: (userId: string) => void) => () => void;
};

export type UntoldIntent =
  | UntoldAnswer
  | {
      readonly intent: Intent;
      readonly outcome: 'confirming';
      readonly reference: null;
      readonly code: null;
      readonly bookingTime: null;
    };

/** Reads of the books, always of what a majority holds. */
export type Books = {
  /** The newest line of a book, or null while it has none. */
  readonly head: (book: Book, hint?: number) => Promise<Line | null>;
  /**
   * Records of a book, newest first: those numbered below `before`, or the newest. Numbers are dense, so every
   * page costs the same.
   */
  readonly page: (book: Book, before: number | null, limit: number) => Promise<readonly JournalRecord[]>;
  /** Records of a book numbered `from` to `to`, both included, in its order. */
  readonly range: (book: Book, from: number, to: number) => Promise<readonly JournalRecord[]>;
  readonly find: (branch: string, key: string) => Promise<JournalRecord | null>;
  /** Records by `_id`; those that are not there are left out. */
  readonly findAll: (ids: readonly string[]) => Promise<ReadonlyMap<string, JournalRecord>>;
};
