import type { FileRow, LineProblem } from '@main/domain/bulk/line';
import type { Result } from '@shared/result';

/** A file that was chosen, as it is kept. */
export type TakenFile = {
  readonly name: string;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** About how many lines it has, to say how far a check is. */
  readonly lines: number;
};

/** A list of lines that something is to be said of; it is written from its beginning. */
export type LineList = {
  readonly add: (lines: readonly LineProblem[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What this computer keeps of each bulk, by its key: a copy of its file, and the list of lines that are wrong in it. */
export type BulkFiles = {
  /**
   * Lets the person choose a CSV file, and keeps a copy of it in the place of an earlier one. What was
   * taken before and never begun is forgotten.
   * @returns CANCELLED, BULK_TOO_LONG, DISK_FULL or FILE_NOT_READ where there is none now
   */
  readonly take: (bulk: string, signal: AbortSignal) => Promise<Result<TakenFile>>;
  /** SHA-256 of the copy as it is now; null where there is none. */
  readonly digest: (bulk: string) => Promise<string | null>;
  /** The copy's lines in their order, the first included, some at a time. */
  readonly rows: (bulk: string) => AsyncIterable<readonly FileRow[]>;
  readonly has: (bulk: string) => Promise<boolean>;
  /** Begins the list anew. */
  readonly list: (bulk: string) => Promise<LineList>;
  /** A part of the list; `next` is where the one after it begins, null at the end. */
  readonly listed: (
    bulk: string,
    at: number,
  ) => Promise<{ readonly rows: readonly LineProblem[]; readonly next: number | null }>;
  /** It is begun: what is kept of it stays, also when another file is taken. */
  readonly keep: (bulk: string) => Promise<void>;
  /** The copy is needed no more; the list stays. */
  readonly dropFile: (bulk: string) => Promise<void>;
};
