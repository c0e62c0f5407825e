import { partsOf } from '@main/domain/ledger/books';
import { lineIn } from '@main/domain/ledger/records';
import type { Journal } from '@main/ports/journal';
import type { Db } from 'mongodb';
import { type Stored, toDocument, toRecord } from './documents';
import { linesFrom, readHeads } from './heads';
import { outcomeOfError, outcomeOfReply } from './outcome';

const name = 'journal';

/** The journal on MongoDB. Every read and write states its concern: majority, journaled, from the primary. */
export function createMongoJournal(db: Db): Journal {
  const journal = db.collection<Stored>(name, {
    readConcern: { level: 'majority' },
    readPreference: 'primary',
  });
  return {
    insert: async (records) => {
      // As the server's own command: its reply says what came to be, where `insertMany` throws it.
      const insert = {
        insert: name,
        documents: records.map(toDocument),
        ordered: true,
        writeConcern: { w: 'majority', j: true },
      };
      try {
        return outcomeOfReply(await db.command(insert, { ignoreUndefined: true }), records.length);
      } catch (thrown) {
        return outcomeOfError(thrown);
      }
    },
    heads: (branch, wanted) => readHeads(journal, branch, wanted),
    find: async (ids) => {
      const found = await journal.find({ _id: { $in: [...ids] } }).toArray();
      return new Map(found.map((document) => [document._id, toRecord(document)]));
    },
    range: async (book, from, to) => {
      const { branch } = partsOf(book);
      const found = await journal.find(linesFrom(branch, book, from, to)).toArray();
      const numberOf = (record: ReturnType<typeof toRecord>) => lineIn(record, book)?.no ?? 0;
      return found.map(toRecord).sort((left, right) => numberOf(left) - numberOf(right));
    },
  };
}
