import { createFiguresStore } from '@main/adapters/mongo/stores/figures';
import { rollUpFigures } from '@main/application/figures/rollUp';
import { type Document, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import { verifiableBank, verified } from '../../support/ledger/verifiable';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await verifiableBank(database.db);
});
afterAll(() => database.drop());

/** What a verification names as wrong. */
const named = async (): Promise<readonly string[]> =>
  (await verified(database.db)).flatMap(({ findings }) => findings.map(({ record }) => record)).sort();

/** Changes one document, verifies, and puts it back. */
async function whileChanged(collection: string, id: string, change: Document): Promise<readonly string[]> {
  const documents = database.db.collection<{ _id: string }>(collection);
  const before = await documents.findOneAndUpdate({ _id: id }, change, { bypassDocumentValidation: true });
  if (!before) throw new Error(`no ${id} in ${collection}`);
  const found = await named();
  await documents.replaceOne({ _id: id }, before);
  return found;
}

const desk = 'MAIN/desk/DESK0001:2026-11-23';
const one = Long.fromNumber(1);

describe('a verification', () => {
  it('finds nothing in figures that are folded and not rolled up yet', async () => {
    expect(await named()).toEqual([]);
  });

  it('finds nothing in those that are rolled up, of branches and of the bank', async () => {
    await rollUpFigures(createFiguresStore(database.db));
    expect(await named()).toEqual([]);
  });

  it.each([
    [
      'an amount of a desk',
      'deskDays',
      desk,
      { $inc: { 'credits.amount': one } },
      [desk, 'MAIN:2026-11', 'MAIN:2026-11-23'],
    ],
    ['how far a desk’s day is', 'deskDays', desk, { $inc: { upTo: -one.toNumber() } }, [desk]],
    [
      'a date of a branch',
      'figures',
      'EAST:2026-11-23',
      { $inc: { entries: 1 } },
      ['EAST:2026-11-23', 'bank:2026-11-23'],
    ],
    [
      'a month of a branch',
      'figures',
      'MAIN:2026-11',
      { $inc: { 'debits.amount': one } },
      ['MAIN:2026-11', 'bank:2026-11'],
    ],
    ['a month of the bank', 'figures', 'bank:2026-11', { $set: { kinds: [] } }, ['bank:2026-11']],
  ] as const)('names %s that was changed', async (_what, collection, id, change, wrong) => {
    expect(await whileChanged(collection, id, change)).toEqual(wrong);
  });

  it('names a desk’s day that is gone, and one of which no record says anything', async () => {
    const days = database.db.collection<{ _id: string }>('deskDays');
    const day = await days.findOneAndDelete({ _id: desk });
    if (!day) throw new Error('no such day');
    expect(await named()).toContain(desk);
    const strange = 'MAIN/desk/DESK0001:2026-11-01';
    await days.insertMany([day, { ...day, _id: strange, date: '2026-11-01' } as never]);
    expect(await named()).toContain(strange);
    await days.deleteOne({ _id: strange });
    expect(await named()).toEqual([]);
  });
});
