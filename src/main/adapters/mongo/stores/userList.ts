import type { UserPage, UserQuery } from '@main/ports/users';
import type { Db } from 'mongodb';
import { type UserDocument, users } from '../schema/collections/users';
import { pageOf } from './stretches';
import { recordOf } from './userDocuments';
import { besidesOf, orderOf, orderStretches, standingOf } from './userOrder';
import { searchStretches } from './userSearch';

/** One page of people. Whoever searches gets the best match first; without a search the list has its order. */
export async function listUsers(db: Db, query: UserQuery): Promise<UserPage> {
  const { search, branch, cursor, limit } = query;
  const isSearch = search.trim() !== '';
  const stretches = isSearch
    ? await searchStretches(db, search, { standing: standingOf(query), besides: besidesOf(query), branch })
    : orderStretches(query);
  const page = await pageOf(db.collection<UserDocument>(users.name), stretches, cursor, limit);
  return { ...page, rows: page.rows.map(recordOf), order: isSearch ? 'match' : orderOf(query) };
}
