import type { BulkLine } from '@main/domain/bulk/bulk';
import { columnsIn } from '@main/domain/bulk/columns';
import { type FileRow, isBlank, type LineProblem, type ReadLine, readLine } from '@main/domain/bulk/line';
import { mostBulkLines } from '@shared/bulkProblems';
import type { ErrorCode } from '@shared/errors';

/** Some lines of a file, in its order: those that can be posted as far as they say themselves, and what is wrong with the others. */
export type LineSlice = {
  /** Lines in it, good and bad. */
  readonly count: number;
  readonly lines: readonly BulkLine[];
  readonly problems: readonly LineProblem[];
};

/** The file as a whole cannot be read as a bulk's. */
export type UnfitFile = { readonly unfit: ErrorCode };

const isGood = (read: ReadLine): read is { readonly line: BulkLine } => 'line' in read;

function sliceOf(read: readonly ReadLine[]): LineSlice {
  return {
    count: read.length,
    lines: read.filter(isGood).map(({ line }) => line),
    problems: read.flatMap((each) => (isGood(each) ? [] : each.problems)),
  };
}

/** Reads a bulk's file, a few hundred lines at a time; the last of what it gives may be why it cannot be one. */
export async function* readLines(
  rows: AsyncIterable<readonly FileRow[]>,
): AsyncIterable<LineSlice | UnfitFile> {
  let columns: ReturnType<typeof columnsIn> = null;
  let total = 0;
  for await (const some of rows) {
    const filled = some.filter((row) => !isBlank(row));
    const [head] = filled;
    const isFirst = columns === null && head !== undefined;
    columns ??= columnsIn(head?.cells ?? []);
    if (columns === null) {
      if (isFirst) return yield { unfit: 'BULK_HEAD' };
      continue;
    }
    const known = columns;
    const read = (isFirst ? filled.slice(1) : filled).map((row) => readLine(row, known));
    total += read.length;
    if (total > mostBulkLines) return yield { unfit: 'BULK_TOO_LONG' };
    yield sliceOf(read);
  }
  if (total === 0) yield { unfit: 'BULK_EMPTY' };
}
