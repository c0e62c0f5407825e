import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databaseName, withoutUser } from '@main/adapters/mongo/connection/options';
import { toRecord } from '@main/adapters/mongo/journal/documents';
import { ensureApplicationRole } from '@main/adapters/mongo/roles/applicationRole';
import { createDeskAccess, deskUser } from '@main/adapters/mongo/roles/deskAccess';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { createSignatureCheck, type DeskKeys, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { accountOpeningKey } from '@main/domain/ledger/chain';
import type { EventIntent, Intent } from '@main/domain/ledger/intents';
import { termsOf } from '@main/domain/ledger/products';
import { type Verification, verifyRecords } from '@main/domain/ledger/verify';
import { withCheckDigit } from '@shared/ids';
import { type Db, MongoClient } from 'mongodb';
import { startMongod } from '../../support/mongod';
import { newKey, openDesk, type ProofDesk } from './desk';
import type { DeskOptions } from './messages';

/** A bank made for the proof, on a mongod of its own, with as many desks as were asked for. */
export type ProofBank = {
  /** With the rights of the database's administrator. */
  readonly uri: string;
  readonly client: MongoClient;
  readonly db: Db;
  /** For a process that is to be this desk. */
  readonly deskOptions: (desk: number) => DeskOptions;
  /** Opens a customer's account and answers its number. */
  readonly openAccount: () => Promise<string>;
  /** Cash from head office into a desk's cash account. Paise. */
  readonly float: (desk: number, amount: bigint) => Promise<void>;
  /** The check of the books: every record, read from the database again. */
  readonly verify: () => Promise<Verification>;
  readonly close: () => Promise<void>;
};

export const branch = 'MAIN';

const founder = 'FOUNDER0';
const superAdmin = '56125810021';
const deskId = (desk: number): string => `DESK000${desk}`;

const common = () => ({ key: newKey(), branch, postedBy: superAdmin, session: null });

const event = (kind: EventIntent['event'], about: EventIntent['about'] = {}): Intent => ({
  ...common(),
  kind: 'event',
  event: kind,
  about,
});

async function mustPost({ posting }: ProofDesk, intent: Intent): Promise<void> {
  const result = await posting.post(intent);
  if (!result.ok) throw new Error(`${intent.kind} was refused: ${result.code}`);
}

type Enrolled = { readonly options: DeskOptions; readonly publicKey: string };

async function enrol(db: Db, uri: string, desk: string, folder: string): Promise<Enrolled> {
  const password = newKey();
  await createDeskAccess(db).grant(desk, password);
  const { privateKey, publicKey }: DeskKeys = generateDeskKeys();
  const user = deskUser(db.databaseName, desk, password);
  const intentFile = path.join(folder, desk, 'intents');
  return { options: { uri: withoutUser(uri), user, branch, desk, privateKey, intentFile }, publicKey };
}

const journalOf = async (db: Db) =>
  (
    await db
      .collection('journal', { readConcern: { level: 'majority' } })
      .find()
      .toArray()
  ).map(toRecord);

/** Starts a mongod, makes the schema, and writes the first records of a bank with `count` desks. */
export async function foundBank(count: number): Promise<ProofBank> {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-proof-'));
  const mongod = await startMongod({ auth: true });
  const client = await MongoClient.connect(mongod.uri, { useBigInt64: true });
  const db = client.db(databaseName);
  await applySchema(db, allCollections);
  await ensureApplicationRole(db);
  const desks = new Map<string, Enrolled>();
  for (const desk of [founder, ...Array.from({ length: count }, (_, index) => deskId(index))]) {
    desks.set(desk, await enrol(db, mongod.uri, desk, folder));
  }
  const optionsOf = (desk: string): DeskOptions => {
    const enrolled = desks.get(desk);
    if (!enrolled) throw new Error(`no desk ${desk}`);
    return enrolled.options;
  };

  const first = await openDesk(optionsOf(founder));
  await mustPost(first, event('bank-created'));
  await mustPost(first, event('branch-opened', { branch }));
  for (const desk of desks.keys()) await mustPost(first, event('desk-enrolled', { desk }));

  let accounts = 0;
  const checkSignature = createSignatureCheck(
    new Map([...desks].map(([desk, { publicKey }]) => [desk, publicKey])),
  );
  return {
    uri: mongod.uri,
    client,
    db,
    deskOptions: (desk) => optionsOf(deskId(desk)),
    openAccount: async () => {
      accounts += 1;
      const account = withCheckDigit(`${accounts}`.padStart(11, '0'));
      const userId = `${BigInt(superAdmin) + BigInt(accounts)}`;
      const key = accountOpeningKey(account);
      const terms = termsOf('savings', null);
      await mustPost(first, { ...common(), key, kind: 'account-opened', account, userId, terms });
      return account;
    },
    float: (desk, amount) => mustPost(first, { ...common(), kind: 'float', desk: deskId(desk), amount }),
    verify: async () => verifyRecords(await journalOf(db), checkSignature),
    close: async () => {
      await first.close();
      await client.close();
      await mongod.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
