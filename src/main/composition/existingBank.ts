import type { Connection } from '@main/adapters/mongo/connection';
import { serverTimeOf } from '@main/adapters/mongo/connection/serverTime';
import { createLeases } from '@main/adapters/mongo/lease';
import { migrate, noteRecorded } from '@main/adapters/mongo/migrations';
import { readSchemaState, schemaTrouble, unrecordedMigration } from '@main/adapters/mongo/migrations/state';
import { createBankStore } from '@main/adapters/mongo/stores/bank';
import { createCredentialStore } from '@main/adapters/mongo/stores/credentials';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { createUserStore } from '@main/adapters/mongo/stores/users';
import { isUnavailable } from '@main/adapters/mongo/unavailable';
import type { DeskIdentity } from '@main/application/setup/making';
import type { OpenBank, OpenOptions } from '@main/application/startup';
import { approveMigration } from '@main/application/startup/approveMigration';
import { derivedKey } from '@main/domain/ledger/chain';
import type { BranchPlace } from '@main/ports/bank';
import type { Attempt, Trouble } from '@main/ports/database';
import type { DeskFile } from '@main/ports/deskFile';
import type { DeskStatus } from '@main/ports/desks';
import type { CallInput } from '@shared/contract';
import { type Result, refuse } from '@shared/result';
import { type BankParts, createBankParts } from './bankParts';
import { deskSecretIn, sealingKeyIn, userOf } from './deskSecrets';
import type { Environment } from './environment';
import { type Ground, type Grounds, troubleFrom } from './ground';
import { type BankListeners, endings, openBank } from './openBank';

export type ExistingBankOptions = {
  readonly environment: Environment;
  readonly grounds: Grounds;
  readonly listeners: BankListeners;
};

const troubled = (trouble: Trouble): { ok: false; trouble: Trouble } => ({ ok: false, trouble });

const refusedFor = (problem: string): Trouble => ({
  kind: 'serverRefused',
  details: { problem },
  actions: ['retry', 'quit'],
});

/** The trouble of a server that went away meanwhile; any other error is a bug, and thrown again. */
function whereUnavailable(error: unknown): { ok: false; trouble: Trouble } {
  if (!isUnavailable(error)) throw error;
  return troubled(troubleFrom({ problem: 'unreachable', details: {} }));
}

/** As its own user. Who is no longer known to the database was revoked. */
async function connectAsDesk(grounds: Grounds, ground: Ground): Promise<Attempt<Connection>> {
  const secret = deskSecretIn(ground.secrets);
  if (!secret) return troubled({ kind: 'secretsUnreadable', details: {}, actions: ['retry', 'quit'] });
  const connected = await grounds.connect(ground, userOf(secret));
  if (connected.ok) return connected;
  return troubled(connected.problem === 'authentication' ? endings.DESK_REVOKED : troubleFrom(connected));
}

export type Known = {
  readonly identity: DeskIdentity;
  readonly status: DeskStatus;
  readonly isMade: boolean;
  readonly branches: readonly BranchPlace[];
};

/** What the bank knows of this desk; null where it knows nothing. */
export async function knownOf({ db }: Connection, deskId: string): Promise<Known | null> {
  const store = createBankStore(db);
  const [bank, branches, desk] = await Promise.all([
    store.bank(),
    store.branches(),
    createDeskStore(db).byId(deskId),
  ]);
  const found = branches.find((each) => each.branch === desk?.branch);
  if (!bank || !desk || !found) return null;
  const { name, demo, madeAt } = bank;
  const branch = { branch: found.branch, name: found.name, timeZone: found.timeZone };
  return {
    identity: { deskId, name: desk.name, kind: desk.kind, branch, bank: { name, demo } },
    status: desk.status,
    isMade: madeAt !== null,
    branches,
  };
}

/**
 * Migrates the books where that is due: on this computer's own server by itself, on the bank's when somebody
 * said so (`migratedBy`). Trouble where it is not for this desk to do.
 */
async function bringUp(
  { grounds, environment }: ExistingBankOptions,
  ground: Ground,
  connection: Connection,
  migratedBy: string | null,
): Promise<Trouble | null> {
  const state = await readSchemaState(connection.db);
  if (state.is === 'absent') return refusedFor('booksMissing');
  const trouble = schemaTrouble(state);
  if (!trouble) return null;
  const isOwn = ground.server !== null;
  const toBeTold = isOwn || ground.administrator === null;
  const unable: Trouble = toBeTold ? { ...trouble, actions: ['retry', 'quit'] } : trouble;
  if (state.is !== 'older' || ground.administrator === null || !(isOwn || migratedBy !== null)) return unable;
  const { platform, ids } = environment;
  const migrated = await grounds.asAdministrator(ground, ({ db }) =>
    migrate({
      db,
      leases: createLeases(db),
      owner: ids.key(),
      application: platform.version,
      approval: { by: migratedBy },
    }),
  );
  if (!migrated.ok) return troubleFrom(migrated);
  return migrated.value === 'done' ? null : unable;
}

async function startDesk(
  { posting, followClock, readDamaged }: BankParts,
  branch: string,
  branches: readonly BranchPlace[],
): Promise<Trouble | null> {
  // Before the desk sends again what an earlier life of it left.
  await Promise.all([followClock(), readDamaged(branches.map((each) => each.branch))]);
  const started = await posting.start(branch);
  if (started.ok) return null;
  return started.code === 'DESK_REVOKED' ? endings.DESK_REVOKED : refusedFor(started.code);
}

/**
 * Writes a migration into the journal, which could not take it before. The books name it until that is done: where
 * the process ends in between, the next start does it, and the key makes of both one event.
 */
async function recordMigration(
  { grounds }: ExistingBankOptions,
  ground: Ground,
  { db }: Connection,
  { posting }: BankParts,
  branch: string,
): Promise<void> {
  const migration = ground.administrator && (await unrecordedMigration(db));
  if (!migration) return;
  const { from, by, mark } = migration;
  const key = derivedKey('migrated', mark);
  const after = { from };
  const posted = await posting.post({
    kind: 'event',
    event: 'migrated',
    key,
    branch,
    postedBy: by,
    session: null,
    after,
  });
  if (posted.ok) await grounds.asAdministrator(ground, (administered) => noteRecorded(administered.db));
}

async function openOver(
  options: ExistingBankOptions,
  ground: Ground,
  connection: Connection,
  deskId: string,
  migratedBy: string | null,
): Promise<Attempt<OpenBank>> {
  const { environment, grounds, listeners } = options;
  const notCurrent = await bringUp(options, ground, connection, migratedBy);
  if (notCurrent) return troubled(notCurrent);
  const known = await knownOf(connection, deskId);
  const signingKey = ground.secrets.get('signingKey');
  if (!known || signingKey === null) return troubled(refusedFor('deskUnknown'));
  if (known.status === 'revoked') return troubled(endings.DESK_REVOKED);
  const { identity, branches } = known;
  const parts = await createBankParts(environment, {
    connection,
    deskId,
    signingKey,
    sealingKey: await sealingKeyIn(ground.secrets),
    branches,
    hears: listeners.hears,
  });
  try {
    const trouble = await startDesk(parts, identity.branch.branch, branches);
    if (trouble) {
      await parts.stop();
      return troubled(trouble);
    }
    await recordMigration(options, ground, connection, parts, identity.branch.branch);
    const access = grounds.deskAccessOn(ground);
    const bank = await openBank(environment, { parts, identity, access, listeners, ...ground });
    return { ok: true, value: bank };
  } catch (error) {
    await parts.stop();
    throw error;
  }
}

/** Opens the bank that this desk belongs to, or says what stands in the way; then nothing is left running. */
export async function openExisting(
  options: ExistingBankOptions,
  { where, deskId }: DeskFile,
  { anotherPort, migratedBy }: OpenOptions,
): Promise<Attempt<OpenBank>> {
  const { grounds } = options;
  const ground = await grounds.of(where, anotherPort);
  if (!ground.ok) return ground;
  const connection = await connectAsDesk(grounds, ground.value);
  if (!connection.ok) {
    await ground.value.stop();
    return connection;
  }
  const close = async () => {
    await connection.value.close();
    await ground.value.stop();
  };
  try {
    const opened = await openOver(options, ground.value, connection.value, deskId, migratedBy);
    if (!opened.ok) await close();
    return opened;
  } catch (error) {
    await close();
    return whereUnavailable(error);
  }
}

/** Asks the people of a bank on the bank's server, whose books are of an older version still. */
export async function approveMigrationOf(
  { grounds, environment }: ExistingBankOptions,
  proof: CallInput<'app.migrate'>,
): Promise<Result<string>> {
  const ground = await grounds.of('server', false);
  const connection = ground.ok ? await connectAsDesk(grounds, ground.value) : ground;
  if (!connection.ok) return refuse('DATABASE_UNAVAILABLE');
  const { client, db, close } = connection.value;
  try {
    const stores = { credentials: createCredentialStore(db), users: createUserStore(client, db) };
    return await approveMigration({ ...environment, ...stores, serverTime: serverTimeOf(db) }, proof);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return refuse('DATABASE_UNAVAILABLE');
  } finally {
    await close();
  }
}

/**
 * What a crash between the last write to the bank and desk.json left behind: a bank that is whole, and a desk
 * that does not know it. Null where there is no such thing.
 */
export async function finishedWithoutFile({
  grounds,
}: ExistingBankOptions): Promise<Attempt<DeskFile | null>> {
  const secrets = await grounds.secretsOf();
  if (!secrets.ok) return secrets;
  const secret = deskSecretIn(secrets.value);
  if (!secret) return { ok: true, value: null };
  const where = secrets.value.get('databaseUri') === null ? 'thisComputer' : 'server';
  const ground = await grounds.of(where, false);
  if (!ground.ok) return ground;
  try {
    const connection = await grounds.connect(ground.value, userOf(secret));
    // Whom the server has never heard of made nothing there; any other silence says nothing about the bank.
    if (!connection.ok && connection.problem === 'authentication') return { ok: true, value: null };
    if (!connection.ok) return troubled(troubleFrom(connection));
    const known = await knownOf(connection.value, secret.deskId).finally(connection.value.close);
    if (!known?.isMade || known.status !== 'active') return { ok: true, value: null };
    const { deskId, kind, bank, branch, name } = known.identity;
    return { ok: true, value: { where, deskId, kind, signboard: { bank, branch, name } } };
  } catch (error) {
    return whereUnavailable(error);
  } finally {
    await ground.value.stop();
  }
}
