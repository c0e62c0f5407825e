import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { afterAll, beforeAll, expect, it } from 'vitest';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const indexesOf = async (collection: string): Promise<readonly string[]> =>
  (await database.db.collection(collection).indexes()).map(({ name }) => name ?? '').sort();

/** In the earlier system one duplicate e-mail address stopped every index that came after it, and nobody was told. */
it('a duplicate is said, and keeps no other collection from its indexes', async () => {
  const { db } = database;
  const declared = new Map(
    allCollections.map(({ name, indexes }) => [name, indexes.map((index) => index.name)]),
  );
  for (const [name, indexes] of declared)
    for (const index of indexes) await db.collection(name).dropIndex(index);
  const twins = ['1', '2'].map((id) => ({ _id: id as never, emailLower: 'same@example.com' }));
  await db.collection('users').insertMany(twins, { bypassDocumentValidation: true });

  await expect(applySchema(db, allCollections)).rejects.toMatchObject({ code: 11000 });
  for (const [name, indexes] of declared) {
    const expected = name === 'users' ? ['_id_'] : [...indexes, '_id_'].sort();
    await expect.poll(() => indexesOf(name), { message: name }).toEqual(expected);
  }
  await db.collection('users').deleteMany({});
  await applySchema(db, allCollections);
  expect(await indexesOf('users')).toEqual([...(declared.get('users') ?? []), '_id_'].sort());
});
