import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newSealingKey } from '@main/adapters/crypto/sealing';
import { openConnection } from '@main/adapters/mongo/connection';
import { type AccountDocument, accounts } from '@main/adapters/mongo/schema/collections/accounts';
import { type CredentialDocument, credentials } from '@main/adapters/mongo/schema/collections/credentials';
import { type UserDocument, users } from '@main/adapters/mongo/schema/collections/users';
import { generateDeskKeys } from '@main/adapters/signing/ed25519';
import type { PersonToAdd } from '@main/application/users/addPerson';
import { type BankParts, createBankParts } from '@main/composition/bankParts';
import { createEnvironment } from '@main/composition/environment';
import { accountBook, userBook } from '@main/domain/ledger/books';
import { branchRecord } from '@tests/support/branches';
import { cheapHash } from '@tests/support/cheapHash';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { newPerson } from '@tests/support/people';
import { buildProgram, runProgram } from '@tests/support/program';
import { testPlatform } from '@tests/support/testPlatform';
import { afterAll, beforeAll, expect, it } from 'vitest';

let database: FreshDatabase;
let folder: string;
let program: string;
/** The desk that goes on where the killed one stopped. */
let survivor: BankParts;

/** A transaction whose desk died keeps e-mail and phones from everybody until the server ends it: usually a minute. */
const endTransactionsAfter = (seconds: number) =>
  database.client.db('admin').command({ setParameter: 1, transactionLifetimeLimitSeconds: seconds });

beforeAll(async () => {
  database = await freshDatabase();
  await endTransactionsAfter(2);
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-kill-'));
  program = await buildProgram('tests/support/addPersonProgram.ts');
  const platform = testPlatform({ userData: folder, mongod: '', windows: [], send: () => undefined });
  const environment = createEnvironment(platform, {
    argon2: cheapHash,
    documentsWorker: '',
    booksWorker: '',
  });
  const opened = await openConnection({
    uri: database.uri,
    user: null,
    oldest: '6.0',
    database: database.name,
  });
  if (!opened.ok) throw new Error(opened.problem);
  survivor = await createBankParts(environment, {
    connection: opened.value,
    deskId: 'SURVIVOR',
    signingKey: generateDeskKeys().privateKey,
    sealingKey: newSealingKey(),
    branches: [],
    hears: () => true,
  });
  await survivor.bank.addBranch(branchRecord());
  await survivor.posting.start('MAIN');
});

afterAll(async () => {
  await survivor.stop();
  await endTransactionsAfter(60);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function wantedPerson(): PersonToAdd {
  const { key, street, ...person } = newPerson();
  return { ...person, street: street ?? null, status: 'Pending', addedBy: null, addedKey: key };
}

/** Runs the desk that kills itself at `point`; what it answered if it lived. */
async function addInProcess(point: string, deskId: string, person: PersonToAdd) {
  const args = [folder, database.uri, database.name, deskId, point, JSON.stringify(person)];
  const child = runProgram(program, args);
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
  return { output, signal };
}

const documentsOf = async ({ addedKey }: PersonToAdd) => {
  const { db } = database;
  const user = await db.collection<UserDocument>(users.name).findOne({ addedKey });
  const account = await db.collection<AccountDocument>(accounts.name).findOne({ addedKey });
  const credential =
    user && (await db.collection<CredentialDocument>(credentials.name).findOne({ _id: user._id }));
  return { user, account, credential };
};

const headsOf = async (userId: string, account: string) => {
  const { head } = survivor.posting.books;
  return { user: await head(userBook('MAIN', userId)), account: await head(accountBook('MAIN', account)) };
};

it.each([
  { point: 'before the documents', deskId: 'KILLED01', documents: [0], records: 0 },
  { point: 'while the documents are written', deskId: 'KILLED02', documents: [0, 3], records: 0 },
  { point: 'after the documents', deskId: 'KILLED03', documents: [3], records: 0 },
  { point: 'after the first record', deskId: 'KILLED04', documents: [3], records: 1 },
  { point: 'after the records', deskId: 'KILLED05', documents: [3], records: 2 },
  { point: 'never', deskId: 'UNKILLED', documents: [3], records: 2 },
])(
  'a person whose desk is killed $point is completed or absent',
  async ({ point, deskId, documents, records }) => {
    const person = wantedPerson();
    const { output, signal } = await addInProcess(point, deskId, person);
    expect(signal).toBe(point === 'never' ? null : 'SIGKILL');
    expect(output === '').toBe(point !== 'never');

    const { user, account, credential } = await documentsOf(person);
    const there = [user, account, credential].filter((document) => document !== null).length;
    expect(documents).toContain(there);
    const before = await headsOf(user?._id ?? 'nobody', account?._id ?? 'none');
    expect(Object.values(before).filter((head) => head !== null)).toHaveLength(records);
    expect(user?.recorded ?? false).toBe(point === 'never');

    await survivor.openings.completeAll();
    const added = await survivor.addPerson(person, async () => ({
      hash: 'x',
      mustChange: true,
      recoveryHashes: [],
    }));
    if (!added.ok) throw new Error(added.code);
    expect(added.value.repeated).toBe(there === 3);
    const { userId } = added.value.user;
    if (user) expect(userId).toBe(user._id);
    expect(await headsOf(userId, added.value.accountId ?? '')).toMatchObject({
      user: { no: 1, status: 'Pending', role: 'Customer' },
      account: { no: 1, balanceAfter: 0n, status: 'open' },
    });
    expect((await documentsOf(person)).user).toMatchObject({ _id: userId, recorded: true });
  },
);
