import { type Bulk, type BulkOutcome, bulkIn, finishIn, registerBook } from '@main/domain/bulk/bulk';
import type { Books } from '../posting';

/** A bulk as the register has it. */
export type Registered = Bulk & {
  readonly at: Date;
  /** Null until every line had its answer. */
  readonly outcome: BulkOutcome | null;
};

const recordsPerPage = 200;

/** The bulks of a branch, newest first. */
export async function* bulksOf(books: Pick<Books, 'page'>, branch: string): AsyncIterable<Registered> {
  const book = registerBook(branch);
  const outcomes = new Map<string, BulkOutcome>();
  let before: number | null = null;
  for (;;) {
    const records = await books.page(book, before, recordsPerPage);
    for (const record of records) {
      const finish = finishIn(record);
      if (finish) outcomes.set(finish.bulk, finish.outcome);
      const bulk = bulkIn(record);
      if (bulk) yield { ...bulk, at: record.bookingTime, outcome: outcomes.get(bulk.key) ?? null };
    }
    before = records.at(-1)?.lines.find((line) => line.book === book)?.no ?? 1;
    if (before <= 1) return;
  }
}

/** The newest bulk of a branch whose file was the very same. */
export async function sameFile(
  books: Pick<Books, 'page'>,
  branch: string,
  digest: string,
): Promise<Registered | null> {
  for await (const bulk of bulksOf(books, branch)) if (bulk.digest === digest) return bulk;
  return null;
}
