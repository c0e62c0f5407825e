import { searchForm } from '@main/domain/people/searchKeys';
import type { UserPage, UserQuery, UserSort } from '@main/ports/users';
import type { Collection, Filter } from 'mongodb';
import { z } from 'zod';
import type { UserDocument } from '../schema/collections/users';
import { recordOf } from './userDocuments';

/** The field behind each order; `_id` decides between equals, so an order is total and a cursor exact. */
const fieldOf = {
  name: 'sortName',
  userId: '_id',
  lastSignIn: 'lastSignIn',
  addedAt: 'addedAt',
} as const satisfies Record<UserSort, keyof UserDocument>;

type SortValue = string | Date | null;
/** Where a page ended, and how many matched when the first one was read: counting again would cost more than the page. */
type Position = { readonly value: SortValue; readonly userId: string; readonly total: number };

const cursorSchema = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string(), z.int().min(0)]);

const encodeCursor = ({ value, userId, total }: Position): string => {
  const content = [value instanceof Date ? value.getTime() : value, userId, total];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
};

function decodeCursor(cursor: string | null): Position | null {
  if (cursor === null) return null;
  try {
    const [value, userId, total] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
    return { value: typeof value === 'number' ? new Date(value) : value, userId, total };
  } catch {
    return null;
  }
}

/** Everything of one field's type that comes after `text`, with `text` as its beginning. */
const beginningWith = (text: string) => ({ $gte: text, $lt: `${text}\u{10FFFF}` });

function matching({ branch, search, role, status, idleSince }: UserQuery): Filter<UserDocument> {
  const text = searchForm(search);
  return {
    ...(branch === null ? {} : { branch }),
    ...(role === null ? {} : { role }),
    ...(status === null ? {} : { status }),
    ...(idleSince === null
      ? {}
      : { $or: [{ lastSignIn: { $lt: idleSince } }, { lastSignIn: null, addedAt: { $lt: idleSince } }] }),
    // Of an array, both bounds hold for one and the same element only inside $elemMatch.
    ...(text === '' ? {} : { words: { $elemMatch: beginningWith(text) } }),
  };
}

/** What lies beyond `position`. An absent moment sorts before every moment, as MongoDB sorts null. */
function beyond(sort: UserSort, descending: boolean, { value, userId }: Position): Filter<UserDocument> {
  const field = fieldOf[sort];
  const further = descending ? '$lt' : '$gt';
  if (field === '_id') return { _id: { [further]: userId } };
  const sameValue = { [field]: value, _id: { [further]: userId } };
  if (value === null) return descending ? sameValue : { $or: [sameValue, { [field]: { $ne: null } }] };
  const others = [{ [field]: { [further]: value } }, ...(descending ? [{ [field]: null }] : [])];
  return { $or: [sameValue, ...others] };
}

/** Counting everybody reads an index and not the documents. */
const byId = { hint: { _id: 1 } } as const;

/** One page of people, counted and sorted by the server; the page after costs what this one costs. */
export async function listUsers(collection: Collection<UserDocument>, query: UserQuery): Promise<UserPage> {
  const { sort, descending, limit } = query;
  const filter = matching(query);
  const position = decodeCursor(query.cursor);
  const direction = descending ? -1 : 1;
  const field = fieldOf[sort];
  const order: Record<string, 1 | -1> =
    field === '_id' ? { _id: direction } : { [field]: direction, _id: direction };
  const [found, total] = await Promise.all([
    collection
      .find(position ? { $and: [filter, beyond(sort, descending, position)] } : filter)
      .sort(order)
      .limit(limit + 1)
      .toArray(),
    position?.total ?? collection.countDocuments(filter, Object.keys(filter).length > 0 ? {} : byId),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next =
    found.length > limit && last ? encodeCursor({ value: last[field], userId: last._id, total }) : null;
  return { rows: rows.map(recordOf), next, total };
}
