import path from 'node:path';
import { createDocuments } from '@main/adapters/documents';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createProjector, hintsFrom } from '@main/application/projecting';
import { createStatementFiles } from '@main/application/statements/files';
import { createStatementRows } from '@main/application/statements/rows';
import { createStatement, type Statement } from '@main/application/statements/statement';
import type { JournalRecord } from '@main/domain/ledger/records';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { succeed } from '@shared/result';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import {
  credit,
  debit,
  deskName,
  mustPost,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from '../../support/ledger/desk';
import { freeze, reversal } from '../../support/ledger/intents';
import { wholeJournal } from '../../support/ledger/whole';
import { actor, byHand, masterData } from '../../support/statements/keptBooks';
import { linesOf, printedRows } from '../../support/statements/pdfText';
import { account, book } from '../../support/statements/plainBook';

const manyEntries = 10_000;
const today = '2028-06-30';

let database: FreshDatabase;
let records: readonly JournalRecord[];
const documents = createDocuments({
  workerFile: path.join(repositoryRoot, 'out', 'main', 'documentsWorker.js'),
});

const booksOf = () => testDesk(createMongoJournal(database.db), 'READER00').posting.books;

const statementIn = () =>
  createStatement({
    ...masterData,
    books: booksOf(),
    projections: createMongoProjections(database.db),
    today: () => today,
  });

async function statementOf(from: string, to: string): Promise<Statement> {
  const made = await statementIn()(actor, { accountId: account, from, to });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

/** A life of an account from November 2027 on, a day at a time, and one day with ten thousand entries. */
async function live(): Promise<void> {
  const journal = createMongoJournal(database.db);
  const store = createMongoProjections(database.db);
  const projector = createProjector({ journal, store, clock: systemClock, report: expect.fail });
  let now = new Date('2027-11-01T05:00:00.000Z');
  const clock = { ...systemClock, now: () => now };
  const { posting } = testDesk(journal, deskName(1), { clock, hints: hintsFrom(store) });
  posting.onRecords(projector.take);
  await openBranch(posting, [deskName(1)], 90_00_000_00n);
  await mustPost(posting, opening(account));
  for (const day of [
    '2027-11-01',
    '2027-12-31',
    '2028-01-01',
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
    '2028-03-31',
  ]) {
    now = new Date(`${day}T05:00:00.000Z`);
    await mustPost(posting, credit(account, 1_234_56n), debit(account, 234_50n));
    // Refused, and so in the book, and in no statement.
    await posting.post(debit(account, 90_00_000_00n));
  }
  now = new Date('2028-04-01T05:00:00.000Z');
  const wrong = await posting.post(credit(account, 777_00n));
  if (!wrong.ok) throw new Error(wrong.code);
  await mustPost(posting, reversal(wrong.value.record));
  await mustPost(posting, freeze(account, 'debit'), freeze(account, 'none'));
  now = new Date('2028-05-15T05:00:00.000Z');
  const many = Array.from({ length: manyEntries }, (_, index) =>
    index % 2 === 0 ? credit(account, BigInt(200 + index)) : debit(account, BigInt(100 + index)),
  );
  for (let at = 0; at < many.length; at += 1_000) {
    await Promise.all(many.slice(at, at + 1_000).map((intent) => mustPost(posting, intent)));
  }
  await posting.stop();
  await projector.settled();
  records = await wholeJournal(database.db);
}

beforeAll(async () => {
  database = await freshDatabase();
  await live();
});
afterAll(async () => {
  await documents.stop();
  await database.drop();
});

describe('a statement of a period', () => {
  it.each([
    ['a month that ends with a leap day', '2028-02-01', '2028-02-29'],
    ['the leap day alone', '2028-02-29', '2028-02-29'],
    ['the day after it', '2028-03-01', '2028-03-01'],
    ['the turn of the year', '2027-12-31', '2028-01-01'],
    ['the last day of a year', '2027-12-31', '2027-12-31'],
    ['a financial year', '2027-04-01', '2028-03-31'],
    ['months between which nothing moved', '2028-01-02', '2028-02-27'],
    ['the day of a reversal', '2028-04-01', '2028-04-01'],
    ['the day with ten thousand entries', '2028-05-15', '2028-05-15'],
    ['all there is', '2027-11-01', today],
    ['what was before the account was opened', '2026-01-01', '2027-10-31'],
    ['what came after its last entry', '2028-05-16', today],
  ])('for %s comes to what the journal does', async (_what, from, to) => {
    const wanted = byHand(book, records, from, to);
    const statement = await statementOf(from, to);
    expect(statement).toMatchObject(wanted);
    expect(statement.opening + statement.credits - statement.debits).toBe(statement.closing);
  });

  it('of follows one another without a gap, month by month', async () => {
    let [closing, upTo] = [0n, 0];
    for (let month = 0; month < 8; month += 1) {
      const from = new Date(Date.UTC(2027, 10 + month, 1)).toISOString().slice(0, 10);
      const to = new Date(Date.UTC(2027, 11 + month, 0)).toISOString().slice(0, 10);
      const statement = await statementOf(from, to);
      expect([statement.opening, statement.after]).toEqual([closing, upTo]);
      [closing, upTo] = [statement.closing, statement.upTo];
    }
    expect(upTo).toBeGreaterThan(manyEntries);
  });

  it('shows a reversal as what it is, and neither refusals nor what was only noted', async () => {
    const { after, upTo } = await statementOf('2028-04-01', '2028-04-01');
    const rows = createStatementRows({ accounts: masterData.accounts, books: booksOf() });
    const page = await rows(actor, { accountId: account, after, upTo, limit: 500 });
    if (!page.ok) throw new Error(page.code);
    const [entry, reversed, ...rest] = page.value.rows;
    expect(rest).toEqual([]);
    expect(reversed).toMatchObject({ kind: 'reversal', amount: -777_00n, reverses: entry?.reference });
  });
});

it(`prints ${manyEntries} rows that come to what the journal does`, async () => {
  const [from, to] = ['2028-05-01', '2028-05-31'];
  const chunks: Uint8Array[] = [];
  const told: (number | null)[] = [];
  const { 'statements.print': print } = createStatementFiles({
    statement: statementIn(),
    accounts: masterData.accounts,
    books: booksOf(),
    languageOf: () => 'en',
    record: async () => succeed({} as never),
    files: {
      save: async () => expect.fail('nothing is saved'),
      forgetViewed: async () => undefined,
      view: async ({ content }) => {
        const made = await content();
        if (!made.ok) return made;
        for await (const chunk of made.value) chunks.push(chunk);
        return succeed(null);
      },
    },
    documents,
  });
  const job = {
    signal: new AbortController().signal,
    progress: (fraction: number | null) => told.push(fraction),
  };
  expect(await print(actor, { accountId: account, from, to }, job)).toEqual(succeed({}));

  const wanted = byHand(book, records, from, to);
  const pages = await linesOf(Buffer.concat(chunks));
  const rows = printedRows(pages);
  expect(rows).toHaveLength(wanted.entries);
  let [balance, credits, debits] = [wanted.opening, 0n, 0n];
  for (const row of rows) {
    if (row.balance > balance) credits += row.amount;
    else debits += row.amount;
    balance += row.balance > balance ? row.amount : -row.amount;
    expect(row.balance).toBe(balance);
  }
  expect({ credits, debits, closing: balance }).toEqual({
    credits: wanted.credits,
    debits: wanted.debits,
    closing: wanted.closing,
  });
  expect(pages.at(-1)?.join('\n')).toContain(`Page ${pages.length} of ${pages.length}`);
  expect(pages.every((page) => page.join('\n').includes('DEMO'))).toBe(true);
  expect(told.at(-1)).toBe(1);
  expect(told.length).toBeGreaterThan(10);
});
