import { partsOf } from '@main/domain/ledger/books';
import {
  type DeskDay,
  deskDayId,
  isMonth,
  type Movement,
  type RollUp,
  rollUpId,
} from '@main/domain/ledger/figures';
import type { FiguresStore, Whose } from '@main/ports/figures';
import type { Db, Document } from 'mongodb';
import { type Guarded, writeAll, writeGuarded } from '../projections/guarded';
import { type DeskDayDocument, deskDays } from '../schema/collections/deskDays';
import { type FiguresDocument, figures } from '../schema/collections/figures';

const concerns = {
  readPreference: 'primary',
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority', journal: true },
} as const;

/** Arrays are the driver's to change; those of the domain are nobody's. */
const detailOf = ({ kinds, sizes, largest }: Pick<RollUp, 'kinds' | 'sizes' | 'largest'>) => ({
  kinds: [...kinds],
  sizes: [...sizes],
  largest: [...largest],
});

const fromDeskDay = ({ upTo, ...day }: DeskDay): DeskDayDocument => ({
  _id: deskDayId(day),
  branch: partsOf(day.book).branch,
  ...day,
  ...detailOf(day),
  upTo: BigInt(upTo),
  open: true,
});

const toDeskDay = ({ _id, branch: _branch, open: _open, upTo, ...day }: DeskDayDocument): DeskDay => ({
  ...day,
  upTo: Number(upTo),
});

const fromRollUp = (rollUp: RollUp): FiguresDocument => ({
  _id: rollUpId(rollUp),
  unit: isMonth(rollUp.period) ? 'month' : 'date',
  ...rollUp,
  ...detailOf(rollUp),
});

const toRollUp = ({ _id, unit: _unit, ...rollUp }: FiguresDocument): RollUp => rollUp;

const ofWhose = (whose: Whose) => (whose === null ? {} : { branch: whose });

/** And not of the bank. As a text, and not as what is not null: that an index alone could not tell. */
const ofSomeBranch = { branch: { $gt: '' } };

const movementFields = { _id: 0, entries: 1, credits: 1, debits: 1 } as const;

const summed = {
  entries: { $sum: '$entries' },
  creditCount: { $sum: '$credits.count' },
  creditAmount: { $sum: '$credits.amount' },
  debitCount: { $sum: '$debits.count' },
  debitAmount: { $sum: '$debits.amount' },
};

type Summed = {
  readonly entries: number | bigint;
  readonly creditCount: number | bigint;
  readonly creditAmount: bigint;
  readonly debitCount: number | bigint;
  readonly debitAmount: bigint;
};

const movementIn = (sum: Summed): Movement => ({
  entries: Number(sum.entries),
  credits: { count: Number(sum.creditCount), amount: sum.creditAmount },
  debits: { count: Number(sum.debitCount), amount: sum.debitAmount },
});

/** Money by day on MongoDB, in the collections `deskDays` and `figures`. */
export function createFiguresStore(db: Db): FiguresStore {
  const days = db.collection<DeskDayDocument>(deskDays.name, concerns);
  const rollUps = db.collection<FiguresDocument>(figures.name, concerns);
  const guarded = (name: string) => db.collection<Guarded>(name, concerns);
  const daysWhere = async (filter: Document) => (await days.find(filter).toArray()).map(toDeskDay);
  const rollUpsWhere = async (filter: Document) => (await rollUps.find(filter).toArray()).map(toRollUp);
  return {
    openDates: async (whose) => (await days.distinct('date', { open: true, ...ofWhose(whose) })).sort(),
    deskDaysOn: (whose, dates) => daysWhere({ date: { $in: [...dates] }, ...ofWhose(whose) }),
    deskMovementsOn: (whose, dates) =>
      days
        .find({ date: { $in: [...dates] }, ...ofWhose(whose) })
        .project<Movement & { branch: string; date: string }>({ ...movementFields, branch: 1, date: 1 })
        .toArray(),
    rollUps: (keys) => rollUpsWhere({ _id: { $in: keys.map(rollUpId) } }),
    movements: (whose, periods) =>
      rollUps
        .find({ _id: { $in: periods.map((period) => rollUpId({ branch: whose, period })) } })
        .project<Movement & { period: string }>({ ...movementFields, period: 1 })
        .toArray(),
    movementsByBranch: async (periods) => {
      const groups = rollUps.aggregate<Summed & { readonly _id: string }>([
        { $match: { period: { $in: [...periods] }, ...ofSomeBranch } },
        { $group: { _id: '$branch', ...summed } },
        { $sort: { _id: 1 } },
      ]);
      return (await groups.toArray()).map(({ _id, ...sum }) => ({ branch: _id, ...movementIn(sum) }));
    },
    netOfMonthsBefore: async (whose, month, except) => {
      const months = { $lt: month, $nin: [...except] };
      const net = { $sum: { $subtract: ['$credits.amount', '$debits.amount'] } };
      const [sum] = await rollUps
        .aggregate<{ readonly net: bigint }>([
          { $match: { branch: whose, unit: 'month', period: months } },
          { $group: { _id: null, net } },
        ])
        .toArray();
      return sum?.net ?? 0n;
    },
    deskDays: (wanted) => daysWhere({ _id: { $in: wanted.map(deskDayId) } }),
    deskDaysOfBook: (book) => daysWhere({ book }),
    putDeskDays: (changes) =>
      writeGuarded(
        guarded(deskDays.name),
        changes.map(({ next, seen }) => ({ document: fromDeskDay(next), seen })),
      ),
    open: async (count) => {
      const found = days.find({ open: true }).sort({ date: 1, branch: 1 }).limit(count);
      const marks = found.project<Pick<DeskDayDocument, 'book' | 'date' | 'upTo'>>({
        _id: 0,
        book: 1,
        date: 1,
        upTo: 1,
      });
      return (await marks.toArray()).map(({ upTo, ...mark }) => ({ ...mark, upTo: Number(upTo) }));
    },
    settle: async (marks) => {
      if (marks.length === 0) return;
      await days.bulkWrite(
        marks.map(({ upTo, ...day }) => ({
          updateOne: {
            filter: { _id: deskDayId(day), upTo: BigInt(upTo) },
            update: { $set: { open: false } },
          },
        })),
        { ordered: false },
      );
    },
    rollUpsOf: (whose) => rollUpsWhere({ branch: whose }),
    rollUpsOfBranches: (periods) => rollUpsWhere({ period: { $in: [...periods] }, ...ofSomeBranch }),
    putRollUps: (changes) =>
      writeAll(
        guarded(figures.name),
        changes.map(({ next, seen }) => ({
          document: fromRollUp(next),
          seen: seen === null ? null : { entries: seen },
        })),
      ),
  };
}
