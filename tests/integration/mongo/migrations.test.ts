import { randomBytes } from 'node:crypto';
import { createLeases } from '@main/adapters/mongo/lease';
import { type MigrateOptions, migrate, migrations } from '@main/adapters/mongo/migrations';
import type { Migration } from '@main/adapters/mongo/migrations/migration';
import { knownVersion, readSchemaState, schemaTrouble } from '@main/adapters/mongo/migrations/state';
import { allCollections } from '@main/adapters/mongo/schema';
import {
  type SchemaVersionDocument,
  schemaVersion,
} from '@main/adapters/mongo/schema/collections/schemaVersion';
import { clientOptions } from '@tests/support/clientOptions';
import { type Db, MongoClient } from 'mongodb';
import { expect, inject, it, onTestFinished } from 'vitest';

/** A database with nothing in it. */
async function emptyDatabase(): Promise<Db> {
  const client = await MongoClient.connect(inject('mongoUri'), clientOptions);
  const db = client.db(`empty_${randomBytes(6).toString('hex')}`);
  onTestFinished(async () => {
    await db.command({ dropAllRolesFromDatabase: 1 });
    await db.dropDatabase();
    await client.close();
  });
  return db;
}

const run = (db: Db, changes: Partial<MigrateOptions> = {}) =>
  migrate({ db, leases: createLeases(db), owner: 'desk', application: '0.1.0', ...changes });

/** Everything that a migration makes: collections with validators, indexes, the chart, the version. */
async function pictureOf(db: Db): Promise<unknown> {
  const all = await db.listCollections().toArray();
  const parts = all.map(async ({ name, ...rest }) => ({
    name,
    options: 'options' in rest ? rest.options : null,
    indexes: await db.collection(name).indexes(),
  }));
  const collections = (await Promise.all(parts)).sort((a, b) => a.name.localeCompare(b.name));
  const chart = await db.collection('chartOfAccounts').find().sort({ _id: 1 }).toArray();
  return { collections, chart, state: await readSchemaState(db) };
}

it('makes everything from nothing, and nothing the second time', async () => {
  const db = await emptyDatabase();
  expect(await readSchemaState(db)).toEqual({ is: 'absent' });
  expect(await run(db)).toBe('done');
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  expect(names.sort()).toEqual(allCollections.map(({ name }) => name).sort());
  expect(await db.collection('chartOfAccounts').countDocuments()).toBeGreaterThan(5);
  const before = await pictureOf(db);
  expect(await run(db)).toBe('done');
  expect(await pictureOf(db)).toEqual(before);
});

it('broken off at any step and run again, it ends the same', async () => {
  const whole = await emptyDatabase();
  await run(whole);
  const wanted = await pictureOf(whole);
  const steps = migrations.flatMap((migration) => migration.steps);
  for (const at of [0, 1, 2, Math.floor(steps.length / 2), steps.length - 1]) {
    const db = await emptyDatabase();
    const broken = run(db, {
      progress: (_fraction, step) => {
        if (step === steps[at]?.name) throw new Error('killed');
      },
    });
    await expect(broken).rejects.toThrow('killed');
    const state = await readSchemaState(db);
    expect(state).toEqual({ is: 'older', version: 0, known: knownVersion });
    expect(schemaTrouble(state)).toMatchObject({
      kind: 'schemaOlder',
      actions: ['migrate', 'retry', 'quit'],
    });
    expect(await run(db)).toBe('done');
    expect(await pictureOf(db)).toEqual(wanted);
  }
});

it('is run by one desk at a time', async () => {
  const db = await emptyDatabase();
  let others: Promise<string> | null = null;
  const first = run(db, {
    progress: () => {
      others ??= run(db, { owner: 'other' });
    },
  });
  expect(await first).toBe('done');
  expect(await others).toBe('held');
});

it('stops where another desk took over while it was away', async () => {
  const db = await emptyDatabase();
  const leases = createLeases(db);
  const away: Migration = {
    version: 1,
    steps: [
      {
        name: 'away',
        run: async () => {
          // As if ten minutes had passed: the lease ran out and somebody else has it.
          await db.collection('leases').updateOne({}, { $set: { until: new Date(0) } });
          await leases.acquire('migration', 'other', 60_000);
        },
      },
      { name: 'never', run: () => Promise.reject(new Error('It went on without the lease.')) },
    ],
  };
  expect(await run(db, { all: [away] })).toBe('held');
});

it('a desk older than the schema stops; one newer waits to be told', async () => {
  const db = await emptyDatabase();
  await run(db);
  expect(schemaTrouble(await readSchemaState(db))).toBeNull();
  expect(await readSchemaState(db, knownVersion + 1)).toMatchObject({ is: 'older', version: knownVersion });
  await db
    .collection<SchemaVersionDocument>(schemaVersion.name)
    .updateOne({ _id: 'schema' }, { $set: { version: knownVersion + 1 } });
  const state = await readSchemaState(db);
  expect(schemaTrouble(state)).toEqual({
    kind: 'schemaNewer',
    details: { version: `${knownVersion + 1}`, known: `${knownVersion}` },
    actions: ['retry', 'quit'],
  });
});

it('goes on from the version that is there', async () => {
  const db = await emptyDatabase();
  const ran: number[] = [];
  const numbered = (version: number): Migration => ({
    version,
    steps: [{ name: `${version}`, run: async () => void ran.push(version) }],
  });
  await run(db, { all: [numbered(1)] });
  await run(db, { all: [numbered(1), numbered(2), numbered(3)] });
  expect(ran).toEqual([1, 2, 3]);
  expect(await readSchemaState(db, 3)).toEqual({ is: 'current', version: 3 });
});
