import { databaseName } from '@main/adapters/mongo/connection/options';
import { administratorIn } from '@main/adapters/mongo/server';
import { openSecrets } from '@main/adapters/secrets';
import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addAndSignIn,
  joinDesk,
  makeBank,
  type SignedIn,
  serverUri,
  type TestBank,
} from '../../support/bank';
import { clientOptions } from '../../support/clientOptions';
import type { TestDesk, TestWindow } from '../../support/desk';
import { noKeyStore } from '../../support/keyStores';
import { newKey } from '../../support/newKey';

let bank: TestBank;
let kiosk: TestDesk;
let customer: SignedIn;
let db: Db;
let client: MongoClient;

/** As the database's administrator, whose rights this test is about. */
async function administer(): Promise<void> {
  const secrets = await openSecrets(bank.desk.folder, noKeyStore);
  const user = secrets.ok ? administratorIn(secrets.value) : null;
  if (!user) throw new Error('no administrator');
  client = await MongoClient.connect(serverUri(bank), {
    ...clientOptions,
    auth: { username: user.username, password: user.password },
    authSource: user.source,
  });
  db = client.db(databaseName);
}

beforeAll(async () => {
  bank = await makeBank();
  kiosk = await joinDesk(bank, 'kiosk');
  customer = await addAndSignIn(bank.window, kiosk);
  await administer();
});
afterAll(async () => {
  await client.close();
  await kiosk.remove();
  await bank.desk.remove();
});

const credit = (window: TestWindow) =>
  window.call('cash.credit', { key: newKey(), accountId: customer.account, amount: 100n });

const codeOf = async (window: TestWindow): Promise<string> => {
  const answer = await credit(window);
  return answer.ok ? 'posted' : answer.failure.code;
};

const verify = async () => (await bank.window.ask('books.verify', {})).rows;

const setBalance = (amount: bigint) =>
  db
    .collection<{ _id: string }>('accountSummaries')
    .updateOne({ _id: `MAIN/account/${customer.account}` }, { $inc: { balance: amount } });

it('whole books are said to be whole, and the result is remembered', async () => {
  expect(await codeOf(customer.window)).toBe('posted');
  const [row] = await verify();
  expect(row).toMatchObject({ branch: 'MAIN', found: 0, stopped: 0, findings: [] });
  expect(row?.records).toBeGreaterThan(10);
  expect((await bank.window.ask('books.lastVerification', {})).rows).toEqual([row]);
});

it('a damaged account is named and posting in it stops on every desk, also after a start, until it is whole', async () => {
  await setBalance(1n);
  const [row] = await verify();
  expect(row).toMatchObject({ found: 1, stopped: 1 });
  expect(row?.findings).toMatchObject([
    { problem: 'summary', kind: 'account', id: customer.account, stopped: true },
  ]);
  await expect.poll(() => codeOf(customer.window)).toBe('ACCOUNT_DAMAGED');

  kiosk = await kiosk.restart();
  const window = kiosk.openWindow();
  await window.ask('auth.signIn', { userId: customer.userId, password: customer.password });
  expect(await codeOf(window)).toBe('ACCOUNT_DAMAGED');

  await setBalance(-1n);
  expect(await codeOf(window)).toBe('ACCOUNT_DAMAGED');
  expect((await verify())[0]).toMatchObject({ found: 0, stopped: 0 });
  await expect.poll(() => codeOf(window)).toBe('posted');
});

it('a verification that is stopped remembers nothing', async () => {
  const before = await bank.window.ask('books.lastVerification', {});
  const { application } = bank.desk;
  const ended = bank.window.hears('job', (payload) => payload.state !== 'running');
  const begun = await application.call(bank.window.id, 'books.verify', {});
  await application.call(bank.window.id, 'jobs.cancel', begun.ok ? begun.value : {});
  expect((await ended).state).toBe('cancelled');
  expect(await bank.window.ask('books.lastVerification', {})).toEqual(before);
});
