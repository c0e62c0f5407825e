import type { StatementRow } from '@main/ports/documents';

/** A document that is made while its rows arrive; each step answers the bytes that are ready by then. */
export type LongDocument = {
  readonly begin: () => Uint8Array;
  readonly rows: (rows: readonly StatementRow[]) => Uint8Array;
  readonly end: () => Uint8Array;
};
