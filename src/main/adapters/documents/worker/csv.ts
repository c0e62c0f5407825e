import { stringify } from 'csv-stringify/sync';

/** Starts that a spreadsheet would take for a formula (OWASP ASVS 1.2.10), or that would hide one. */
const formula = /^[=+\-@\t\r\n\0]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

const inert = (cell: string): string => (formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell);

/** UTF-8, lines that end with CRLF, and no cell that a spreadsheet would run. */
const linesOf = (rows: readonly (readonly string[])[], bom = false): Uint8Array =>
  new TextEncoder().encode(
    stringify(
      rows.map((row) => row.map(inert)),
      { bom, record_delimiter: 'windows' },
    ),
  );

/** The one CSV writer, for a file in one piece: `writeCsvHead` and then `writeCsvRows` make the same in parts. */
export const writeCsv = (head: readonly string[], rows: readonly (readonly string[])[]): Uint8Array =>
  linesOf([head, ...rows], true);

/** The first line, with the byte-order mark by which spreadsheets know the file for UTF-8. */
export const writeCsvHead = (head: readonly string[]): Uint8Array => linesOf([head], true);

export const writeCsvRows = (rows: readonly (readonly string[])[]): Uint8Array => linesOf(rows);
