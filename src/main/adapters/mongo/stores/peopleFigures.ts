import {
  type CountedPerson,
  type DailyMeasure,
  type Measure,
  type Move,
  type PeopleKind,
  peopleFromDay,
} from '@main/domain/people/figures';
import type { PeopleCounts, PeopleFigureStore } from '@main/ports/peopleFigures';
import { type BusinessDate, monthOf } from '@shared/businessDate';
import { type Role, roles, statuses } from '@shared/permissions';
import type { ClientSession, Db, Document, MongoClient } from 'mongodb';
import { type PeopleCountDocument, peopleCounts } from '../schema/collections/peopleCounts';
import { type PeopleMonthDocument, peopleMonths } from '../schema/collections/peopleMonths';
import { type UserDocument, users } from '../schema/collections/users';
import { monthId, moveCounters } from './peopleCounters';
import { inTransactionUntilDone } from './transaction';

const kinds: readonly PeopleKind[] = ['customer', 'staff'];

const sumOf = <Each>(all: readonly Each[], amountOf: (each: Each) => number): number =>
  all.reduce((sum, each) => sum + amountOf(each), 0);

const standings = roles.flatMap((role) => statuses.map((status) => ({ role, status })));

/** Sums of whole months over branches, from the index alone. */
const monthSums = (branches: readonly string[], from: string): Document[] => [
  { $match: { branch: { $in: [...branches] }, month: { $gte: from } } },
  {
    $group: {
      _id: { month: '$month', kind: '$kind' },
      added: { $sum: '$added' },
      signedIn: { $sum: '$signedIn' },
      seen: { $sum: '$seen' },
    },
  },
];

type MonthSum = Record<Measure, number> & { readonly _id: Pick<PeopleMonthDocument, 'month' | 'kind'> };

/** Figures of people on MongoDB. */
export function createPeopleFigureStore(client: MongoClient, db: Db): PeopleFigureStore {
  const counts = db.collection<PeopleCountDocument>(peopleCounts.name);
  const months = db.collection<PeopleMonthDocument>(peopleMonths.name);

  /** Who was counted since `date`: all of the months after its own, which is taken by days. */
  const since = async (
    whole: readonly MonthSum[],
    branches: readonly string[],
    measure: DailyMeasure,
    date: BusinessDate,
  ): Promise<(kind: PeopleKind) => number> => {
    const month = monthOf(date);
    const ids = branches.flatMap((branch) => kinds.map((kind) => monthId(branch, month, kind)));
    const cut = await months
      .find({ _id: { $in: ids } }, { projection: { kind: 1, [`days.${measure}`]: 1 } })
      .toArray();
    return (kind) =>
      sumOf(whole, (each) => (each._id.kind === kind && each._id.month > month ? each[measure] : 0)) +
      sumOf(cut, (each) => (each.kind === kind ? peopleFromDay(each.days?.[measure] ?? {}, date) : 0));
  };

  return {
    standing: async (branches) => {
      const kept = await counts.find({ _id: { $in: [...branches] } }).toArray();
      return standings.map(({ role, status }) => ({
        role,
        status,
        people: sumOf(kept, ({ people }) => people[`${role}:${status}`] ?? 0),
      }));
    },
    activity: async (branches, { activeSince, seenSince, newSince }) => {
      const first = [monthOf(activeSince), monthOf(seenSince), newSince].toSorted()[0] ?? newSince;
      const whole = await months
        .aggregate<MonthSum>(monthSums(branches, first), { hint: 'figures' })
        .toArray();
      const [active, seen] = await Promise.all([
        since(whole, branches, 'signedIn', activeSince),
        since(whole, branches, 'seen', seenSince),
      ]);
      const countsOf = (kind: PeopleKind): PeopleCounts => ({
        active: active(kind),
        seen: seen(kind),
        added: sumOf(whole, ({ _id, added }) => (_id.kind === kind && _id.month >= newSince ? added : 0)),
      });
      return { customer: countsOf('customer'), staff: countsOf('staff') };
    },
    rebuild: () =>
      inTransactionUntilDone(client, async (session) => {
        await counts.updateMany({}, { $set: { people: {} } }, { session });
        await months.updateMany({}, { $set: { added: 0, signedIn: 0, seen: 0, days: {} } }, { session });
        await moveCounters(db, session, await countedMoves(db, session));
      }),
  };
}

type CountedStanding = {
  readonly _id: Pick<CountedPerson, 'branch' | 'role' | 'status'>;
  readonly people: number;
};
type OnDay = {
  readonly _id: { readonly branch: string; readonly kind: PeopleKind; readonly date: string | null };
  readonly people: number;
};

const dayFields: Readonly<Record<Measure, unknown>> = {
  added: '$addedOn',
  signedIn: '$signedInOn',
  seen: { $ifNull: ['$signedInOn', '$addedOn'] },
};

const customer: Role = 'Customer';

/** Everybody, counted by reading them all. */
async function countedMoves(db: Db, session: ClientSession): Promise<readonly Move[]> {
  const people = db.collection<UserDocument>(users.name);
  const counted = <Group extends Document>(_id: Document) =>
    people.aggregate<Group>([{ $group: { _id, people: { $sum: 1 } } }], { session }).toArray();
  const standing = await counted<CountedStanding>({ branch: '$branch', role: '$role', status: '$status' });
  const moves: Move[] = standing.map(({ _id, people }) => ({ counter: { by: 'standing', ..._id }, people }));
  for (const measure of Object.keys(dayFields) as Measure[]) {
    const days = await counted<OnDay>({
      branch: '$branch',
      kind: { $cond: [{ $eq: ['$role', customer] }, 'customer', 'staff'] },
      date: dayFields[measure],
    });
    for (const { _id, people } of days) {
      const { date, ...whose } = _id;
      if (date !== null) moves.push({ counter: { by: 'day', measure, date, ...whose }, people });
    }
  }
  return moves;
}
