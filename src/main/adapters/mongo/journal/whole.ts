import { partsOf } from '@main/domain/ledger/books';
import type { DayCount, WholeBooks } from '@main/ports/verification';
import type { Db, Document, FindCursor } from 'mongodb';
import { toSummary } from '../projections/documents';
import { type AccountSummaryDocument, accountSummaries } from '../schema/collections/accountSummaries';
import { dayTotals } from '../schema/collections/dayTotals';
import { journal } from '../schema/collections/journal';
import { type Stored, toRecord } from './documents';

/** How many documents one reply brings; what is in hand at once is two of them. */
const perReply = 2_000;

const ignored = (): void => undefined;

/** The documents of a cursor, a reply at a time; the next one is on its way while this one is worked on. */
async function* replies<Found extends Document>(cursor: FindCursor<Found>): AsyncGenerator<readonly Found[]> {
  try {
    let more = await cursor.hasNext();
    while (more) {
      const documents = cursor.readBufferedDocuments();
      const next = cursor.hasNext();
      // Whoever stops in between does not wait for it.
      next.catch(ignored);
      yield documents;
      more = await next;
    }
  } finally {
    await cursor.close();
  }
}

/** The whole bank on MongoDB, as a stream of what a majority holds. */
export function createWholeBooks(db: Db): WholeBooks {
  const reads = { readConcern: { level: 'majority' }, readPreference: 'primary' } as const;
  const records = db.collection<Stored>(journal.name, reads);
  const summaries = db.collection<AccountSummaryDocument>(accountSummaries.name, reads);
  const days = db.collection(dayTotals.name, reads);
  const branches = (): Promise<string[]> => records.distinct('branch');
  return {
    branches,
    count: (branch) => records.countDocuments({ branch }),
    records: async function* (branch) {
      // As the documents lie on the disk, where that is all of them; else by the index of branches, whose keys do.
      const isOnly = (await branches()).every((each) => each === branch);
      const hint = isOnly ? { $natural: 1 as const } : 'branch';
      const cursor = records.find({ branch }, { batchSize: perReply }).hint(hint);
      for await (const documents of replies(cursor)) yield documents.map(toRecord);
    },
    book: async function* (book) {
      const { branch } = partsOf(book);
      // By the index that gives each number once, and so by number.
      const cursor = records.find({ branch, 'lines.book': book }, { batchSize: perReply }).hint('books');
      for await (const documents of replies(cursor)) yield documents.map(toRecord);
    },
    summaries: async function* (branch) {
      const cursor = summaries.find({ branch }, { batchSize: perReply }).sort({ branch: 1, _id: 1 });
      for await (const documents of replies(cursor)) yield documents.map(toSummary);
    },
    dayCounts: async function* (branch) {
      // Books of a branch begin with it and a slash; the sign after the slash is the nought.
      const ofBranch = { book: { $gte: `${branch}/`, $lt: `${branch}0` } };
      const cursor = days
        .find(ofBranch, { projection: { _id: 0, book: 1 }, batchSize: perReply * 10 })
        .hint('bookDate');
      let current = null as DayCount | null;
      for await (const documents of replies(cursor)) {
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
