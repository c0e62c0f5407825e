import { type Watch, watchBank } from '@main/adapters/mongo/watch';
import { watched } from '@main/adapters/mongo/watch/notices';
import type { Change } from '@main/ports/changes';
import { connectAs } from '@tests/support/embedded';
import { freshDatabase } from '@tests/support/freshDatabase';
import { startMongod } from '@tests/support/mongod';
import type { Db } from 'mongodb';
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

async function watching(db: Db): Promise<Watch> {
  const watch = await watchBank(db, () => undefined);
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
  const changesIn = (books: readonly string[]) => watched.journal?.({ record: { books } });
  const books = ['MAIN/desk/DESK0001', 'MAIN/account/000000000017', 'MAIN/cash/DESK0001', 'MAIN/gl/suspense'];
  expect(changesIn(books)).toEqual([
    { kind: 'account', accountId: '000000000017' },
    { kind: 'desk', deskId: 'DESK0001' },
  ]);
  expect(changesIn(['MAIN/user/56125810021'])).toEqual([{ kind: 'user', userId: '56125810021' }]);
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

it('tells of a gap where the server no longer remembers what was missed, and goes on from there', async () => {
  const mongod = await startMongod({ testCommands: true });
  onTestFinished(mongod.stop);
  const client = await connectAs(mongod.uri, null);
  const db = client.db('bank');
  const watch = await watching(db);
  const before = next(watch, 1);
  await insertDesk(db, 'DESK0001');
  await before;
  const gap = new Promise<void>((resolve) => watch.onGap(resolve));
  await client.db('admin').command({
    configureFailPoint: 'failCommand',
    mode: { times: 1 },
    data: { failCommands: ['getMore'], namespace: 'bank.$cmd.aggregate', errorCode: 286 },
  });
  await gap;
  // What was written last may be told once more: the moment from which it goes on is that of its writing.
  const after = next(watch, 1, (change) => change.kind === 'desk' && change.deskId !== 'DESK0001');
  await insertDesk(db, 'DESK0002');
  expect(await after).toEqual([{ kind: 'desk', deskId: 'DESK0002' }]);
});
