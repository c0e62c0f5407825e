import type { Connection } from '@main/adapters/mongo/connection';
import { createLeases } from '@main/adapters/mongo/lease';
import { migrate } from '@main/adapters/mongo/migrations';
import { readSchemaState, schemaTrouble } from '@main/adapters/mongo/migrations/state';
import { createBankStore } from '@main/adapters/mongo/stores/bank';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { isUnavailable } from '@main/adapters/mongo/unavailable';
import type { DeskIdentity } from '@main/application/setup/making';
import type { OpenBank, OpenOptions } from '@main/application/startup';
import type { BranchRecord } from '@main/ports/bank';
import type { Attempt, Trouble } from '@main/ports/database';
import type { DeskFile } from '@main/ports/deskFile';
import type { DeskStatus } from '@main/ports/desks';
import { type BankParts, createBankParts } from './bankParts';
import { deskSecretIn, userOf } from './deskSecrets';
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
  readonly branches: readonly BranchRecord[];
};

/** What the bank knows of this desk; null where it knows nothing. */
export async function knownOf({ db }: Connection, deskId: string): Promise<Known | null> {
  const store = createBankStore(db);
  const [bank, branches, desk] = await Promise.all([
    store.bank(),
    store.branches(),
    createDeskStore(db).byId(deskId),
  ]);
  const branch = branches.find((each) => each.branch === desk?.branch);
  if (!bank || !desk || !branch) return null;
  const { name, demo, madeAt } = bank;
  return {
    identity: { deskId, name: desk.name, kind: desk.kind, branch, bank: { name, demo } },
    status: desk.status,
    isMade: madeAt !== null,
    branches,
  };
}

/** From which version the books were migrated just now, or null; trouble where that is not for this desk to do. */
async function bringUp(
  { grounds, environment }: ExistingBankOptions,
  ground: Ground,
  connection: Connection,
  mayMigrate: boolean,
): Promise<Attempt<number | null>> {
  const state = await readSchemaState(connection.db);
  if (state.is === 'absent') return troubled(refusedFor('booksMissing'));
  const trouble = schemaTrouble(state);
  if (!trouble) return { ok: true, value: null };
  if (state.is !== 'older' || ground.administrator === null || !mayMigrate) {
    return troubled(ground.administrator === null ? { ...trouble, actions: ['retry', 'quit'] } : trouble);
  }
  const { platform, ids } = environment;
  const migrated = await grounds.asAdministrator(ground, ({ db }) =>
    migrate({ db, leases: createLeases(db), owner: ids.key(), application: platform.version }),
  );
  if (!migrated.ok) return troubled(troubleFrom(migrated));
  return migrated.value === 'done' ? { ok: true, value: state.version } : troubled(trouble);
}

async function startDesk(
  { ids }: Environment,
  { posting, followClock }: BankParts,
  branch: string,
  migratedFrom: number | null,
): Promise<Trouble | null> {
  await followClock();
  const started = await posting.start(branch);
  if (!started.ok) return started.code === 'DESK_REVOKED' ? endings.DESK_REVOKED : refusedFor(started.code);
  if (migratedFrom === null) return null;
  const key = ids.key();
  const after = { from: migratedFrom };
  await posting.post({ kind: 'event', event: 'migrated', key, branch, postedBy: null, session: null, after });
  return null;
}

async function openOver(
  options: ExistingBankOptions,
  ground: Ground,
  connection: Connection,
  deskId: string,
  mayMigrate: boolean,
): Promise<Attempt<OpenBank>> {
  const { environment, grounds, listeners } = options;
  const migratedFrom = await bringUp(options, ground, connection, mayMigrate);
  if (!migratedFrom.ok) return migratedFrom;
  const known = await knownOf(connection, deskId);
  const signingKey = ground.secrets.get('signingKey');
  if (!known || signingKey === null) return troubled(refusedFor('deskUnknown'));
  if (known.status === 'revoked') return troubled(endings.DESK_REVOKED);
  const { identity, branches } = known;
  const parts = await createBankParts(environment, {
    connection,
    deskId,
    signingKey,
    branches,
    hears: listeners.hears,
  });
  try {
    const trouble = await startDesk(environment, parts, identity.branch.branch, migratedFrom.value);
    if (trouble) {
      await parts.stop();
      return troubled(trouble);
    }
    const access = grounds.deskAccessOn(ground);
    const bank = await openBank(environment, { parts, identity, access, listeners, server: ground.server });
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
  { anotherPort, migrate: asked }: OpenOptions,
): Promise<Attempt<OpenBank>> {
  const { grounds } = options;
  const ground = await grounds.of(where, anotherPort);
  if (!ground.ok) return ground;
  const connection = await connectAsDesk(grounds, ground.value);
  if (!connection.ok) {
    await ground.value.stop();
    return connection;
  }
  const mayMigrate = asked || where === 'thisComputer';
  const close = async () => {
    await connection.value.close();
    await ground.value.stop();
  };
  try {
    const opened = await openOver(options, ground.value, connection.value, deskId, mayMigrate);
    if (!opened.ok) await close();
    return opened;
  } catch (error) {
    await close();
    return whereUnavailable(error);
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
    return { ok: true, value: { where, deskId: secret.deskId, kind: known.identity.kind } };
  } catch (error) {
    return whereUnavailable(error);
  } finally {
    await ground.value.stop();
  }
}
