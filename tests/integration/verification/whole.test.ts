import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import { type VerifiableBank, verifiableBank, verified } from '../../support/ledger/verifiable';

let database: FreshDatabase;
let bank: VerifiableBank;

beforeAll(async () => {
  database = await freshDatabase();
  bank = await verifiableBank(database.db);
});
afterAll(() => database.drop());

it('finds nothing wrong in books that nobody touched, and has looked at all of them', async () => {
  const found = await verified(database.db);
  expect(found.map(({ branch, findings, damaged }) => ({ branch, findings, damaged }))).toEqual([
    { branch: 'EAST', findings: [], damaged: [] },
    { branch: 'MAIN', findings: [], damaged: [] },
  ]);
  const records = found.reduce((sum, each) => sum + each.records, 0);
  expect(records).toBe(await database.db.collection('journal').countDocuments());
  const books: string[] = await database.db.collection('journal').distinct('lines.book');
  expect(found.reduce((sum, each) => sum + each.books, 0)).toBe(books.length);
  expect(found[1]?.roots).toBe(1);
  expect(bank.root.heads).toHaveLength(2);
});

it('finds the same with room for three books at once', async () => {
  expect(await verified(database.db, { booksAtOnce: 3 })).toEqual(await verified(database.db));
});
