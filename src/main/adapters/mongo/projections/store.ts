import type { ProjectionStore } from '@main/ports/projections';
import type { Db, Filter } from 'mongodb';
import type { AccountSummaryDocument } from '../schema/collections/accountSummaries';
import type { DayTotalsDocument } from '../schema/collections/dayTotals';
import type { ProjectionDocument } from '../schema/collections/projections';
import type { SignInsDocument } from '../schema/collections/signIns';
import {
  dayTotalsId,
  fromDayTotals,
  fromSignIns,
  fromSummary,
  toDayTotals,
  toSignIns,
  toSummary,
} from './documents';
import { type Guarded, writeGuarded, writeOne } from './guarded';

const concerns = { readPreference: 'primary', writeConcern: { w: 'majority', journal: true } } as const;

/** Projections on MongoDB, in the collections `accountSummaries`, `dayTotals`, `signIns` and `projections`. */
export function createMongoProjections(db: Db): ProjectionStore {
  const summaries = db.collection<AccountSummaryDocument>('accountSummaries', concerns);
  const dayTotals = db.collection<DayTotalsDocument>('dayTotals', concerns);
  const signIns = db.collection<SignInsDocument>('signIns', concerns);
  const cursors = db.collection<ProjectionDocument>('projections', concerns);
  const customersAccounts = async (
    branch: string,
    after: string,
    count: number,
    filter: Filter<AccountSummaryDocument>,
  ) => {
    const ofBranch = { branch, _id: { $gt: after }, userId: { $ne: null } };
    const found = summaries.find({ ...ofBranch, ...filter }).sort({ branch: 1, _id: 1 });
    return (await found.limit(count).toArray()).map(toSummary);
  };
  const guarded = (name: string) => db.collection<Guarded>(name, concerns);
  return {
    summaries: async (books) => {
      const found = await summaries.find({ _id: { $in: [...books] } }).toArray();
      return new Map(found.map((document) => [document._id, toSummary(document)]));
    },
    idleSince: (branch, since, after, count) =>
      customersAccounts(branch, after, count, { status: 'open', activeOn: { $lt: since } }),
    withOtherFloor: (branch, product, floor, after, count) =>
      customersAccounts(branch, after, count, { product, status: { $ne: 'closed' }, floor: { $ne: floor } }),
    dayTotals: async (book, from, to) => {
      const found = dayTotals.find({ book, date: { $gte: from, $lte: to } }).sort({ date: 1 });
      return (await found.toArray()).map(toDayTotals);
    },
    dayTotalsOn: async (wanted) => {
      const ids = wanted.map(({ book, date }) => dayTotalsId(book, date));
      return (await dayTotals.find({ _id: { $in: ids } }).toArray()).map(toDayTotals);
    },
    signIns: async (userIds) => {
      const found = await signIns.find({ _id: { $in: [...userIds] } }).toArray();
      return new Map(found.map((document) => [document._id, toSignIns(document)]));
    },
    putSummaries: (changes) =>
      writeGuarded(
        guarded('accountSummaries'),
        changes.map(({ next, seen }) => ({ document: fromSummary(next), seen })),
      ),
    putDayTotals: (changes) =>
      writeGuarded(
        guarded('dayTotals'),
        changes.map(({ next, seen }) => ({ document: fromDayTotals(next), seen })),
      ),
    putSignIns: (changes) =>
      Promise.all(
        changes.map(({ next, seen }) =>
          writeOne(guarded('signIns'), fromSignIns(next), seen === null ? null : { folded: BigInt(seen) }),
        ),
      ),
    cursors: async (deskBooks) => {
      const found = await cursors.find({ _id: { $in: [...deskBooks] } }).toArray();
      return new Map(found.map(({ _id, upTo }) => [_id, Number(upTo)]));
    },
    foldedBooks: async () =>
      (await cursors.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id),
    putCursor: (deskBook, { next, seen }) =>
      writeOne(
        guarded('projections'),
        { _id: deskBook, upTo: BigInt(next) },
        seen === null ? null : { upTo: BigInt(seen) },
      ),
  };
}
