import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { type DeskKeys, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { accountOpeningKey } from '@main/domain/ledger/chain';
import type { EventIntent, Intent } from '@main/domain/ledger/intents';
import { withCheckDigit } from '@shared/ids';
import { type Db, MongoClient } from 'mongodb';
import { startMongod } from '../../support/mongod';
import { newKey, openDesk, type ProofDesk } from './desk';
import type { DeskOptions } from './messages';

/** A bank made for the proof, on a mongod of its own, with as many desks as are asked for. */
export type ProofBank = {
  /** As the database's administrator. */
  readonly db: Db;
  /** For a process that is to be this desk. */
  readonly deskOptions: (desk: number) => DeskOptions;
  /** Opens a customer's account and answers its number. */
  readonly openAccount: () => Promise<string>;
  /** Cash from head office into a desk's cash account. Paise. */
  readonly float: (desk: number, amount: bigint) => Promise<void>;
  readonly post: ProofDesk['posting']['post'];
  readonly publicKeys: ReadonlyMap<string, string>;
  readonly close: () => Promise<void>;
};

export const branch = 'MAIN';
const database = 'branchbook';
const founder = 'FOUNDER0';
const superAdmin = '56125810021';

const deskId = (desk: number): string => `DESK000${desk}`;

const common = () => ({ key: newKey(), branch, postedBy: superAdmin, session: null });

const event = (kind: EventIntent['event'], about: EventIntent['about']): Intent => ({
  ...common(),
  kind: 'event',
  event: kind,
  about: about ?? {},
});

async function mustPost({ posting }: ProofDesk, intent: Intent): Promise<void> {
  const result = await posting.post(intent);
  if (!result.ok) throw new Error(`${intent.kind} was refused: ${result.code}`);
}

/** Starts a mongod, makes the schema, and writes the first records of a bank with `desks` desks. */
export async function foundBank(desks: number): Promise<ProofBank> {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-proof-'));
  const mongod = await startMongod({ auth: true });
  const client = await MongoClient.connect(mongod.uri, { useBigInt64: true });
  const db = client.db(database);
  await applySchema(db, allCollections);

  const keys = new Map<string, DeskKeys>(
    [founder, ...Array.from({ length: desks }, (_, desk) => deskId(desk))].map((desk) => [
      desk,
      generateDeskKeys(),
    ]),
  );
  const optionsOf = (desk: string): DeskOptions => ({
    uri: mongod.uri,
    database,
    branch,
    desk,
    privateKey: keys.get(desk)?.privateKey ?? '',
    intentFile: path.join(folder, desk, 'intents'),
  });
  const first = await openDesk(optionsOf(founder));
  await mustPost(first, event('bank-created', {}));
  await mustPost(first, event('branch-opened', { branch }));
  for (const desk of keys.keys()) await mustPost(first, event('desk-enrolled', { desk }));

  let accounts = 0;
  return {
    db,
    deskOptions: (desk) => optionsOf(deskId(desk)),
    openAccount: async () => {
      accounts += 1;
      const account = withCheckDigit(`${accounts}`.padStart(11, '0'));
      const userId = `${BigInt(superAdmin) + BigInt(accounts)}`;
      const key = accountOpeningKey(account);
      await mustPost(first, { ...common(), key, kind: 'account-opened', account, userId });
      return account;
    },
    float: (desk, amount) => mustPost(first, { ...common(), kind: 'float', desk: deskId(desk), amount }),
    post: first.posting.post,
    publicKeys: new Map([...keys].map(([desk, { publicKey }]) => [desk, publicKey])),
    close: async () => {
      await first.close();
      await client.close();
      await mongod.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
