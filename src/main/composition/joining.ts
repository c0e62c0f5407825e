import { sealingUnderSlip } from '@main/adapters/crypto/sealing';
import type { Connection } from '@main/adapters/mongo/connection';
import { withoutUser } from '@main/adapters/mongo/connection/options';
import { readSchemaState } from '@main/adapters/mongo/migrations/state';
import { createOwnAccess } from '@main/adapters/mongo/roles/deskAccess';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { generateDeskKeys, publicKeyOf } from '@main/adapters/signing/ed25519';
import type { Places } from '@main/application/setup/making';
import type { Checked } from '@main/ports/database';
import type { Secrets } from '@main/ports/secrets';
import { type Result, refuse, succeed } from '@shared/result';
import { partsOver } from './bankParts';
import {
  type DeskSecret,
  deskSecretIn,
  keepDeskSecret,
  newDeskPassword,
  sealingKeyIn,
  userOf,
} from './deskSecrets';
import type { Environment } from './environment';
import { type ExistingBankOptions, type Known, knownOf } from './existingBank';
import type { Grounds } from './ground';
import { serverRefused } from './newBank';
import { openBank } from './openBank';
import { setAsideOwnServer } from './setAside';

type Slip = { readonly deskId: string; readonly secret: string };

/** The password that this computer kept for the desk when it was cut off while joining. */
const keptFor = (secrets: Secrets, deskId: string): DeskSecret | null => {
  const kept = deskSecretIn(secrets);
  return kept?.deskId === deskId ? kept : null;
};

/** With the slip's secret, or with what an attempt before has put in its place. */
async function connectWith(
  grounds: Grounds,
  uri: string,
  { deskId, secret }: Slip,
  kept: DeskSecret | null,
): Promise<Checked<Connection>> {
  if (kept) {
    const connected = await grounds.connect({ uri }, userOf(kept), { min: 0, max: 2 });
    if (connected.ok || connected.problem !== 'authentication') return connected;
  }
  return grounds.connect({ uri }, userOf({ deskId, password: secret }), { min: 0, max: 2 });
}

/** What the bank knows of the desk that the slip names, if that desk may still join. */
async function expected(connection: Connection, deskId: string): Promise<Result<Known>> {
  const state = await readSchemaState(connection.db);
  if (state.is !== 'current') {
    return serverRefused({ problem: 'otherSoftware', details: { reason: `books-${state.is}` } });
  }
  const known = await knownOf(connection, deskId);
  return known && known.status !== 'revoked' ? succeed(known) : refuse('ENROLMENT_REFUSED');
}

/**
 * Takes the desks' common key off the slip while it is there: it goes with the slip's first use. An attempt before may
 * have done so. False for a slip that carries none: a desk without the key could check nobody's codes.
 */
async function keepSealingKey(
  connection: Connection,
  secrets: Secrets,
  { deskId, secret }: Slip,
  resumed: boolean,
): Promise<boolean> {
  const sealed = (await createDeskStore(connection.db).credential(deskId))?.sealedKey;
  const key = sealed && sealingUnderSlip(secret).open(sealed, deskId);
  if (key) await secrets.set('sealingKey', key);
  return Boolean(key) || (resumed && secrets.get('sealingKey') !== null);
}

/** From here on the slip is worth nothing: the database knows this computer's own password, the bank its key. */
async function endSlip(
  { clock }: Environment,
  connection: Connection,
  secrets: Secrets,
  own: DeskSecret,
  resumed: boolean,
): Promise<Result<string>> {
  const desks = createDeskStore(connection.db);
  await keepDeskSecret(secrets, own);
  const taken = await desks.takeCredential(own.deskId, clock.now());
  if (!taken && !resumed) {
    await secrets.remove('databaseDesk');
    return refuse('ENROLMENT_REFUSED');
  }
  const privateKey = (resumed ? secrets.get('signingKey') : null) ?? generateDeskKeys().privateKey;
  await secrets.set('signingKey', privateKey);
  await createOwnAccess(connection.db, userOf(own)).changePassword(own.password);
  await desks.activate(own.deskId, publicKeyOf(privateKey));
  return succeed(privateKey);
}

async function takeOver(
  { environment, grounds }: ExistingBankOptions,
  uri: string,
  slip: Slip,
  secrets: Secrets,
): Promise<Result<{ known: Known; own: DeskSecret; privateKey: string }>> {
  const kept = keptFor(secrets, slip.deskId);
  const connected = await connectWith(grounds, uri, slip, kept);
  if (!connected.ok) {
    return connected.problem === 'authentication' ? refuse('ENROLMENT_REFUSED') : serverRefused(connected);
  }
  try {
    const known = await expected(connected.value, slip.deskId);
    if (!known.ok) return known;
    if (secrets.get('databaseAdministrator') !== null) {
      // Of a bank that was begun here before the person decided to join this one.
      await setAsideOwnServer(environment);
      await secrets.remove('databaseAdministrator');
    }
    const own = kept ?? { deskId: slip.deskId, password: newDeskPassword(environment.random) };
    const hasKey = await keepSealingKey(connected.value, secrets, slip, kept !== null);
    if (!hasKey) return refuse('ENROLMENT_REFUSED');
    const used = await endSlip(environment, connected.value, secrets, own, kept !== null);
    return used.ok ? succeed({ known: known.value, own, privateKey: used.value }) : used;
  } finally {
    await connected.value.close();
  }
}

/** How a desk joins a bank on the bank's server; see application/setup/making.ts for what it promises. */
export const createJoin =
  (options: ExistingBankOptions): Places['join'] =>
  async (typedUri, slip) => {
    const { environment, grounds, listeners } = options;
    const opened = await grounds.secretsOf();
    if (!opened.ok) return refuse('SERVER_REFUSED', { details: { problem: opened.trouble.kind } });
    const secrets = opened.value;
    const uri = withoutUser(typedUri);
    const taken = await takeOver(options, uri, slip, secrets);
    if (!taken.ok) return taken;
    const { known, own, privateKey } = taken.value;
    const { identity, branches } = known;
    await secrets.set('databaseUri', uri);
    const connected = await grounds.connect({ uri }, userOf(own));
    if (!connected.ok) return serverRefused(connected);
    const connection = connected.value;
    const { deskId } = own;
    const parts = await partsOver(environment, {
      connection,
      deskId,
      signingKey: privateKey,
      sealingKey: await sealingKeyIn(secrets),
      branches,
      hears: listeners.hears,
    });
    return succeed({
      identity,
      posting: parts.posting,
      publicKey: publicKeyOf(privateKey),
      opened: () =>
        openBank(environment, { parts, identity, access: null, listeners, server: null, secrets }),
      abandon: parts.stop,
    });
  };
