import type { EntryPath } from '@main/domain/entries/filter';
import type { ListedEntry } from '@main/domain/entries/listed';

/** A stretch of the list, by places (`placeOf`): from one on, and before another; null where it has no end. */
export type EntryRange = { readonly from: string | null; readonly before: string | null };

/** The list of all entries of the bank. Every path through it is answered from an index, in order. */
export type EntryList = {
  /** Puts entries into the list; those that are there already stay as they are. */
  readonly put: (entries: readonly ListedEntry[]) => Promise<void>;
  /** The newest of a path within a range, at most `limit`, newest first. */
  readonly newest: (path: EntryPath, range: EntryRange, limit: number) => Promise<readonly ListedEntry[]>;
  /** When the first of a branch, or of the bank, was booked. */
  readonly begins: (branch: string | null) => Promise<Date | null>;
};
