import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { databaseName } from '@main/adapters/mongo/connection/options';
import { createLeases } from '@main/adapters/mongo/lease';
import { migrate } from '@main/adapters/mongo/migrations';
import { expect, test } from '@playwright/test';
import { electronLauncher, makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { clientOptions } from '@tests/support/clientOptions';
import { bulkBank } from '@tests/support/ledger/bulk';
import { startMongod, type TestMongod } from '@tests/support/mongod';
import { MongoClient } from 'mongodb';
import { removeProfile } from '../support/launch';

let mongod: TestMongod;
let client: MongoClient;

test.beforeAll(async () => {
  mongod = await startMongod({ auth: true });
  client = await MongoClient.connect(mongod.uri, clientOptions);
  const db = client.db(databaseName);
  await migrate({ db, leases: createLeases(db), owner: 'test', application: 'test' });
  await bulkBank(db, { accounts: 5, entries: 200 });
});
test.afterAll(async () => {
  await client.close();
  await mongod.stop();
});

/** Runs the command as somebody does on a server that has no display. */
async function verifyBooks(argument: string, typed = '') {
  const launcher = electronLauncher();
  const profile = makeUserDataFolder('branchbook-e2e-');
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = launcher.env;
  const given = [...launcher.args(repositoryRoot), `--user-data-dir=${profile}`, '--verify-books', argument];
  const child = spawn(launcher.executablePath, given, { env });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  child.stdin.end(typed);
  const [code] = await once(child, 'close');
  removeProfile(profile);
  return { code, lines: output.trimEnd().split('\n'), errors };
}

test('whole books are said to be whole, without a window, and nothing is written', async () => {
  const journal = client.db(databaseName).collection('journal');
  const before = await journal.countDocuments();
  const { code, lines } = await verifyBooks(mongod.uri);
  expect(lines).toEqual([
    expect.stringMatching(/^MAIN: whole\. 209 records, \d+ books, 2 signatures, 0 day roots\.$/),
    'The books are whole.',
  ]);
  expect(code).toBe(0);
  expect(await journal.countDocuments()).toBe(before);
});

test('what is damaged is named, the address typed in', async () => {
  const summaries = client.db(databaseName).collection<{ _id: string }>('accountSummaries');
  const found = await summaries.findOneAndUpdate({ _id: /\/account\// }, { $inc: { balance: 100n } });
  const { code, lines } = await verifyBooks('-', `${mongod.uri}\n`);
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe('The books are damaged.');
  expect(lines[0]).toContain('MAIN: DAMAGED, 1 book.');
  expect(lines[1]).toContain(`account ${found?._id.split('/').at(-1)}, number `);
  expect(lines[1]).toContain('The balance shown on screens is not the one in the book.');
});

test('what cannot be checked is said, and no password with it', async () => {
  const { code, errors } = await verifyBooks(mongod.uri.replace('root-of-tests', 'another-password'));
  expect(code).toBe(2);
  expect(errors).toContain('The books could not be checked: ');
  expect(errors).not.toContain('another-password');
});
