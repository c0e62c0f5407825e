import type { SignInTimes } from '@main/domain/ledger/signInTimes';
import type { SignInTimesStore } from '@main/ports/signInTimes';
import type { Db } from 'mongodb';
import { type Guarded, writeOne } from '../projections/guarded';
import { type SignInTimesDocument, signInTimes } from '../schema/collections/signInTimes';

const concerns = { readPreference: 'primary', writeConcern: { w: 'majority', journal: true } } as const;

const documentOf = ({ id, upTo, ...times }: SignInTimes): SignInTimesDocument => ({
  _id: id,
  ...times,
  days: { ...times.days },
  hours: { ...times.hours },
  upTo: Object.entries(upTo).map(([book, no]) => ({ book, no })),
});

const timesFrom = ({ _id, upTo, ...times }: SignInTimesDocument): SignInTimes => ({
  id: _id,
  ...times,
  upTo: Object.fromEntries(upTo.map(({ book, no }) => [book, no])),
});

/** When people sign in, on MongoDB. */
export function createSignInTimesStore(db: Db): SignInTimesStore {
  const collection = db.collection<SignInTimesDocument>(signInTimes.name, concerns);
  const guarded = db.collection<Guarded>(signInTimes.name, concerns);
  return {
    read: async (ids) => {
      const found = await collection.find({ _id: { $in: [...ids] } }).toArray();
      return new Map(found.map((document) => [document._id, timesFrom(document)]));
    },
    put: (changes) =>
      Promise.all(
        changes.map(({ next, seen }) =>
          writeOne(guarded, documentOf(next), seen === null ? null : { folded: seen }),
        ),
      ),
  };
}
