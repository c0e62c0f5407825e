import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream';
import type { FileRow } from '@main/domain/bulk/line';
import { CsvError, parse } from 'csv-parse';

/** Far more than a line of three cells needs: one quotation mark too many must not pull in the whole file. */
const longestLine = 10_000;
const headBytes = 64_000;
const bytesAtOnce = 32_000;
const rowsAtOnce = 400;

/** Commas, semicolons or tabs: whichever the first line has most of. */
async function delimiterIn(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const [head = ''] = buffer.toString('utf8', 0, bytesRead).split(/[\r\n]/, 1);
    const countOf = (delimiter: string) => head.split(delimiter).length;
    return [',', ';', '\t'].reduce((most, each) => (countOf(each) > countOf(most) ? each : most));
  } finally {
    await handle.close();
  }
}

/**
 * The lines of a CSV file, some at a time, numbered as a text editor does: a line whose quotes hold a line break has the
 * number that it begins with. Where a quotation mark is not closed, the last of them has no cells.
 */
export async function* csvRows(file: string): AsyncIterable<readonly FileRow[]> {
  const rows: FileRow[] = [];
  let lines = 0;
  const parser = parse({
    bom: true,
    delimiter: await delimiterIn(file),
    max_record_size: longestLine,
    relax_column_count: true,
    relax_quotes: true,
    // Taken here and not from the stream: what it holds is lost where it fails.
    on_record: (cells: string[], info) => {
      rows.push({ no: lines + 1, cells });
      lines = info.lines;
      return null;
    },
  });
  parser.on('error', () => undefined).resume();
  const taken = (step: (done: (error?: Error | null) => void) => void): Promise<boolean> =>
    new Promise((resolve, reject) => {
      step((error) => (error && !(error instanceof CsvError) ? reject(error) : resolve(!error)));
    });
  for await (const part of createReadStream(file, { highWaterMark: bytesAtOnce })) {
    const isRead = await taken((done) => parser.write(part, done));
    if (!isRead) rows.push({ no: lines + 1, cells: null });
    while (rows.length >= rowsAtOnce || (!isRead && rows.length > 0)) yield rows.splice(0, rowsAtOnce);
    if (!isRead) return;
  }
  const isWhole = await taken((done) => {
    finished(parser, { readable: false }, done);
    parser.end();
  });
  if (!isWhole) rows.push({ no: lines + 1, cells: null });
  if (rows.length > 0) yield rows;
}
