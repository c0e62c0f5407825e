import type { Book } from '@main/domain/ledger/books';
import type { Intent } from '@main/domain/ledger/intents';
import type { ErrorCode } from '@shared/errors';

/** What became of an intent whose sender was not told before the application ended. */
export type UntoldAnswer = {
  readonly intent: Intent;
  readonly outcome: 'posted' | 'refused';
  readonly reference: string | null;
  readonly code: ErrorCode | null;
  /** ISO 8601, UTC. */
  readonly bookingTime: string | null;
};

/**
 * Intents on this computer's own disk, from before they are sent until they have a definite answer. What is written
 * outlives this process at once; `sync` makes it outlive a power cut as well. The offline outbox of a later release
 * is another adapter of this port.
 */
export type Intents = {
  /** Writes the intent. Throws where it could not be written: then it must not be sent. */
  readonly put: (intent: Intent) => void;
  /** Resolves once the disk has all that was put before. */
  readonly sync: () => Promise<void>;
  /** The intent has its definite answer. Losing this line is harmless: it is sent again under the same key. */
  readonly remove: (id: string) => void;
  /** Replaces an intent by its answer, until a person has seen it. Throws where that could not be written. */
  readonly answer: (answer: UntoldAnswer) => void;
  /** A person has seen the answer. Throws where that could not be written. */
  readonly acknowledge: (id: string) => void;
  /** What stands in this desk's book up to `no` was told, or is here. Losing this line is harmless: it is told again. */
  readonly tellUpTo: (book: Book, no: number) => void;
  /** How far that is noted, by book; a book is in it from the first start of this desk in its branch on. */
  readonly told: () => ReadonlyMap<Book, number>;
  /** What was left by an earlier life, and what is under way now, oldest first. */
  readonly pending: () => readonly Intent[];
  readonly untold: () => readonly UntoldAnswer[];
  readonly close: () => Promise<void>;
};
