import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateDeskKeys } from '@main/adapters/signing/ed25519';
import type { JobControl } from '@main/application/useCase';
import type { Actor } from '@main/domain/access/actor';
import { registerBook } from '@main/domain/bulk/bulk';
import { deskBook } from '@main/domain/ledger/books';
import { deskLineOf } from '@main/domain/ledger/records';
import {
  amountOf,
  goodLines,
  makePayees,
  payee,
  payer,
  type Written,
  writeBulk,
} from '@tests/support/bulk/bank';
import { bulkDesk, manager } from '@tests/support/bulk/desk';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { enrol } from '@tests/support/ledger/bulk';
import { accountNo, branch, credit, event, mustPost } from '@tests/support/ledger/desk';
import { freeze } from '@tests/support/ledger/intents';
import { verified } from '@tests/support/ledger/verifiable';
import { newKey } from '@tests/support/newKey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const payees = 50;
const funds = 40_00_000_00n;
const east = accountNo(900);
const head: Actor = { ...manager, scope: 'bank' };
const salaries = { by: 'account', account: payer } as const;
const interest = { by: 'interest', period: '2026-10' } as const;

let database: FreshDatabase;
let folder: string;
let file: string;
let saved: string;
let desk: Awaited<ReturnType<typeof bulkDesk>>;
let other: Awaited<ReturnType<typeof bulkDesk>>;

async function startDesk(deskId: string) {
  const keys = generateDeskKeys();
  await enrol(database.db, deskId, keys.publicKey);
  return bulkDesk({
    folder: path.join(folder, deskId),
    uri: database.uri,
    database: database.name,
    deskId,
    signingKey: keys.privateKey,
    openPath: () => file,
    savePath: () => saved,
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-bulk-'));
  file = path.join(folder, 'file.csv');
  saved = path.join(folder, 'saved.csv');
  await makePayees(database.db, payees, funds, [east]);
  desk = await startDesk('DESK0001');
  other = await startDesk('DESK0002');
  await mustPost(desk.parts.posting, event('desk-enrolled', { about: { desk: 'DESK0001' } }));
});
afterAll(async () => {
  await desk.parts.stop();
  await other.parts.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const quiet: JobControl = { signal: new AbortController().signal, progress: () => undefined };

type Pays = typeof salaries | { readonly by: 'interest'; readonly period: string };

const check = (pays: Pays, key = newKey(), by = manager, at = desk) =>
  at.useCases['bulk.check'](by, { key, pays }, quiet);

const post = (key: string, over: { again?: boolean; choose?: boolean } = {}, at = desk, job = quiet) =>
  at.useCases['bulk.post'](manager, { key, branch, again: false, choose: false, ...over }, job);

/** Checks a file that is in order, under a new key. */
async function checked(lines: readonly Written[], pays: Pays = salaries, by = manager): Promise<string> {
  await writeBulk(file, lines);
  const key = newKey();
  expect(await check(pays, key, by)).toMatchObject({ ok: true, value: { bad: 0, objection: null } });
  return key;
}

async function linesOf(key: string) {
  const page = await desk.useCases['bulk.lines'](manager, { key, branch, at: 0 }, quiet);
  if (!page.ok) throw new Error(page.code);
  return page.value.rows.map(({ no, problem }) => [no, problem]);
}

const listed = async (at = desk) => {
  const answer = await at.useCases['bulk.list'](manager, {}, quiet);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.rows;
};

const total = (count: number) => Array.from({ length: count }, (_, n) => amountOf(n)).reduce((a, b) => a + b);

describe('a bulk of salaries', () => {
  it('is posted to accounts of this branch and of another, between two events of its own', async () => {
    const lines = [...goodLines(20, payees), { account: east, amount: '75', narration: 'East' }];
    const key = await checked(lines);
    expect(await post(key)).toEqual({
      ok: true,
      value: { posted: 21, refused: 0, amount: total(20) + 75_00n },
    });
    const { books } = desk.parts.posting;
    const records = await books.page(registerBook(branch), null, 10);
    expect(records.map(({ kind, postedBy }) => [kind, postedBy])).toEqual([
      ['bulk-finished', manager.holder.userId],
      ['bulk-started', manager.holder.userId],
    ]);
    expect(records[1]?.intent).toMatchObject({ key, after: { file: 'file.csv', lines: 21 } });
    expect(await listed()).toMatchObject([
      { key, state: 'finished', outcome: { posted: 21 }, hasFile: false },
    ]);
    await desk.parts.projector.settled();
    expect((await books.head(`EAST/account/${east}`)) ?? {}).toMatchObject({ balanceAfter: 75_00n });
  });

  it('answers what became of it however often it is asked for', async () => {
    const [bulk] = await listed();
    const before = await database.db.collection('journal').countDocuments();
    expect(await post(bulk?.key ?? '')).toMatchObject({ ok: true, value: { posted: 21 } });
    expect(await database.db.collection('journal').countDocuments()).toBe(before);
  });

  it('lists a line that the books refuse, posts the others, and saves the list', async () => {
    const key = await checked(goodLines(10, payees));
    await mustPost(desk.parts.posting, freeze(payee(3), 'credit'));
    expect(await post(key)).toMatchObject({ ok: true, value: { posted: 9, refused: 1 } });
    expect(await linesOf(key)).toEqual([[5, 'accountFrozen']]);
    expect(await desk.useCases['bulk.saveLines'](manager, { key, branch }, quiet)).toMatchObject({
      ok: true,
    });
    const text = await readFile(saved, 'utf8');
    expect(text).toBe(
      `\uFEFFLine,Column,In the file,What is wrong\r\n5,,${payee(3)},The account is frozen.\r\n`,
    );
    await mustPost(desk.parts.posting, freeze(payee(3), 'none'));
    await desk.parts.projector.settled();
  });

  it('is posted a second time only where that is asked for', async () => {
    await writeBulk(file, goodLines(10, payees));
    const key = newKey();
    expect(await check(salaries, key)).toMatchObject({
      value: { bad: 0, before: { at: expect.any(String), by: manager.holder.userId } },
    });
    expect(await post(key)).toMatchObject({ code: 'BULK_POSTED_BEFORE' });
    expect(await post(key, { again: true })).toMatchObject({ ok: true, value: { posted: 10 } });
  });

  it('is not posted where its account cannot pay all of it', async () => {
    await writeBulk(file, [{ account: payee(1), amount: '50000000', narration: '' }]);
    const key = newKey();
    const answer = await check(salaries, key);
    expect(answer).toMatchObject({ value: { bad: 0, objection: { code: 'INSUFFICIENT_FUNDS' } } });
    expect(await post(key)).toMatchObject({ code: 'BULK_NOT_CHECKED' });
  });

  it('is not posted from another branch’s account, nor under the key of something else', async () => {
    await writeBulk(file, goodLines(1, payees));
    const theirs = await check({ by: 'account', account: east } as never);
    expect(theirs).toMatchObject({ code: 'NOT_PERMITTED' });
    const [bulk] = await listed();
    expect(await check(salaries, bulk?.key)).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });
});

describe('two people who post the same file', () => {
  /** Both have it checked before either posts. */
  async function bothChecked(lines: readonly Written[]) {
    const here = await checked(lines);
    const there = newKey();
    expect(await check(salaries, there, manager, other)).toMatchObject({ ok: true, value: { bad: 0 } });
    return { here, there };
  }

  const codesOf = (answers: readonly Awaited<ReturnType<typeof post>>[]) =>
    answers.map((answer) => (answer.ok ? 'posted' : answer.code)).toSorted();

  it('at once pay it once', async () => {
    for (const count of [31, 32, 33, 34]) {
      const { here, there } = await bothChecked(goodLines(count, payees));
      const answers = await Promise.all([post(here), post(there, {}, other)]);
      expect(codesOf(answers)).toEqual(['BULK_POSTED_BEFORE', 'posted']);
    }
  });

  it('at once and knowingly again pay it once more', async () => {
    for (const count of [31, 32]) {
      const { here, there } = await bothChecked(goodLines(count, payees));
      const answers = await Promise.all([post(here, { again: true }), post(there, { again: true }, other)]);
      expect(codesOf(answers)).toEqual(['BULK_POSTED_BEFORE', 'posted']);
    }
  });

  it('and others at once each post theirs', async () => {
    const here = await checked(goodLines(35, payees));
    await writeBulk(file, goodLines(36, payees));
    const there = newKey();
    await check(salaries, there, manager, other);
    expect(codesOf(await Promise.all([post(here), post(there, {}, other)]))).toEqual(['posted', 'posted']);
  });
});

it('keeps no file that was checked and never begun, once another is', async () => {
  const [first, second] = [await checked(goodLines(3, payees)), await checked(goodLines(4, payees))];
  const kept = await readdir(path.join(folder, 'DESK0001', 'bulks', 'DESK0001'));
  expect(kept).not.toContain(first);
  expect(kept).toContain(second);
  expect(await post(first)).toMatchObject({ ok: false, code: 'BULK_FILE_CHANGED' });
});

it('is begun by nobody but who had it checked', async () => {
  const key = await checked(goodLines(2, payees));
  const holder = { ...manager.holder, userId: '56125810099' };
  const asked = { key, branch, again: false, choose: false };
  expect(await desk.useCases['bulk.post']({ ...manager, holder }, asked, quiet)).toMatchObject({
    code: 'BULK_NOT_CHECKED',
  });
});

describe('a bulk that was stopped', () => {
  it('is gone on with at another desk, with the very file that was checked', async () => {
    const lines = goodLines(6_000, payees);
    const key = await checked(lines);
    const abort = new AbortController();
    const job = { signal: abort.signal, progress: () => abort.abort() };
    expect(await post(key, {}, desk, job)).toMatchObject({ code: 'CANCELLED' });
    expect((await listed())[0]).toMatchObject({ key, state: 'stopped', hasFile: true });
    expect((await listed(other))[0]).toMatchObject({ key, state: 'stopped', hasFile: false });

    expect(await post(key, {}, other)).toMatchObject({ code: 'BULK_FILE_MISSING' });
    await writeBulk(file, lines.slice(1));
    expect(await post(key, { choose: true }, other)).toMatchObject({ code: 'BULK_FILE_CHANGED' });
    await writeBulk(file, lines);
    expect(await post(key, { choose: true }, other)).toEqual({
      ok: true,
      value: { posted: 6_000, refused: 0, amount: total(6_000) },
    });
    expect((await listed())[0]).toMatchObject({ key, state: 'finished', hasFile: true });
    expect(await post(key)).toMatchObject({ ok: true, value: { posted: 6_000 } });
    expect((await listed())[0]).toMatchObject({ key, hasFile: false });
  });

  it('refuses a kept file that somebody changed meanwhile', async () => {
    const key = await checked(goodLines(6_001, payees));
    const abort = new AbortController();
    await post(key, {}, desk, { signal: abort.signal, progress: () => abort.abort() });
    await writeFile(path.join(folder, 'DESK0001', 'bulks', 'DESK0001', key, 'file.csv'), 'Account,Amount\n');
    expect(await post(key)).toMatchObject({ code: 'BULK_FILE_CHANGED' });
    await writeBulk(file, goodLines(6_001, payees));
    expect(await post(key, { choose: true })).toMatchObject({ ok: true, value: { posted: 6_001 } });
  });
});

it('lets the counter of the same desk post in between', async () => {
  const key = await checked(goodLines(8_000, payees));
  let counter: Promise<void> | null = null;
  const progress = () => {
    counter ??= mustPost(desk.parts.posting, credit(payee(7), 1_00n, { narration: 'at the counter' }));
  };
  await post(key, {}, desk, { signal: quiet.signal, progress });
  await counter;
  const newest = await desk.parts.posting.books.head(deskBook(branch, 'DESK0001'));
  const entry = await database.db.collection('journal').findOne({ narration: 'at the counter' });
  const no = deskLineOf({ ...entry, id: '' } as never).no;
  expect(Number(newest?.no) - Number(no)).toBeGreaterThan(4_000);
});

describe('a bulk of interest', () => {
  it('of more than any account can hold is refused as a whole', async () => {
    const lines = goodLines(2, payees).map((line) => ({ ...line, amount: '50000000000000' }));
    await writeBulk(file, lines);
    expect(await check(interest)).toMatchObject({ ok: false, code: 'AMOUNT_TOO_LARGE' });
  });

  it('needs somebody who may adjust accounts, and a month that is over', async () => {
    await writeBulk(file, goodLines(2, payees));
    const supervisor = { ...manager, holder: { ...manager.holder, duties: ['supervisor'] as const } };
    expect(await check(interest, newKey(), supervisor)).toMatchObject({ ok: false, code: 'NOT_PERMITTED' });
    const running = { by: 'interest', period: '2099-12' } as const;
    expect(await check(running)).toMatchObject({ ok: false, fields: { period: 'notAllowed' } });
  });

  it('pays each account once for a month, whatever file it stands in', async () => {
    const key = await checked(goodLines(5, payees), interest);
    expect(await post(key)).toMatchObject({ ok: true, value: { posted: 5, refused: 0 } });
    await writeBulk(file, [
      ...goodLines(6, payees),
      ...goodLines(1, payees),
      { account: east, amount: '5', narration: '' },
    ]);
    const again = newKey();
    expect(await check(interest, again)).toMatchObject({ value: { lines: 8, bad: 7 } });
    expect(await linesOf(again)).toEqual([
      ...[2, 3, 4, 5, 6].map((no) => [no, 'interestPaid']),
      [8, 'interestPaid'],
      [8, 'interestTwice'],
      [9, 'accountElsewhere'],
    ]);
  });

  it('reaches other branches where its person does', async () => {
    const key = await checked([{ account: east, amount: '12.50', narration: '' }], interest, head);
    expect(await post(key)).toMatchObject({ ok: true, value: { posted: 1, amount: 12_50n } });
  });
});

it.each([
  ['BULK_HEAD', 'Name;Salary\nAsha;5000\n'],
  ['BULK_EMPTY', 'Account;Amount\n\n'],
  ['BULK_EMPTY', ''],
])('a file is %s: %j', async (code, text) => {
  await writeFile(file, text);
  expect(await check(salaries)).toMatchObject({ ok: false, code });
});

it('left whole books, with nothing on the way', async () => {
  await desk.parts.projector.settled();
  await other.parts.projector.settled();
  expect(await verified(database.db)).toMatchObject([
    { branch: 'EAST', found: 0 },
    { branch, found: 0 },
  ]);
});
