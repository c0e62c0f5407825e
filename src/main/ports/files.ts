import type { Result } from '@shared/result';

export type FileKind = 'png' | 'csv' | 'pdf';

/**
 * What is to be saved. `content` is asked for only after a place was chosen, so a cancelled dialog costs
 * nothing; what it refuses is the answer.
 */
export type SaveRequest = {
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly content: () => Promise<Result<AsyncIterable<Uint8Array>>>;
  /** Aborted where whoever asked wants it no more; `content` then ends with a throw. */
  readonly signal?: AbortSignal;
};

/** What is to be looked at, and printed from there; `content` and `signal` are as for what is saved. */
export type ViewRequest = Pick<SaveRequest, 'content' | 'signal'> & { readonly kind: FileKind };

/** Files people keep: chosen through the system's own dialog and written whole or not at all. */
export type Files = {
  /**
   * @returns the name of the file as saved; CANCELLED where the dialog was closed or the signal was given, FILE_READ_ONLY, DISK_FULL
   * or FILE_NOT_WRITTEN (details.name) where it could not be written and nothing was left behind
   */
  readonly save: (request: SaveRequest) => Promise<Result<{ saved: string }>>;
  /**
   * Opens it in the system's own program for such files. It lies where only this user reads, until the next one.
   * @returns what `save` refuses, or FILE_NOT_OPENED where the system has no such program
   */
  readonly view: (request: ViewRequest) => Promise<Result<null>>;
  /** Deletes what was looked at. */
  readonly forgetViewed: () => Promise<void>;
};
