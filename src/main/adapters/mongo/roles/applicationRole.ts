import type { Db, Document } from 'mongodb';
import { isServerError } from '../errors';
import { allCollections } from '../schema';

/** The role of every desk, in the bank's own database. */
export const applicationRole = 'branchbookApplication';

/** Of the database as a whole: to read and watch it in one change stream (which asks for both), and its own password. */
const overall = ['find', 'changeStream', 'changeOwnPassword'];

/**
 * What a desk may do in the bank's database: read it, and on each collection what its declaration says. Nothing is
 * ever removed, and nothing goes round a validator.
 */
export function applicationPrivileges(database: string): readonly Document[] {
  const perCollection = allCollections.map(({ name, rights }) => ({
    resource: { db: database, collection: name },
    actions: [...rights],
  }));
  return [...perCollection, { resource: { db: database, collection: '' }, actions: overall }];
}

/** Makes the role, or brings it to what the declarations say now. Needs the administrator's rights. */
export async function ensureApplicationRole(db: Db): Promise<void> {
  const rest = { privileges: applicationPrivileges(db.databaseName), roles: [] };
  try {
    await db.command({ createRole: applicationRole, ...rest });
  } catch (error) {
    if (!isServerError(error, 'roleExists')) throw error;
    await db.command({ updateRole: applicationRole, ...rest });
  }
}
