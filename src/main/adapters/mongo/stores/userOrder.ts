import type { ActivityFilter, UserQuery, UserSort } from '@main/ports/users';
import { roles, statuses } from '@shared/permissions';
import type { Document } from 'mongodb';
import { never, type UserDocument } from '../schema/collections/users';
import type { Stretch } from './stretches';

type Fields = readonly [keyof UserDocument, ...(keyof UserDocument)[]];

/** The fields behind each order, as its index has them, and what the index is called. */
const orders = {
  name: { fields: ['sortName', '_id'], index: 'Name' },
  userId: { fields: ['_id'], index: 'UserId' },
  lastSignIn: { fields: ['lastSignIn', 'addedAt', '_id'], index: 'LastSignIn' },
  addedAt: { fields: ['addedAt', '_id'], index: 'AddedAt' },
} as const satisfies Record<UserSort, { readonly fields: Fields; readonly index: string }>;

/** Who is asked for by activity, in the order of the last sign-in: whoever never signed in comes first. */
const byActivity = ({ kind, since }: ActivityFilter): readonly Document[] => {
  if (kind === 'active') return [{ lastSignIn: { $gte: since } }];
  if (kind === 'inactive') return [{ lastSignIn: { $lt: since } }];
  return [{ lastSignIn: never, addedAt: { $lt: since } }, { lastSignIn: { $gt: never, $lt: since } }];
};

/** Role, status and branch, as each list's index begins: all of them, where none is asked for. */
export const standingOf = ({ branch, role, status }: UserQuery): Document => ({
  ...(branch === null ? {} : { branch }),
  role: role ?? { $in: [...roles] },
  status: status ?? { $in: [...statuses] },
});

const addedIn = ({ addedFrom, addedTo }: UserQuery): Document =>
  addedFrom || addedTo
    ? { addedAt: { ...(addedFrom && { $gte: addedFrom }), ...(addedTo && { $lte: addedTo }) } }
    : {};

/** What is asked for besides role, status and branch, for a search, which has an order of its own. */
export function besidesOf(query: UserQuery): Document {
  const activity = query.activity ? { $or: byActivity(query.activity) } : {};
  return { ...activity, ...addedIn(query) };
}

/** A filter by a moment leaves the list only the order of that moment: any other would have to be sorted. */
export function orderOf({ activity, addedFrom, addedTo, sort }: UserQuery): UserSort {
  if (activity) return 'lastSignIn';
  return addedFrom || addedTo ? 'addedAt' : sort;
}

/** The list without a search. */
export function orderStretches(query: UserQuery): readonly Stretch[] {
  const { branch, activity, descending } = query;
  const sort = orderOf(query);
  const { fields, index } = orders[sort];
  const hint = `${branch === null ? 'bank' : 'branch'}${index}`;
  const parts = activity ? byActivity(activity) : [{}];
  const stretches = parts.map((part) => ({
    filter: { $and: [standingOf(query), part, addedIn(query)] },
    order: part.lastSignIn === never ? fields.slice(1) : fields,
    descending,
    hint,
  }));
  return descending ? stretches.toReversed() : stretches;
}
