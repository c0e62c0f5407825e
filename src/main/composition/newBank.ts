import { rm } from 'node:fs/promises';
import { inspectServer } from '@main/adapters/mongo/connection/inspect';
import { withoutUser } from '@main/adapters/mongo/connection/options';
import { createLeases } from '@main/adapters/mongo/lease';
import { migrate } from '@main/adapters/mongo/migrations';
import { createDeskAccess } from '@main/adapters/mongo/roles/deskAccess';
import { clearHalfMade } from '@main/adapters/mongo/stores/clearing';
import { generateDeskKeys } from '@main/adapters/signing/ed25519';
import type { BankInMaking, DeskIdentity, Place, Places } from '@main/application/setup/making';
import type { JobControl } from '@main/application/useCase';
import type { ServerRefusal } from '@main/ports/database';
import { type Secrets, secretNames } from '@main/ports/secrets';
import { type Result, refuse, succeed } from '@shared/result';
import { intentPlace, partsOver } from './bankParts';
import { keepDeskSecret, newDeskPassword, userOf } from './deskSecrets';
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
  if (found.value.holds === 'bank') return refuse('ALREADY_SET_UP');
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

/** Empty books: nothing is left of an attempt before, and the schema is as this version knows it. */
async function emptyBooks(
  { grounds, environment }: NewBankOptions,
  ground: Ground,
  { progress }: JobControl,
): Promise<Result<null>> {
  const { platform, ids } = environment;
  const made = await grounds.asAdministrator(ground, async ({ db }): Promise<Result<null>> => {
    const cleared = await clearHalfMade(db);
    if (cleared === null) return refuse('ALREADY_SET_UP');
    const access = createDeskAccess(db);
    for (const deskId of cleared) await access.revoke(deskId);
    const migrated = await migrate({
      db,
      leases: createLeases(db),
      owner: ids.key(),
      application: platform.version,
      progress: (fraction) => progress(fraction, 'makeBooks'),
    });
    return migrated === 'done' ? succeed(null) : refuse('SERVER_REFUSED', { details: { problem: 'busy' } });
  });
  return made.ok ? made.value : serverRefused(made);
}

/** The first desk: it gets its user of the database and its key, and connects as itself. */
async function beginAs(
  { environment, grounds, listeners }: NewBankOptions,
  ground: Ground,
  identity: DeskIdentity,
): Promise<BankInMaking> {
  const { random, setTime, platform } = environment;
  const { deskId } = identity;
  const secret = { deskId, password: newDeskPassword(random) };
  const keys = generateDeskKeys();
  await keepDeskSecret(ground.secrets, secret);
  await ground.secrets.set('signingKey', keys.privateKey);
  const access = grounds.deskAccessOn(ground);
  await access?.grant(deskId, secret.password);
  const connected = await grounds.connect(ground, userOf(secret));
  if (!connected.ok) throw new Error(`the new desk is not let in: ${connected.problem}`);
  await rm(intentPlace(platform.folders.userData, deskId), { force: true });
  const parts = await partsOver(environment, {
    connection: connected.value,
    deskId,
    signingKey: keys.privateKey,
    branches: [identity.branch],
    hears: listeners.hears,
  });
  return {
    bank: parts.bank,
    desks: parts.desks,
    posting: parts.posting,
    addPerson: parts.addPerson,
    publicKey: keys.publicKey,
    setTime,
    opened: () => openBank(environment, { parts, identity, access, listeners, server: ground.server }),
    abandon: async () => {
      setTime(null);
      await parts.stop();
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
      if (!empty.ok) {
        await stop();
        return empty;
      }
    } catch (error) {
      await stop();
      throw error;
    }
    return succeed({ begin: (identity) => beginAs(options, ground.value, identity), abandon: stop });
  };
