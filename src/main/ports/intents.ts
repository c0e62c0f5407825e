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
 * Intents on this computer's own disk, from before they are sent until they have a definite answer. The
 * offline outbox of a later release is another adapter of this port.
 */
export type Intents = {
  /** Resolves once the intent is on the disk (fsync). Rejects where it could not be written. */
  readonly put: (intent: Intent) => Promise<void>;
  /** The intent has its definite answer. Losing this line is harmless: it is sent again under the same key. */
  readonly remove: (id: string) => void;
  /** Replaces an intent by its answer, until a person has seen it. Resolves once that is on the disk. */
  readonly answer: (answer: UntoldAnswer) => Promise<void>;
  /** A person has seen the answer. */
  readonly acknowledge: (id: string) => Promise<void>;
  /** What was left by an earlier life, and what is under way now, oldest first. */
  readonly pending: () => readonly Intent[];
  readonly untold: () => readonly UntoldAnswer[];
  readonly close: () => Promise<void>;
};
