import { rm } from 'node:fs/promises';
import type { Connection } from '@main/adapters/mongo/connection';
import { inspectServer } from '@main/adapters/mongo/connection/inspect';
import { withoutUser } from '@main/adapters/mongo/connection/options';
import { createLeases } from '@main/adapters/mongo/lease';
import { migrate } from '@main/adapters/mongo/migrations';
import { createDeskAccess, isTurnedAway } from '@main/adapters/mongo/roles/deskAccess';
import { clearHalfMade } from '@main/adapters/mongo/stores/clearing';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { generateDeskKeys } from '@main/adapters/signing/ed25519';
import { keepLease } from '@main/application/setup/keepLease';
import type { BankInMaking, DeskIdentity, Place, Places } from '@main/application/setup/making';
import type { JobControl } from '@main/application/useCase';
import type { DeskAccess, ServerRefusal } from '@main/ports/database';
import type { Lease } from '@main/ports/leases';
import { type Secrets, secretNames } from '@main/ports/secrets';
import { type Result, refuse, succeed } from '@shared/result';
import { intentPlace, partsOver } from './bankParts';
import { keepDeskSecret, newDeskPassword, sealingKeyIn, userOf } from './deskSecrets';
import type { Environment } from './environment';
import type { Ground, Grounds } from './ground';
import { type BankListeners, openBank } from './openBank';
import { setAsideOwnServer } from './setAside';

export type NewBankOptions = {
  readonly environment: Environment;
  readonly grounds: Grounds;
  /** The oldest server that is taken. */
  readonly oldest: string;
  readonly listeners: BankListeners;
};

export const serverRefused = ({ problem, details }: ServerRefusal) =>
  refuse('SERVER_REFUSED', { details: { problem, ...details } });

const placeBefore = (secrets: Secrets): Place['where'] =>
  secrets.get('databaseUri') === null ? 'thisComputer' : 'server';

/** A person who went back and chose the other place: what an attempt kept for the first one would only mislead. */
async function leaveOtherPlace(environment: Environment, secrets: Secrets, place: Place): Promise<void> {
  if (placeBefore(secrets) === place.where) return;
  await setAsideOwnServer(environment);
  for (const name of secretNames) await secrets.remove(name);
}

/** The bank's own server, with the user that its address names as the administrator. */
async function groundOnServer(
  { grounds, oldest }: NewBankOptions,
  secrets: Secrets,
  uri: string,
): Promise<Result<Ground>> {
  const found = await inspectServer({ uri, user: null, oldest });
  if (!found.ok) return serverRefused(found);
  if (found.value.holds === 'bank') return refuse('BANK_EXISTS');
  const opened = await grounds.connect({ uri }, null);
  if (!opened.ok) return serverRefused(opened);
  const { credentials } = opened.value.client.options;
  await opened.value.close();
  if (!credentials) return serverRefused({ problem: 'authentication', details: { reason: 'missing' } });
  const { username, password, source } = credentials;
  await secrets.set('databaseAdministrator', JSON.stringify({ username, password, source }));
  await secrets.set('databaseUri', withoutUser(uri));
  return succeed(grounds.banksServer(secrets, withoutUser(uri)));
}

async function groundAt(options: NewBankOptions, place: Place): Promise<Result<Ground>> {
  const { grounds, environment } = options;
  const secrets = await grounds.secretsOf();
  if (!secrets.ok) return refuse('SERVER_REFUSED', { details: { problem: secrets.trouble.kind } });
  await leaveOtherPlace(environment, secrets.value, place);
  if (place.where === 'server') return groundOnServer(options, secrets.value, place.uri);
  const started = await grounds.ownServer(secrets.value, false);
  if (started.ok) return succeed(started.value);
  const { kind, details } = started.trouble;
  return refuse('SERVER_REFUSED', { details: { problem: kind, ...details } });
}

const leaseName = 'making';

/** A desk that is cut off keeps the others waiting for so long. */
const leaseMs = 60_000;

/** The same at each attempt of this computer: one that a crash cut off goes on at once. */
async function makerOf({ ids }: Environment, secrets: Secrets): Promise<string> {
  const maker = secrets.get('bankMaker') ?? ids.key();
  await secrets.set('bankMaker', maker);
  return maker;
}

/** Clears the books and brings them to the schema of this version. */
async function layOut(
  { platform }: Environment,
  ground: Ground,
  { db }: Connection,
  lease: Lease,
  { progress }: JobControl,
): Promise<Result<null>> {
  const leases = createLeases(db);
  const isOurs = async () => (await leases.renew(lease, leaseMs)) !== null;
  const cleared = await clearHalfMade({ db, access: createDeskAccess(db), isOurs });
  if (cleared === 'bank') return refuse(ground.server ? 'ALREADY_SET_UP' : 'BANK_EXISTS');
  if (cleared === 'lost') return refuse('BANK_BEING_MADE');
  const migrated = await migrate({
    db,
    leases,
    // Whoever may make the bank goes on where another maker was cut off.
    owner: leaseName,
    application: platform.version,
    progress: (fraction) => progress(fraction, 'makeBooks'),
  });
  return migrated === 'done' && (await isOurs()) ? succeed(null) : refuse('BANK_BEING_MADE');
}

/**
 * Empty books: nothing is left of an attempt before, and the schema is as this version knows it. They are this
 * desk's for as long as it holds the lease that is answered.
 */
async function emptyBooks(
  { grounds, environment }: NewBankOptions,
  ground: Ground,
  job: JobControl,
): Promise<Result<Lease>> {
  const maker = await makerOf(environment, ground.secrets);
  const made = await grounds.asAdministrator(ground, async (connection): Promise<Result<Lease>> => {
    const leases = createLeases(connection.db);
    const lease = await leases.acquire(leaseName, maker, leaseMs);
    if (!lease) return refuse('BANK_BEING_MADE');
    const empty = await layOut(environment, ground, connection, lease, job);
    if (empty.ok) return succeed(lease);
    await leases.release(lease);
    return empty;
  });
  return made.ok ? made.value : serverRefused(made);
}

/** What is put in order when an attempt has failed anyway: where it cannot be, the attempt still ends. */
async function tidyUp(
  { environment, grounds }: NewBankOptions,
  ground: Ground,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  try {
    await grounds.asAdministrator(ground, work);
  } catch (error) {
    environment.log.warn('setup.notTidiedUp', { error });
  }
}

/**
 * Takes the desk's user of the database away where no document of the bank names the desk: the next attempt, which
 * revokes by those documents, would never find it. A bank that is finished names it.
 */
const revokeUnnamed = (options: NewBankOptions, ground: Ground, deskId: string): Promise<void> =>
  tidyUp(options, ground, async ({ db }) => {
    if (!(await createDeskStore(db).byId(deskId))) await createDeskAccess(db).revoke(deskId);
  });

/** The first desk as it comes to the books: with its user of the database and its key, connected as itself. */
async function partsOfFirstDesk(
  { environment, grounds, listeners }: NewBankOptions,
  ground: Ground,
  access: DeskAccess | null,
  identity: DeskIdentity,
) {
  const { random, platform } = environment;
  const { deskId } = identity;
  const secret = { deskId, password: newDeskPassword(random) };
  const keys = generateDeskKeys();
  await keepDeskSecret(ground.secrets, secret);
  await ground.secrets.set('signingKey', keys.privateKey);
  await access?.grant(deskId, secret.password);
  const connected = await grounds.connect(ground, userOf(secret));
  if (!connected.ok) throw new Error(`the new desk is not let in: ${connected.problem}`);
  await rm(intentPlace(platform.folders.userData, deskId), { force: true });
  const parts = await partsOver(environment, {
    connection: connected.value,
    deskId,
    signingKey: keys.privateKey,
    sealingKey: await sealingKeyIn(ground.secrets),
    branches: [identity.branch],
    hears: listeners.hears,
  });
  return { parts, publicKey: keys.publicKey };
}

/** Gives the first desk its place in the books, and holds them for it until the bank is open or abandoned. */
async function beginAs(
  options: NewBankOptions,
  ground: Ground,
  lease: Lease,
  identity: DeskIdentity,
): Promise<BankInMaking> {
  const { environment, grounds, listeners } = options;
  const { setTime, timer } = environment;
  const access = grounds.deskAccessOn(ground);
  const revoke = () => revokeUnnamed(options, ground, identity.deskId);
  const { parts, publicKey } = await partsOfFirstDesk(options, ground, access, identity).catch(
    async (error: unknown) => {
      await revoke();
      throw error;
    },
  );
  const kept = keepLease({ leases: parts.leases, timer, durationMs: leaseMs }, lease);
  const release = () => kept.release().catch(() => undefined);
  return {
    bank: parts.bank,
    desks: parts.desks,
    posting: parts.posting,
    addPerson: parts.addPerson,
    publicKey,
    // Who took the books over has also shut this desk out of them. A server that is away has done neither.
    isOurs: () => kept.isOurs().catch((error: unknown) => !isTurnedAway(error)),
    setTime,
    settled: parts.projector.settled,
    opened: async () => {
      await release();
      return openBank(environment, { parts, identity, access, listeners, ...ground });
    },
    abandon: async () => {
      setTime(null);
      await release();
      await parts.stop();
      await revoke();
      await ground.stop();
    },
  };
}

/** Where a new bank is made; see application/setup/making.ts for what each step promises. */
export const createPrepare =
  (options: NewBankOptions): Places['prepare'] =>
  async (place, job) => {
    const ground = await groundAt(options, place);
    if (!ground.ok) return ground;
    const { stop } = ground.value;
    try {
      const empty = await emptyBooks(options, ground.value, job);
      if (empty.ok) {
        const lease = empty.value;
        return succeed({
          begin: (identity) => beginAs(options, ground.value, lease, identity),
          abandon: async () => {
            await tidyUp(options, ground.value, ({ db }) => createLeases(db).release(lease));
            await stop();
          },
        });
      }
      await stop();
      return empty;
    } catch (error) {
      await stop();
      throw error;
    }
  };
