import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { accountBook, cashBook, deskBook } from '@main/domain/ledger/books';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { Journal } from '@main/ports/journal';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import { smallBranch } from '../../support/ledger/decisions';
import { accountNo, branch, credit, debit, deskName, event, opening } from '../../support/ledger/desk';

const own = deskBook(branch, deskName(1));
let database: FreshDatabase | undefined;

afterAll(async () => {
  await database?.drop();
});

const kinds: readonly (readonly [string, () => Promise<Journal>])[] = [
  ['in memory', async () => createMemoryJournal()],
  [
    'on MongoDB',
    async () => {
      await database?.drop();
      database = await freshDatabase();
      return createMongoJournal(database.db);
    },
  ],
];

/** Ten records of a small branch, with every kind of line but the setting's, a refusal, and a batch's amounts. */
function someRecords(): JournalRecord[] {
  const ledger = smallBranch(1_000n, 500n);
  ledger.post(debit(ledger.account, 100n, { narration: 'नकद ₹1' }));
  ledger.post(debit(ledger.account, 9_999n));
  const user = { userId: '56125810031', role: 'Employee', status: 'Active', duties: ['teller'] } as const;
  ledger.post(
    event('user-added', { user, before: null, after: { amounts: [1n, -2n], age: 3, yes: true, none: null } }),
  );
  ledger.post(
    event('setting-changed', {
      about: { setting: 'x' },
      after: { deep: ['value', 9_000_000_000_000_000_000n] },
    }),
  );
  return ledger.records;
}

describe.each(kinds)('a journal %s', (_kind, create) => {
  let journal: Journal;
  beforeEach(async () => {
    journal = await create();
  });

  it('gives back what it was given, unchanged', async () => {
    const records = someRecords();
    expect(await journal.insert(records)).toEqual({ kind: 'durable' });
    const found = await journal.find(records.map(({ id }) => id));
    for (const record of records) expect(found.get(record.id)).toEqual(record);
    expect(await journal.range(own, 1, 100)).toEqual(records);
  });

  it('reads a range of a book by its numbers, in order', async () => {
    const records = someRecords();
    await journal.insert(records);
    const found = await journal.range(own, 3, 5);
    expect(found.map((record) => deskLineOf(record).no)).toEqual([3, 4, 5]);
    expect(await journal.range(own, records.length + 1, 99)).toEqual([]);
  });

  it('finds nothing under keys and books that are not there', async () => {
    await journal.insert(someRecords());
    expect(await journal.find(['MAIN:00000000-0000-7000-8000-000000000000'])).toEqual(new Map());
    expect(await journal.heads(branch, [{ book: accountBook(branch, accountNo(77)), hint: 1 }])).toEqual(
      new Map(),
    );
    expect(await journal.heads(branch, [])).toEqual(new Map());
  });

  it('refuses a key that is taken, and keeps what came before it', async () => {
    const records = someRecords();
    await journal.insert(records.slice(0, 3));
    expect(await journal.insert(records.slice(2))).toEqual({ kind: 'keyTaken', durable: 0 });
    const again = [...records.slice(3, 5), ...records.slice(0, 1), ...records.slice(5)];
    expect(await journal.insert(again)).toEqual({ kind: 'keyTaken', durable: 2 });
    expect(await journal.range(own, 1, 100)).toEqual(records.slice(0, 5));
  });

  it('refuses a number that is taken, and names the book', async () => {
    const ledger = smallBranch(1_000n, 500n);
    await journal.insert(ledger.records);
    const heads = new Map(ledger.heads);
    const first = ledger.post(debit(ledger.account, 1n));
    for (const [book, line] of heads) ledger.heads.set(book, line);
    const second = ledger.post(debit(ledger.account, 2n));
    if (first.kind !== 'record' || second.kind !== 'record') throw new Error('refused');
    expect(await journal.insert([first.record])).toEqual({ kind: 'durable' });
    expect(await journal.insert([second.record])).toEqual({
      kind: 'numberTaken',
      durable: 0,
      book: accountBook(branch, ledger.account),
    });
  });

  it.each([1, 2, 5, 900])('reads heads whatever the hint is (%i)', async (hint) => {
    const { account, records } = smallBranch(1_000n, 500n);
    await journal.insert(records);
    const wanted = [accountBook(branch, account), cashBook(branch, deskName(1)), own].map((book) => ({
      book,
      hint,
    }));
    const heads = await journal.heads(branch, wanted);
    expect(heads.get(accountBook(branch, account))).toMatchObject({ no: 2, balanceAfter: 500n });
    expect(heads.get(cashBook(branch, deskName(1)))).toMatchObject({ no: 3, balanceAfter: -1_500n });
    expect(heads.get(own)).toEqual(deskLineOf(records.at(-1) ?? missing()));
  });

  it('reads the head of a long book, by galloping where the hint is bad', { timeout: 120_000 }, async () => {
    const ledger = smallBranch(0n);
    for (let n = 0; n < 2_600; n += 1) ledger.post(credit(ledger.account, 1n));
    for (let from = 0; from < ledger.records.length; from += 1_000) {
      await journal.insert(ledger.records.slice(from, from + 1_000));
    }
    const book = accountBook(branch, ledger.account);
    for (const hint of [1, 1_500, 2_601, 5_000]) {
      const heads = await journal.heads(branch, [
        { book, hint },
        { book: own, hint },
      ]);
      expect(heads.get(book)).toMatchObject({ no: 2_601, balanceAfter: 2_600n });
      expect(heads.get(own)?.no).toBe(ledger.records.length);
    }
  });

  it('reads many heads at once', async () => {
    const ledger = smallBranch(0n);
    for (let n = 2; n <= 700; n += 1) ledger.post(opening(accountNo(n)));
    await journal.insert(ledger.records);
    const wanted = Array.from({ length: 800 }, (_, n) => ({
      book: accountBook(branch, accountNo(n + 1)),
      hint: 1,
    }));
    const heads = await journal.heads(branch, wanted);
    expect(heads.size).toBe(700);
    expect([...heads.values()].every(({ no }) => no === 1)).toBe(true);
  });
});

const missing = (): never => {
  throw new Error('no such record');
};
