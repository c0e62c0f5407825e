import type { Db, Document } from 'mongodb';
import { isServerError } from '../errors';
import { allCollections } from '../schema';
import type { Right } from '../schema/collection';

/** The role of every desk, in the bank's own database. */
export const applicationRole = 'branchbookApplication';

/** A right of a collection's declaration in the database's words. `watch` opens a change stream. */
const actionsOf: Readonly<Record<Right, string>> = {
  find: 'find',
  insert: 'insert',
  update: 'update',
  watch: 'changeStream',
};

/**
 * What a desk may do in the bank's database: on each collection what its declaration says, and its own password.
 * Nothing is ever removed, and nothing goes round a validator.
 */
function applicationPrivileges(database: string): readonly Document[] {
  const perCollection = allCollections.map(({ name, rights }) => ({
    resource: { db: database, collection: name },
    actions: rights.map((right) => actionsOf[right]),
  }));
  return [...perCollection, { resource: { db: database, collection: '' }, actions: ['changeOwnPassword'] }];
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
