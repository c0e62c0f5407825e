import { stringify } from 'csv-stringify/sync';

/** Starts that a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

const inert = (cell: string): string => (formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell);

/** The one CSV writer: UTF-8 with a byte-order mark, CRLF, and no cell that a spreadsheet would run. */
export const writeCsv = (head: readonly string[], rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    stringify(
      [head, ...rows].map((row) => row.map(inert)),
      { bom: true, record_delimiter: 'windows' },
    ),
  );
