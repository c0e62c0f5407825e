import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { createProjector, rebuildAccount } from '@main/application/projecting';
import { accountBook, cashBook, deskBook } from '@main/domain/ledger/books';
import { availableOf } from '@main/domain/ledger/chart';
import { accountLineIn, isAccountLine, type JournalRecord } from '@main/domain/ledger/records';
import { verifyRecords } from '@main/domain/ledger/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import { check } from '../../support/ledger/check';
import {
  accountNo,
  branch,
  credit,
  debit,
  deskName,
  mustPost,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from '../../support/ledger/desk';
import { createDrivers, type Driver, type Drivers } from '../../support/ledger/drivers';
import { countRecords, projectionProblems, wholeJournal } from '../../support/ledger/whole';

const desks = [1, 2, 3, 4];
const account = accountNo(1);
const book = accountBook(branch, account);
const rupee = 100n;
const founder = 'FOUNDER0';

describe('two hundred withdrawals of ₹1 at once from ₹100, by four desks with ₹100 each', () => {
  let database: FreshDatabase;
  let drivers: Drivers;
  let started: Driver[];
  let codes: (string | null)[];
  let records: JournalRecord[];
  let publicKeys: Map<string, string>;

  beforeAll(async () => {
    database = await freshDatabase();
    const first = testDesk(createMongoJournal(database.db), founder);
    await first.posting.start(branch);
    await openBranch(first.posting, [founder], 0n);
    await openBranch(first.posting, desks.map(deskName), 100n * rupee);
    await mustPost(first.posting, opening(account), credit(account, 100n * rupee));
    await first.posting.stop();

    drivers = await createDrivers(database.uri, database.name, deskName);
    started = await Promise.all(desks.map((n) => drivers.start(n)));
    const each = Array.from({ length: 50 }, () => rupee);
    const answers = await Promise.all(
      started.map((driver) => driver.post(each.map((amount) => debit(account, amount)))),
    );
    await Promise.all(started.map((driver) => driver.stop()));
    codes = answers.flatMap((answer) => answer.codes);
    records = await wholeJournal(database.db);
    publicKeys = new Map([
      [founder, first.keys.publicKey],
      ...desks.map((n) => [deskName(n), drivers.keysOf(n).publicKey] as const),
    ]);
  }, 120_000);

  afterAll(async () => {
    await drivers?.remove();
    await database?.drop();
  });

  it('pay out exactly one hundred times, and refuse the others for want of funds: no other answer', () => {
    expect(codes.filter((code) => code === null)).toHaveLength(100);
    expect(codes.filter((code) => code === 'INSUFFICIENT_FUNDS')).toHaveLength(100);
  });

  it('leave nothing on the account, and in the desks what they did not pay', () => {
    const last = (of: string) =>
      records.reduce(
        (head, record) => {
          const line = accountLineIn(record, of);
          return line && line.no > head.no ? { no: line.no, held: availableOf(line) } : head;
        },
        { no: 0, held: 0n },
      );
    expect(last(book).held).toBe(0n);
    const cash = desks.map((n) => last(cashBook(branch, deskName(n))).held);
    expect(cash.reduce((sum, held) => sum + held, 0n)).toBe(300n * rupee);
    expect(cash.every((held) => held >= 0n)).toBe(true);
  });

  it('make debits equal to credits, over all records and in each', () => {
    const sums = records.map(({ lines }) =>
      lines.filter(isAccountLine).reduce((sum, { amount }) => sum + amount, 0n),
    );
    expect(sums.every((sum) => sum === 0n)).toBe(true);
  });

  it('leave every book without a gap, every balance the fold of its book, every chain and signature whole', async () => {
    expect(await countRecords(database.db)).toBe(records.length);
    const verified = verifyRecords(records, createSignatureCheck(publicKeys));
    expect(verified.finding).toBeNull();
    expect(verified.signatures).toBeGreaterThanOrEqual(desks.length);
    const numbers = records.flatMap((record) => accountLineIn(record, book)?.no ?? []).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 202 }, (_, index) => index + 1));
  });

  it('agree with what each desk was answered', () => {
    const problems = check(drivers.histories(), records, createSignatureCheck(publicKeys));
    expect(problems.filter((problem) => !problem.startsWith('I5'))).toEqual([]);
  });

  it('leave projections that equal a rebuild from zero', async () => {
    const store = createMongoProjections(database.db);
    const before = (await store.summaries([book])).get(book);
    expect(before).toMatchObject({ balance: 0n, upTo: 202 });
    const rebuilt = await rebuildAccount(createMongoJournal(database.db), store, book);
    expect(rebuilt?.summary).toEqual(before);
    expect(rebuilt?.days).toMatchObject([
      { credits: 100n * rupee, debits: 100n * rupee, entries: 101, balance: 0n },
    ]);
    // The founder's desk kept no projections and is gone: any other desk folds what it left.
    const projector = createProjector({
      clock: systemClock,
      journal: createMongoJournal(database.db),
      store,
      report: expect.fail,
    });
    await projector.foldTail(deskBook(branch, founder));
    expect(await projectionProblems(database.db, records)).toEqual([]);
  });
});

describe('one key', () => {
  let database: FreshDatabase;
  let drivers: Drivers;

  beforeAll(async () => {
    database = await freshDatabase();
    const first = testDesk(createMongoJournal(database.db), founder);
    await openBranch(first.posting, [founder, deskName(1)], 1_000n * rupee);
    await mustPost(first.posting, opening(account), credit(account, 100n * rupee));
    await first.posting.stop();
    drivers = await createDrivers(database.uri, database.name, deskName);
  });
  afterAll(async () => {
    await drivers?.remove();
    await database?.drop();
  });

  it('sent fifty times at once, again after a restart, with another amount, and after a refusal', async () => {
    const intent = debit(account, rupee);
    const refused = debit(account, 5_000n * rupee);
    const before = await drivers.start(1);
    const first = await before.post(Array.from({ length: 50 }, () => intent));
    expect(first.codes).toEqual(Array.from({ length: 50 }, () => null));
    expect((await before.post([refused])).codes).toEqual(['INSUFFICIENT_FUNDS']);
    await before.kill();

    const after = await drivers.start(1);
    expect((await after.post([intent])).codes).toEqual([null]);
    expect((await after.post([{ ...intent, amount: 2n * rupee }])).codes).toEqual(['IDEMPOTENCY_CONFLICT']);
    await after.post([credit(account, 10_000n * rupee)]);
    expect((await after.post([refused])).codes).toEqual(['INSUFFICIENT_FUNDS']);
    await after.stop();

    const answers = drivers
      .histories()
      .flatMap((each) => (each.type === 'ok' && each.id.endsWith(intent.key) ? [each] : []));
    expect(answers).toHaveLength(51);
    expect(new Set(answers.map(({ reference, chain }) => `${reference} ${chain}`)).size).toBe(1);
    const entries = (await wholeJournal(database.db)).filter(({ intent: { key } }) => key === intent.key);
    expect(entries).toHaveLength(1);
  });
});
