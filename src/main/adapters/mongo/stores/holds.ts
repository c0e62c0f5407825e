import { partsOf } from '@main/domain/ledger/books';
import type { HoldRecord, HoldStore } from '@main/ports/holds';
import { type Db, MongoServerError } from 'mongodb';
import { type HoldDocument, holds } from '../schema/collections/holds';

const duplicateKey = 11000;

const recordOf = ({ _id, state: _state, upTo: _upTo, ...rest }: HoldDocument): HoldRecord => ({
  book: _id,
  ...rest,
});

/** Holds as the books of desks say, folded line by line. */
export function createHoldStore(db: Db): HoldStore {
  const collection = db.collection<HoldDocument>(holds.name);
  return {
    ofAccount: async (account) =>
      (await collection.find({ account, state: 'held' }).sort({ expires: 1 }).toArray()).map(recordOf),
    due: async (branch, now, limit) => {
      const due = collection.find({ branch, state: 'held', expires: { $lte: now } });
      return (await due.sort({ expires: 1 }).limit(limit).toArray()).map(recordOf);
    },
    fold: async ({ book, no, account, remaining, state, expires }, placing) => {
      const now = { account, remaining, state, expires: new Date(expires), upTo: BigInt(no) };
      const first = { branch: partsOf(book).branch, amount: remaining, narration: '' };
      try {
        await collection.updateOne(
          { _id: book, upTo: { $lt: BigInt(no) } },
          { $set: now, $setOnInsert: first },
          { upsert: true },
        );
      } catch (error) {
        // A later line is in already, or another desk has just folded this one.
        if (!(error instanceof MongoServerError && error.code === duplicateKey)) throw error;
      }
      if (placing) await collection.updateOne({ _id: book }, { $set: placing });
    },
  };
}
