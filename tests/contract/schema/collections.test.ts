import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { validatorOf } from '@main/adapters/mongo/schema/jsonSchema';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const person = (index: number, changes: object = {}) => ({
  _id: `5612581002${index}`,
  home: 'MAIN',
  branch: 'MAIN',
  role: 'Customer',
  status: 'Active',
  duties: [],
  bookNo: 1,
  detailsNo: 0,
  firstName: 'Sanjay',
  lastName: 'Banerjee',
  email: `Sanjay${index}@example.com`,
  emailLower: `sanjay${index}@example.com`,
  phones: [`900000001${index}`],
  birthDate: '1995-01-11',
  gender: 'Other',
  state: 'West Bengal',
  city: 'Habra',
  street: null,
  addedBy: null,
  addedAt: new Date(),
  addedKey: `0193550f-0000-7000-8000-00000000000${index}`,
  lastSignIn: new Date(0),
  addedOn: '2026-11-23',
  signedInOn: null,
  sortName: 'banerjee sanjay',
  words: ['sanjay', 'banerjee'],
  recorded: false,
  ...changes,
});

const add = async (index: number, changes: object = {}): Promise<number> => {
  try {
    await fresh.db.collection<{ _id: string }>('users').insertOne(person(index, changes));
    return 0;
  } catch (error) {
    return error instanceof Error && 'code' in error ? Number(error.code) : -1;
  }
};

const invalid = 121;
const duplicate = 11_000;

describe('the collections of a bank', () => {
  it('stand in the database as they are declared: closed, strict, with their indexes', async () => {
    const all = await fresh.db.listCollections().toArray();
    const optionsOf = new Map(all.map((one) => [one.name, 'options' in one ? one.options : undefined]));
    for (const declared of allCollections) {
      expect(optionsOf.get(declared.name), declared.name).toMatchObject({
        validationLevel: 'strict',
        validationAction: 'error',
      });
      expect(validatorOf(declared), declared.name).toHaveProperty(
        declared.rule
          ? ['$and', '0', '$jsonSchema', 'additionalProperties']
          : ['$jsonSchema', 'additionalProperties'],
        false,
      );
      const indexes = await fresh.db.collection(declared.name).indexes();
      expect(indexes.map(({ name }) => name).sort(), declared.name).toEqual(
        ['_id_', ...declared.indexes.map(({ name }) => name)].sort(),
      );
    }
  });

  it('are left as they are when they are declared again', async () => {
    const before = await fresh.db.listCollections().toArray();
    await applySchema(fresh.db, allCollections);
    const after = await fresh.db.listCollections().toArray();
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect(after.sort(byName)).toEqual(before.sort(byName));
  });
});

describe('people as the earlier system let them in', () => {
  it('are refused: other digits or a line feed in a phone, an unknown role, one field too many', async () => {
    expect(await add(1)).toBe(0);
    expect(await add(2, { phones: ['९०००००००१०'] })).toBe(invalid);
    expect(await add(2, { phones: ['9000000012\n'] })).toBe(invalid);
    expect(await add(2, { role: 'Root' })).toBe(invalid);
    expect(await add(2, { AccessTokenIsLoggedIn: false })).toBe(invalid);
    expect(await add(2, { status: { $ne: null } })).toBe(invalid);
    expect(await add(2)).toBe(0);
  });

  it('are two only if nothing that is one’s own is shared: not the e-mail in other letters, not a phone', async () => {
    expect(await add(3, { emailLower: 'sanjay1@example.com' })).toBe(duplicate);
    expect(await add(3, { phones: ['9000000013', '9000000011'] })).toBe(duplicate);
    expect(await add(3)).toBe(0);
    const same = (index: number) => add(index, { phones: ['9000000099'] });
    const answers = await Promise.all([4, 5, 6, 7, 8, 9].map(same));
    expect(answers.filter((answer) => answer === 0)).toHaveLength(1);
    expect(answers.filter((answer) => answer === duplicate)).toHaveLength(5);
  });
});
