import { databaseName } from '@main/adapters/mongo/connection/options';
import { createLeases } from '@main/adapters/mongo/lease';
import { migrate } from '@main/adapters/mongo/migrations';
import { knownVersion } from '@main/adapters/mongo/migrations/state';
import {
  type SchemaVersionDocument,
  schemaVersion,
} from '@main/adapters/mongo/schema/collections/schemaVersion';
import { addAndSignIn } from '@tests/support/bank';
import { startDesk, type TestWindow } from '@tests/support/desk';
import { startMongod } from '@tests/support/mongod';
import { createBankInput, goodPassword } from '@tests/support/people';
import { type Db, MongoClient } from 'mongodb';
import { expect, it, onTestFinished } from 'vitest';

/** A desk whose bank, on the bank's server, has books of an older version; and an Admin of that bank. */
async function deskOfOlderBooks() {
  const mongod = await startMongod({ auth: true });
  onTestFinished(() => mongod.stop());
  const desk = await startDesk();
  onTestFinished(() => desk.remove());
  const window = desk.openWindow();
  const { codes } = await window.ask('setup.recoveryCodes', {});
  const place = { where: 'server', uri: mongod.uri } as const;
  const { userId } = await window.ask('setup.createBank', createBankInput(codes[0] ?? '', { place }));
  await window.ask('auth.signIn', { userId, password: goodPassword });
  const admin = await addAndSignIn(window, desk, 'Admin');
  await desk.stop();
  const client = await MongoClient.connect(mongod.uri);
  onTestFinished(() => client.close());
  const db = client.db(databaseName);
  // As a migration leaves them that was begun and cut off.
  await db
    .collection(schemaVersion.name)
    .updateOne({}, { $inc: { version: -1 }, $set: { migrating: knownVersion } });
  const again = await startDesk(desk.folder);
  onTestFinished(() => again.stop());
  return { desk: again, window: again.openWindow(), db, superAdmin: userId, admin: admin.userId };
}

const migratedIn = (db: Db) => db.collection('journal').find({ kind: 'migrated' }).toArray();

const unrecordedIn = async (db: Db) =>
  (await db.collection<SchemaVersionDocument>(schemaVersion.name).findOne())?.unrecorded;

const stateOf = (window: TestWindow) => window.ask('app.state', {});

it('migrates the books on the bank’s server only when the Super Admin says so, and notes who did', async () => {
  const { window, db, superAdmin, admin } = await deskOfOlderBooks();
  const older = { phase: 'trouble', trouble: { kind: 'schemaOlder', actions: ['migrate', 'retry', 'quit'] } };
  expect(await stateOf(window)).toMatchObject(older);
  const say = (userId: string, password: string) => window.call('app.migrate', { userId, password });
  expect(await say(superAdmin, 'another password')).toMatchObject({ failure: { code: 'SIGN_IN_REFUSED' } });
  expect(await say('56125899999', goodPassword)).toMatchObject({ failure: { code: 'SIGN_IN_REFUSED' } });
  expect(await say(admin, goodPassword)).toMatchObject({ failure: { code: 'NOT_PERMITTED' } });
  expect(await window.call('app.resolveTrouble', { action: 'migrate' })).toMatchObject({
    failure: { code: 'INVALID_INPUT' },
  });
  expect(await stateOf(window)).toMatchObject(older);

  expect(await say(superAdmin, goodPassword)).toMatchObject({ ok: true });
  expect(await stateOf(window)).toMatchObject({ phase: 'ready' });
  const noted = await migratedIn(db);
  expect(noted).toHaveLength(1);
  expect(JSON.stringify(noted)).toContain(superAdmin);
  expect(await unrecordedIn(db)).toBeNull();
  expect(await window.ask('auth.session', {})).toBeNull();
});

it('notes at the next start who had the books migrated, where it ended in between', async () => {
  const { desk, db, superAdmin } = await deskOfOlderBooks();
  await desk.stop();
  const approval = { by: superAdmin };
  await migrate({ db, leases: createLeases(db), owner: 'cut off', application: '0.1.0', approval });
  expect(await unrecordedIn(db)).toEqual({ from: knownVersion - 1, by: superAdmin });
  expect(await migratedIn(db)).toEqual([]);
  // As of one that had posted the event and was cut off before it had struck it from the books.
  for (let start = 0; start < 2; start += 1) {
    const unrecorded = { from: knownVersion - 1, by: superAdmin };
    await db.collection(schemaVersion.name).updateOne({}, { $set: { unrecorded } });
    const again = await desk.restart();
    expect(await stateOf(again.openWindow())).toMatchObject({ phase: 'ready' });
    await again.stop();
    expect(await unrecordedIn(db)).toBeNull();
  }
  const noted = await migratedIn(db);
  expect(noted).toHaveLength(1);
  expect(noted[0]).toMatchObject({ postedBy: superAdmin });
});
