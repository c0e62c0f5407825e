import { serverErrors } from '@main/adapters/mongo/errors';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { type OwnRecords, type Watch, watchBank } from '@main/adapters/mongo/watch';
import { watched } from '@main/adapters/mongo/watch/notices';
import type { Change } from '@main/ports/changes';
import { connectAs } from '@tests/support/embedded';
import { freshDatabase } from '@tests/support/freshDatabase';
import {
  accountNo,
  credit,
  deskName,
  mustPost,
  openBranch,
  opening,
  testDesk,
} from '@tests/support/ledger/desk';
import { startMongod } from '@tests/support/mongod';
import type { Db, Document } from 'mongodb';
import { expect, it, onTestFinished } from 'vitest';

const desk = (_id: string) => ({
  _id,
  name: 'Counter 1',
  branch: 'MAIN',
  kind: 'kiosk',
  status: 'active',
  publicKey: null,
  version: null,
  lastContact: null,
});

/** Waits for the next changes that `wanted` holds for. */
function next(
  watch: Watch,
  count: number,
  wanted: (change: Change) => boolean = () => true,
): Promise<Change[]> {
  return new Promise((resolve) => {
    const seen: Change[] = [];
    const stop = watch.listen((change) => {
      if (!wanted(change)) return;
      seen.push(change);
      if (seen.length < count) return;
      stop();
      resolve(seen);
    });
  });
}

const silent: OwnRecords = { desk: 'DESK0009', onRecords: () => () => undefined };

async function watching(db: Db, own: OwnRecords = silent): Promise<Watch> {
  const watch = await watchBank(db, own, () => undefined);
  onTestFinished(watch.close);
  return watch;
}

const insertDesk = (db: Db, _id: string) => db.collection<{ _id: string }>('desks').insertOne(desk(_id));

it('tells at once which desk changed, to every listener until it stops listening', async () => {
  const { db, drop } = await freshDatabase();
  onTestFinished(drop);
  const watch = await watching(db);
  const seen: Change[] = [];
  const stop = watch.listen((change) => seen.push(change));
  const first = next(watch, 1);
  await insertDesk(db, 'DESK0001');
  expect(await first).toEqual([{ kind: 'desk', deskId: 'DESK0001' }]);
  stop();
  const second = next(watch, 1);
  await db
    .collection<{ _id: string }>('desks')
    .updateOne({ _id: 'DESK0001' }, { $set: { name: 'Counter 2' } });
  await second;
  expect(seen).toHaveLength(1);
});

it('says of a record only whom it touched', () => {
  const changesIn = (books: readonly string[]) =>
    watched.journal?.({ record: { books, kind: 'cash-credit' } });
  const books = ['MAIN/desk/DESK0001', 'MAIN/account/000000000017', 'MAIN/cash/DESK0001', 'MAIN/gl/suspense'];
  expect(changesIn(books)).toEqual([
    { kind: 'account', accountId: '000000000017' },
    { kind: 'cash', deskId: 'DESK0001' },
  ]);
  expect(changesIn(['MAIN/user/56125810021'])).toEqual([{ kind: 'user', userId: '56125810021' }]);
});

it('tells what this desk posts once, by itself, and every other desk by the stream', async () => {
  const { db, drop } = await freshDatabase();
  onTestFinished(drop);
  const { posting } = testDesk(createMongoJournal(db), deskName(1));
  await openBranch(posting, [deskName(1)], 100_00n);
  await mustPost(posting, opening(accountNo(1)));
  const here = await watching(db, { desk: deskName(1), onRecords: posting.onRecords });
  const there = await watching(db);
  const seen: Change[] = [];
  here.listen((change) => seen.push(change));
  const elsewhere = next(there, 4, ({ kind }) => kind === 'cash');
  await mustPost(posting, credit(accountNo(1), 1_00n));
  // Of three in one batch is told once.
  await Promise.all([2_00n, 3_00n, 4_00n].map((amount) => mustPost(posting, credit(accountNo(1), amount))));
  const both: Change[] = [
    { kind: 'account', accountId: accountNo(1) },
    { kind: 'cash', deskId: deskName(1) },
  ];
  const [, cash] = both;
  expect(await elsewhere).toEqual([cash, cash, cash, cash]);
  // What follows in its stream comes after anything that the stream might have told of them.
  const last = next(here, 1, ({ kind }) => kind === 'desk');
  await insertDesk(db, 'DESK0001');
  await last;
  await posting.stop();
  expect(seen.slice(0, 4)).toEqual([...both, ...both]);
  expect(seen.slice(4)).toEqual([{ kind: 'desk', deskId: 'DESK0001' }]);
});

it('misses nothing while the server is away', async () => {
  const mongod = await startMongod();
  onTestFinished(mongod.stop);
  const db = (await connectAs(mongod.uri, null)).db('bank');
  const writer = (await connectAs(mongod.uri, null)).db('bank');
  const watch = await watching(db);
  const before = next(watch, 1);
  await insertDesk(writer, 'DESK0001');
  await before;
  const after = next(watch, 2);
  await mongod.kill();
  await mongod.start();
  await insertDesk(writer, 'DESK0002');
  await mongod.kill();
  await mongod.start();
  await insertDesk(writer, 'DESK0003');
  expect(await after).toEqual([
    { kind: 'desk', deskId: 'DESK0002' },
    { kind: 'desk', deskId: 'DESK0003' },
  ]);
});

/** A bank's database on a server of its own, whose stream can be made to fail. */
async function breakable() {
  const mongod = await startMongod({ testCommands: true });
  onTestFinished(mongod.stop);
  const client = await connectAs(mongod.uri, null, { monitorCommands: true });
  const breakStream = (errorCode: number) =>
    client.db('admin').command({
      configureFailPoint: 'failCommand',
      mode: { times: 1 },
      data: { failCommands: ['getMore'], namespace: 'bank.$cmd.aggregate', errorCode },
    });
  return { client, db: client.db('bank'), breakStream };
}

it.each([
  ['no longer remembers what was missed', serverErrors.changeStreamHistoryLost],
  ['fails at the same place each time', serverErrors.changeStreamFatalError],
  ['does not know the place any more', serverErrors.invalidResumeToken],
])('says that anything may have changed where the server %s, and goes on from there', async (_why, code) => {
  const { db, breakStream } = await breakable();
  const watch = await watching(db);
  const before = next(watch, 1);
  await insertDesk(db, 'DESK0001');
  await before;
  const gap = next(watch, 1, ({ kind }) => kind === 'anything');
  await breakStream(code);
  await gap;
  // What was written last may be told once more: the moment from which it goes on is that of its writing.
  const after = next(watch, 1, (change) => change.kind === 'desk' && change.deskId !== 'DESK0001');
  await insertDesk(db, 'DESK0002');
  expect(await after).toEqual([{ kind: 'desk', deskId: 'DESK0002' }]);
});

it('goes on after what the server looked through in vain: a quiet stream does not grow old', async () => {
  const { client, db, breakStream } = await breakable();
  const looked: unknown[] = [];
  client.on('commandSucceeded', ({ commandName, reply }) => {
    if (commandName === 'getMore') looked.push((reply as Document).cursor.postBatchResumeToken);
  });
  const opened = new Promise<Document>((resolve) => {
    client.on('commandStarted', ({ commandName, command }) => {
      const [stage] = commandName === 'aggregate' ? command.pipeline : [];
      if (stage?.$changeStream?.resumeAfter) resolve(stage.$changeStream.resumeAfter);
    });
  });
  const watch = await watching(db);
  const brought = next(watch, 1);
  await insertDesk(db, 'DESK0001');
  await brought;
  const unheard = looked.length;
  await db.collection('elsewhere').insertOne({});
  await expect.poll(() => looked.length, { timeout: 30_000 }).toBeGreaterThan(unheard + 1);
  await breakStream(serverErrors.namespaceExists);
  expect(await opened).toEqual(looked.at(-1));
  expect(looked.at(-1)).not.toEqual(looked[unheard - 1]);
});
