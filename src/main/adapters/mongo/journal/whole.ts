import { partsOf } from '@main/domain/ledger/books';
import type { DayCount, WholeBooks } from '@main/ports/verification';
import { BSON, type Db, type Document, type FindCursor } from 'mongodb';
import { toSummary } from '../projections/documents';
import { type AccountSummaryDocument, accountSummaries } from '../schema/collections/accountSummaries';
import { dayTotals } from '../schema/collections/dayTotals';
import { journal } from '../schema/collections/journal';
import { intoRecord } from './documents';

/** How many documents one reply brings; what is in hand at once is two replies, as bytes. */
const perReply = 2_000;

/** How many of them are read at once: what is read and let go of soon costs little. */
const perStep = 50;

const ignored = (): void => undefined;

/** The documents of a cursor of bytes, some at a time; the next reply is on its way while this one is worked on. */
async function* steps(cursor: FindCursor<Buffer>): AsyncGenerator<readonly Document[]> {
  try {
    let more = await cursor.hasNext();
    while (more) {
      const reply = cursor.readBufferedDocuments();
      const next = cursor.hasNext();
      // Whoever stops in between does not wait for it.
      next.catch(ignored);
      for (let at = 0; at < reply.length; at += perStep) {
        yield reply.slice(at, at + perStep).map((bytes) => BSON.deserialize(bytes, { useBigInt64: true }));
      }
      more = await next;
    }
  } finally {
    await cursor.close();
  }
}

/** The whole bank on MongoDB, as a stream of what a majority holds. */
export function createWholeBooks(db: Db): WholeBooks {
  const reads = { readConcern: { level: 'majority' }, readPreference: 'primary' } as const;
  const bytes = { raw: true, batchSize: perReply } as const;
  const records = db.collection(journal.name, reads);
  const summaries = db.collection(accountSummaries.name, reads);
  const days = db.collection(dayTotals.name, reads);
  const branches = (): Promise<string[]> => records.distinct('branch');
  return {
    branches,
    count: (branch) => records.countDocuments({ branch }),
    records: async function* (branch) {
      // As the documents lie on the disk, where that is all of them; else by the index of branches, whose keys do.
      const isOnly = (await branches()).every((each) => each === branch);
      const hint = isOnly ? { $natural: 1 as const } : 'branch';
      const cursor = records.find<Buffer>({ branch }, bytes).hint(hint);
      for await (const documents of steps(cursor)) yield documents.map(intoRecord);
    },
    book: async function* (book) {
      const { branch } = partsOf(book);
      // By the index that gives each number once, and so by number.
      const cursor = records.find<Buffer>({ branch, 'lines.book': book }, bytes).hint('books');
      for await (const documents of steps(cursor)) yield documents.map(intoRecord);
    },
    summaries: async function* (branch) {
      const cursor = summaries.find<Buffer>({ branch }, bytes).sort({ branch: 1, _id: 1 });
      for await (const documents of steps(cursor))
        yield documents.map((document) => toSummary(document as AccountSummaryDocument));
    },
    dayCounts: async function* (branch) {
      // Books of a branch begin with it and a slash; the sign after the slash is the nought.
      const ofBranch = { book: { $gte: `${branch}/`, $lt: `${branch}0` } };
      const cursor = days
        .find<Buffer>(ofBranch, { ...bytes, projection: { _id: 0, book: 1 } })
        .hint('bookDate');
      let current = null as DayCount | null;
      for await (const documents of steps(cursor)) {
        const counted: DayCount[] = [];
        for (const { book } of documents) {
          const same: DayCount | null = current?.book === book ? current : null;
          if (current && !same) counted.push(current);
          current = { book, days: (same?.days ?? 0) + 1 };
        }
        yield counted;
      }
      if (current) yield [current];
    },
  };
}
