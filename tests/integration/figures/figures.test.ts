import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createFiguresStore } from '@main/adapters/mongo/stores/figures';
import { createFoldFigures } from '@main/application/figures/fold';
import { rebuildDeskDays } from '@main/application/figures/rebuild';
import { rollUpFigures } from '@main/application/figures/rollUp';
import { createProjector } from '@main/application/projecting';
import { deskBook } from '@main/domain/ledger/books';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { FiguresStore } from '@main/ports/figures';
import { differences } from '@tests/support/figures/compare';
import { branches, tenWeeks } from '@tests/support/figures/history';
import { recountJournal } from '@tests/support/figures/recount';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { deskName, systemClock } from '@tests/support/ledger/desk';
import { deskBooksOf } from '@tests/support/ledger/whole';
import { type Random, seeded } from '@tests/support/ledger/work';
import { expect, it, onTestFinished } from 'vitest';

const zones = Object.fromEntries(branches.map(({ branch, timeZone }) => [branch, timeZone]));

/** A database with the records in its journal, and nothing folded. */
async function journalOf(records: readonly JournalRecord[]): Promise<FreshDatabase> {
  const database = await freshDatabase();
  onTestFinished(database.drop);
  const { insert } = createMongoJournal(database.db);
  for (let at = 0; at < records.length; at += 1_000) {
    expect(await insert(records.slice(at, at + 1_000))).toEqual({ kind: 'durable' });
  }
  return database;
}

class Killed extends Error {}

/** A store whose process is killed now and then: before a write, or right after it. */
function mortal(store: FiguresStore, random: Random): FiguresStore {
  const dying =
    <Given, Answer>(write: (given: Given) => Promise<Answer>) =>
    async (given: Given): Promise<Answer> => {
      const fate = random(6);
      if (fate === 0) throw new Killed();
      const answer = await write(given);
      if (fate === 1) throw new Killed();
      return answer;
    };
  return {
    ...store,
    putDeskDays: dying(store.putDeskDays),
    putRollUps: dying(store.putRollUps),
    settle: dying(store.settle),
  };
}

/** Does it again until it was not killed. */
async function untilDone(life: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await life();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

const foldAll = async (store: FiguresStore, records: readonly JournalRecord[]): Promise<void> => {
  const fold = createFoldFigures(store);
  for (const book of deskBooksOf(records)) {
    await fold(records.filter((record) => deskLineOf(record).book === book));
  }
};

it('are those of a plain recount, though folders and rollers run at once and are killed at any step', async () => {
  const records = tenWeeks(24_000, 7);
  expect(records.filter(({ outcome }) => outcome === 'posted').length).toBeGreaterThan(20_000);
  const { db } = await journalOf(records);
  const journal = createMongoJournal(db);
  const projections = createMongoProjections(db);
  const store = createFiguresStore(db);
  const books = deskBooksOf(records);

  const folder = async (seed: number): Promise<void> => {
    const figures = mortal(store, seeded(seed));
    const order = seed % 2 === 0 ? books : [...books].reverse();
    await untilDone(async () => {
      const projector = createProjector({
        journal: {
          ...journal,
          range: (book, from, to) => journal.range(book, from, Math.min(to, from + 400)),
        },
        store: projections,
        alsoFold: createFoldFigures(figures),
        clock: systemClock,
        report: expect.fail,
      });
      for (const book of order) await projector.foldTail(book);
    });
  };
  let isFolding = true;
  const roller = async (seed: number): Promise<void> => {
    const figures = mortal(store, seeded(seed));
    while (isFolding) await untilDone(() => rollUpFigures(figures));
  };
  const rolling = [roller(11), roller(12)];
  await Promise.all([folder(1), folder(2)]);
  const recount = await recountJournal(db, zones);
  expect(await differences(store, recount)).toEqual([]);
  isFolding = false;
  await Promise.all(rolling);
  await rollUpFigures(store);
  expect(await store.openDates(null)).toEqual([]);
  expect(await differences(store, recount)).toEqual([]);
});

it('are exact before anything is rolled up, and where a late entry comes to a month that was', async () => {
  const records = tenWeeks(1_500, 8);
  const { db } = await journalOf(records);
  const store = createFiguresStore(db);
  const recount = await recountJournal(db, zones);
  const late = records.filter((record) => deskLineOf(record).book === deskBook('WEST', deskName(4)));
  await foldAll(
    store,
    records.filter((record) => !late.includes(record)),
  );
  await rollUpFigures(store);
  expect(await differences(store, recount)).not.toEqual([]);
  await foldAll(store, late);
  expect(await store.openDates('MAIN')).toEqual([]);
  expect(await store.openDates('WEST')).not.toEqual([]);
  expect(await differences(store, recount)).toEqual([]);
  await rollUpFigures(store);
  expect(await differences(store, recount)).toEqual([]);
});

it('are put right by a rebuild from zero, wherever they were changed', async () => {
  const records = tenWeeks(1_500, 9);
  const { db } = await journalOf(records);
  const store = createFiguresStore(db);
  await foldAll(store, records);
  await rollUpFigures(store);
  const recount = await recountJournal(db, zones);
  await db.collection('deskDays').updateOne({ date: '2028-02-29' }, { $inc: { 'credits.amount': 100n } });
  await db
    .collection('figures')
    .updateOne({ branch: null, period: '2028-01' }, { $inc: { 'debits.amount': 5n } });
  expect(await differences(store, recount)).not.toEqual([]);
  for (const book of deskBooksOf(records)) await rebuildDeskDays(createMongoJournal(db), store, book);
  await rollUpFigures(store);
  expect(await differences(store, recount)).toEqual([]);
});

/** Mistakes that a fold might make, as records that look as it would have read them. */
const mistakes: Readonly<Record<string, (record: JournalRecord) => JournalRecord>> = {
  'a swapped sign': (record) => ({
    ...record,
    lines: record.lines.map((line) => ('amount' in line ? { ...line, amount: -line.amount } : line)),
  }),
  'an off-by-one date': (record) => ({
    ...record,
    lines: record.lines.map((line) =>
      'businessDate' in line && line.businessDate === '2028-02-29'
        ? { ...line, businessDate: '2028-03-01' }
        : line,
    ),
  }),
  'a missed kind': (record) => (record.kind === 'fee' ? { ...record, outcome: 'event' } : record),
};

it.each(Object.entries(mistakes))('a recount finds %s', async (_name, mistaken) => {
  const records = tenWeeks(1_200, 10);
  const { db } = await journalOf(records);
  const store = createFiguresStore(db);
  await foldAll(store, records.map(mistaken));
  const recount = await recountJournal(db, zones);
  expect(await differences(store, recount)).not.toEqual([]);
  await rollUpFigures(store);
  expect(await differences(store, recount)).not.toEqual([]);
});
