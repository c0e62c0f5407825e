import type { SignInMonth } from '@main/domain/ledger/signInMonths';
import type { SignInFigures, SignInMonthStore } from '@main/ports/signInMonths';
import type { Db } from 'mongodb';
import { type Guarded, writeOne } from '../projections/guarded';
import { type SignInMonthDocument, signInMonths } from '../schema/collections/signInMonths';

const concerns = { readPreference: 'primary', writeConcern: { w: 'majority', journal: true } } as const;

const documentOf = ({ id, upTo, ...month }: SignInMonth): SignInMonthDocument => ({
  _id: id,
  ...month,
  signedIn: BigInt(month.signedIn),
  refused: BigInt(month.refused),
  upTo: Object.entries(upTo).map(([book, no]) => ({ book, no: BigInt(no) })),
  folded: BigInt(month.folded),
});

const monthFrom = ({ _id, upTo, ...month }: SignInMonthDocument): SignInMonth => ({
  id: _id,
  ...month,
  signedIn: Number(month.signedIn),
  refused: Number(month.refused),
  upTo: Object.fromEntries(upTo.map(({ book, no }) => [book, Number(no)])),
  folded: Number(month.folded),
});

type Summed = {
  readonly _id: Pick<SignInFigures, 'month' | 'branch' | 'role'>;
  readonly signedIn: bigint;
  readonly refused: bigint;
  readonly people: number;
};

/** Sign-ins by month on MongoDB. */
export function createSignInMonthStore(db: Db): SignInMonthStore {
  const collection = db.collection<SignInMonthDocument>(signInMonths.name, concerns);
  const guarded = db.collection<Guarded>(signInMonths.name, concerns);
  return {
    read: async (ids) => {
      const found = await collection.find({ _id: { $in: [...ids] } }).toArray();
      return new Map(found.map((document) => [document._id, monthFrom(document)]));
    },
    put: (changes) =>
      Promise.all(
        changes.map(({ next, seen }) =>
          writeOne(guarded, documentOf(next), seen === null ? null : { folded: BigInt(seen) }),
        ),
      ),
    figures: async (branches, from) => {
      const summed = await collection
        .aggregate<Summed>(
          [
            { $match: { branch: { $in: [...branches] }, month: { $gte: from } } },
            {
              $group: {
                _id: { month: '$month', branch: '$branch', role: '$role' },
                signedIn: { $sum: '$signedIn' },
                refused: { $sum: '$refused' },
                people: { $sum: { $cond: [{ $gt: ['$signedIn', 0] }, 1, 0] } },
              },
            },
            { $sort: { _id: 1 } },
          ],
          { hint: 'figures' },
        )
        .toArray();
      return summed.map(({ _id, signedIn, refused, people }) => ({
        ..._id,
        signedIn: Number(signedIn),
        refused: Number(refused),
        people,
      }));
    },
  };
}
