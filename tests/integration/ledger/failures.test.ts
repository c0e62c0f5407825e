import { createMongoJournal } from '@main/adapters/mongo/journal';
import { accountBook } from '@main/domain/ledger/books';
import { isAccountLine } from '@main/domain/ledger/records';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { clientOptions, type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import {
  accountNo,
  branch,
  credit,
  event,
  mustPost,
  openBranch,
  opening,
  type TestDesk,
  testDesk,
} from '../../support/ledger/desk';
import { tried } from '../../support/tried';

const account = accountNo(1);
const book = accountBook(branch, account);
const times = countOf('failedInserts');
const appName = 'ledger-failures';

/** How an insert can fail, and how often in a row. */
const unknowns: readonly (readonly [string, object, number])[] = [
  ['a write concern that timed out', { writeConcernError: { code: 64, errmsg: 'waiting timed out' } }, 1],
  [
    'a write concern that timed out, five times',
    { writeConcernError: { code: 64, errmsg: 'waiting timed out' } },
    5,
  ],
  ['a write concern cut off by a shutdown', { writeConcernError: { code: 91, errmsg: 'shutdown' } }, 1],
  [
    'a write concern cut off by a step-down',
    { writeConcernError: { code: 11602, errmsg: 'interrupted' } },
    2,
  ],
  ['a closed connection', { closeConnection: true }, 1],
  ['closed connections, five times', { closeConnection: true }, 5],
  ['NotWritablePrimary', { errorCode: 10107 }, 3],
  ['PrimarySteppedDown', { errorCode: 189 }, 3],
  ['InterruptedAtShutdown', { errorCode: 11600 }, 2],
  ['MaxTimeMSExpired', { errorCode: 50 }, 1],
  [
    'a write concern that the nodes cannot meet',
    { writeConcernError: { code: 100, errmsg: 'no majority' } },
    1,
  ],
  ['an error labelled as to be tried again', { errorCode: 6, errorLabels: ['RetryableWriteError'] }, 3],
  ['a late and then closed connection', { closeConnection: true, blockConnection: true, blockTimeMS: 30 }, 3],
];

/** Nobody waits that long because an insert failed, however slow the machine is. */
const hangMs = 20_000;

const finals: readonly (readonly [string, number])[] = [
  ['Unauthorized', 13],
  ['InvalidBSON', 22],
];

describe('an insert that fails', () => {
  let database: FreshDatabase;
  let client: MongoClient;
  let desk: TestDesk;

  beforeAll(async () => {
    database = await freshDatabase();
    client = await MongoClient.connect(database.uri, {
      ...clientOptions,
      appName,
      // After an error that tells of a shutdown the driver waits for the next heartbeat.
      heartbeatFrequencyMS: 500,
    });
    desk = testDesk(createMongoJournal(client.db(database.name)), 'DESK0001');
    await openBranch(desk.posting, [desk.desk], 0n);
    await mustPost(desk.posting, opening(account));
  });
  afterAll(async () => {
    await desk?.posting.stop();
    await client?.close();
    await database?.drop();
  });

  const failNext = (data: object, count: number) =>
    database.client.db('admin').command({
      configureFailPoint: 'failCommand',
      mode: { times: count },
      data: { failCommands: ['insert'], appName, ...data },
    });

  const entries = (key: string) => database.db.collection('journal').countDocuments({ 'intent.key': key });

  it.each(unknowns)(
    `by %s is found out: one entry (×${times})`,
    { timeout: 600_000 },
    async (what, data, count) => {
      let longestMs = 0;
      let done = 0;
      for (; done < times; done += 1) {
        const intent = credit(account, 100n);
        await failNext(data, count);
        const began = performance.now();
        const result = await desk.posting.post(intent);
        longestMs = Math.max(longestMs, performance.now() - began);
        expect(result).toMatchObject({ ok: true, value: { record: { outcome: 'posted' } } });
        expect(await entries(intent.key)).toBe(1);
      }
      tried(
        `inserts that failed by ${what}`,
        done,
        `found out in ${(longestMs / 1_000).toFixed(1)} s at most`,
      );
      expect(longestMs).toBeLessThan(hangMs);
    },
  );

  it.each(finals)(`by %s is definitely refused: no entry (×${times})`, async (what, errorCode) => {
    let done = 0;
    for (; done < times; done += 1) {
      const intent = credit(account, 100n);
      await failNext({ errorCode }, 1);
      expect(await desk.posting.post(intent)).toMatchObject({ ok: false, code: 'INTERNAL' });
      expect(await entries(intent.key)).toBe(0);
      expect(await desk.posting.start(branch)).toEqual({ ok: true, value: null });
    }
    tried(`inserts refused by ${what}`, done, 'no entry');
  });

  it('because the validator objects is definitely refused, and what came before it in the batch stands', async () => {
    const good = credit(account, 100n);
    const bad = credit(account, 100n, { narration: 'x'.repeat(501) });
    const [first, second, third] = await Promise.all([
      desk.posting.post(event('signed-in')),
      desk.posting.post(good),
      desk.posting.post(bad),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(third).toMatchObject({ ok: false, code: 'INTERNAL' });
    expect(await desk.posting.start(branch)).toEqual({ ok: true, value: null });
  });

  it('leaves the account with exactly what was answered', async () => {
    const head = await desk.posting.books.head(book);
    expect(head && isAccountLine(head) && head.balanceAfter).toBe(BigInt(unknowns.length * times + 1) * 100n);
  });

  it('inside a batch leaves every record there once', async () => {
    const intents = Array.from({ length: 300 }, () => credit(account, 100n));
    await failNext({ writeConcernError: { code: 64, errmsg: 'waiting timed out' } }, 2);
    const results = await Promise.all(intents.map(desk.posting.post));
    expect(results.every((result) => result.ok && !result.value.repeated)).toBe(true);
    const stored = await database.db
      .collection('journal')
      .countDocuments({ 'intent.key': { $in: intents.map(({ key }) => key) } });
    expect(stored).toBe(300);
  });
});
