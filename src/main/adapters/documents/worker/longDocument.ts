import type { StatementRow, TableRow } from '@main/ports/documents';

/** A row of a document that is made while its rows arrive. */
export type LongRow = StatementRow | TableRow;

/** A document that is made while its rows arrive; each step answers the bytes that are ready by then. */
export type LongDocument<Row extends LongRow = StatementRow> = {
  readonly begin: () => Uint8Array;
  readonly rows: (rows: readonly Row[]) => Uint8Array;
  readonly end: () => Uint8Array;
};
