import type { Checked, ServerFinding } from '@main/ports/database';
import type { Db } from 'mongodb';
import { isServerError } from '../errors';
import { allCollections } from '../schema';
import { type BankDocument, bank } from '../schema/collections/bank';
import { type Connection, type ConnectOptions, openConnection } from '.';
import { askedOf, problemOf, refused } from './problems';

/** What making a bank and its desks takes: the built-in role dbOwner on the bank's database holds all of it. */
const administratorActions = [
  'createCollection',
  'createIndex',
  'collMod',
  'dropCollection',
  'find',
  'insert',
  'update',
  'createRole',
  'revokeRole',
  'createUser',
  'grantRole',
  'changePassword',
  'dropUser',
] as const;

const ours: ReadonlySet<string> = new Set(allCollections.map(({ name }) => name));

type Privilege = {
  readonly resource: { readonly db?: string; readonly collection?: string; readonly anyResource?: boolean };
  readonly actions: readonly string[];
};

type Status = {
  readonly authenticatedUsers: readonly unknown[];
  readonly authenticatedUserPrivileges: readonly Privilege[];
};

const statusOf = async (db: Db): Promise<Status> =>
  (await db.command({ connectionStatus: 1, showPrivileges: true })).authInfo;

/** The actions an administrator needs and this user lacks, over every ordinary collection of the database. */
function missingActions(status: Status, database: string): readonly string[] {
  const covers = ({ resource }: Privilege): boolean =>
    resource.anyResource === true ||
    (resource.collection === '' && (resource.db === '' || resource.db === database));
  const held = new Set(status.authenticatedUserPrivileges.filter(covers).flatMap(({ actions }) => actions));
  return administratorActions.filter((action) => !held.has(action));
}

async function holdingOf({ db, version }: Connection): Promise<Checked<ServerFinding>> {
  const status = await statusOf(db);
  const found = await db.collection<BankDocument>(bank.name).findOne();
  // A server that lets strangers read has no authentication, and with it no desk could ever be kept out.
  if (status.authenticatedUsers.length === 0) return refused('authentication', { reason: 'off' });
  if (found?.madeAt) return { ok: true, value: { version, holds: 'bank', bankName: found.name } };
  const missing = missingActions(status, db.databaseName);
  if (missing.length > 0) return refused('notPermitted', { actions: missing.join(', ') });
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  if (names.some((name) => !ours.has(name))) {
    return refused('otherSoftware', { reason: 'databaseInUse', database: db.databaseName });
  }
  return { ok: true, value: { version, holds: 'nothing', bankName: null } };
}

/**
 * Tries a server and says what is there: a bank that a desk may join, or nothing yet; then the user must be able
 * to make one. A bank that was begun and not finished counts as nothing: making it again completes it.
 */
export async function inspectServer(options: ConnectOptions): Promise<Checked<ServerFinding>> {
  const opened = await openConnection({ ...options, pool: { min: 0, max: 2 } });
  if (!opened.ok) return opened;
  const { client } = opened.value;
  try {
    return await holdingOf(opened.value);
  } catch (error) {
    const nobody = client.options.credentials === undefined;
    if (nobody && isServerError(error, 'unauthorized')) {
      return refused('authentication', { reason: 'missing', version: opened.value.version });
    }
    return await problemOf(error, askedOf(client));
  } finally {
    await opened.value.close();
  }
}
