import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import type { FileRow } from '@main/domain/bulk/line';
import { CsvError, parse } from 'csv-parse';

/** Far more than a line of three cells needs: one quotation mark too many must not pull in the whole file. */
const longestLine = 10_000;
const headBytes = 64_000;
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

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/**
 * The lines of a CSV file, some at a time, numbered as a text editor does: a line whose quotes hold a line break has the
 * number that it begins with. Where a quotation mark is not closed, the last of them has no cells.
 */
export async function* csvRows(file: string): AsyncIterable<readonly FileRow[]> {
  const parser = parse({
    bom: true,
    delimiter: await delimiterIn(file),
    info: true,
    max_record_size: longestLine,
    relax_column_count: true,
    relax_quotes: true,
  });
  const source = pipeline(createReadStream(file), parser, () => {
    // What fails is thrown below, where the lines are read.
  });
  let rows: FileRow[] = [];
  let lines = 0;
  try {
    for await (const { record, info } of source as AsyncIterable<Parsed>) {
      rows.push({ no: lines + 1, cells: record });
      lines = info.lines;
      if (rows.length < rowsAtOnce) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    rows.push({ no: lines + 1, cells: null });
  }
  if (rows.length > 0) yield rows;
}
