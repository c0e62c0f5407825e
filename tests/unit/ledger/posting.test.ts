import { createMemoryIntents } from '@main/adapters/memory/intents';
import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { accountBook, cashBook, deskBook } from '@main/domain/ledger/books';
import { accountLineIn, deskLineOf, isDeskLine } from '@main/domain/ledger/records';
import { verifyRecords } from '@main/domain/ledger/verify';
import type { InsertOutcome, Journal } from '@main/ports/journal';
import { describe, expect, it } from 'vitest';
import {
  accountNo,
  branch,
  credit,
  customer,
  debit,
  deskName,
  event,
  mustPost,
  newKey,
  openBranch,
  opening,
  quickClock,
  systemClock,
  systemIds,
  testDesk,
} from '../../support/ledger/desk';
import { allRecords, asUsual, lostReply, lostRequest, scripted } from '../../support/ledger/journals';

const account = accountNo(1);
const own = accountBook(branch, account);
/** A journal with a branch, two desks that hold ₹1,000 each, and an account that holds ₹500. */
async function openedJournal(): Promise<Journal> {
  const journal = createMemoryJournal();
  const { posting } = testDesk(journal, 'FOUNDER0');
  await posting.start(branch);
  await openBranch(posting, ['FOUNDER0', deskName(1), deskName(2)], 1_000_00n);
  await mustPost(posting, opening(account), credit(account, 500_00n));
  await posting.stop();
  return journal;
}

const balanceIn = async (journal: Journal): Promise<bigint | undefined> => {
  const head = (await journal.heads(branch, [{ book: own, hint: 1 }])).get(own);
  return head && 'balanceAfter' in head ? head.balanceAfter : undefined;
};

const fixed = (outcome: InsertOutcome) => async () => outcome;

describe('what an insert may come to', () => {
  it('nothing thrown: the answer is definite', async () => {
    const journal = await openedJournal();
    const { posting } = testDesk(journal, deskName(1));
    const result = await posting.post(debit(account, 100n));
    expect(result).toMatchObject({ ok: true, value: { repeated: false, record: { outcome: 'posted' } } });
    expect(await balanceIn(journal)).toBe(499_00n);
  });

  it.each([
    ['the reply was lost', lostReply()],
    ['the request was lost', lostRequest],
  ])('unknown because %s: the same documents again, one entry', async (_what, step) => {
    const opened = await openedJournal();
    const journal = scripted(opened, [asUsual, step, step]);
    const { posting } = testDesk(journal, deskName(1), { clock: quickClock() });
    const states: string[] = [];
    posting.onState((state) => states.push(state));
    const result = await posting.post(debit(account, 100n));
    expect(result).toMatchObject({ ok: true, value: { repeated: false } });
    expect(journal.sent).toHaveLength(4);
    expect(journal.sent.slice(1).every((records) => records[0] === journal.sent[1]?.[0])).toBe(true);
    expect(await balanceIn(opened)).toBe(499_00n);
    await expect.poll(() => states).toEqual(['confirming', 'online']);
  });

  it('unknown in the middle of a batch: those that are there are answered, the rest sent again', async () => {
    const opened = await openedJournal();
    const journal = scripted(opened, [asUsual, asUsual, lostReply(2)]);
    const { posting } = testDesk(journal, deskName(1), { clock: quickClock() });
    await posting.start(branch);
    const results = await Promise.all([1n, 2n, 3n, 4n].map((amount) => posting.post(debit(account, amount))));
    expect(
      results.map((result) => result.ok && accountLineIn(result.value.record, own)?.balanceAfter),
    ).toEqual([499_99n, 499_97n, 499_94n, 499_90n]);
    expect(journal.sent.map((records) => records.length)).toEqual([1, 1, 3, 3, 1]);
    expect(await balanceIn(opened)).toBe(499_90n);
  });

  it('a key that is taken but that no majority has yet: sent again, never decided', async () => {
    const opened = await openedJournal();
    let hidden = 2;
    const journal = {
      ...scripted(opened, [asUsual, lostReply()]),
      find: async (ids: readonly string[]) => (hidden-- > 0 ? new Map() : opened.find(ids)),
    };
    const { posting } = testDesk(journal, deskName(1), { clock: quickClock() });
    expect(await posting.post(debit(account, 100n))).toMatchObject({ ok: true, value: { repeated: false } });
    expect(journal.sent).toHaveLength(5);
    expect(new Set(journal.sent.slice(1).flat()).size).toBe(1);
    expect(await balanceIn(opened)).toBe(499_00n);
  });

  it('a key that another desk has used: its answer, and the rest of the batch is decided again', async () => {
    const journal = await openedJournal();
    const intent = debit(account, 100n);
    const first = await testDesk(journal, deskName(1)).posting.post(intent);
    const second = testDesk(journal, deskName(2)).posting;
    await second.start(branch);
    const [repeat, other, next] = await Promise.all([
      second.post(intent),
      second.post({ ...intent, key: newKey() }),
      second.post(debit(account, 1n)),
    ]);
    expect(repeat).toMatchObject({
      ok: true,
      value: { repeated: true, record: first.ok && first.value.record },
    });
    expect(other).toMatchObject({ ok: true, value: { repeated: false } });
    expect(next.ok && accountLineIn(next.value.record, own)?.balanceAfter).toBe(497_99n);
  });

  it('a key that was used for something else: a conflict, and no effect', async () => {
    const journal = await openedJournal();
    const intent = debit(account, 100n);
    await testDesk(journal, deskName(1)).posting.post(intent);
    const second = testDesk(journal, deskName(2)).posting;
    expect(await second.post({ ...intent, amount: 101n })).toMatchObject({
      ok: false,
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect(await balanceIn(journal)).toBe(499_00n);
  });

  it('an account’s number that another desk has claimed: its head is read again, and decided again', async () => {
    const journal = await openedJournal();
    const [one, two] = [testDesk(journal, deskName(1)).posting, testDesk(journal, deskName(2)).posting];
    await mustPost(one, debit(account, 100_00n));
    await mustPost(two, debit(account, 100_00n));
    await mustPost(one, debit(account, 100_00n));
    const refused = await two.post(debit(account, 200_01n));
    expect(refused).toMatchObject({ ok: false, code: 'INSUFFICIENT_FUNDS', details: { available: '20000' } });
    expect((await journal.heads(branch, [{ book: own, hint: 1 }])).get(own)?.no).toBe(6);
  });

  it('its own number, taken by another run: the desk is superseded and writes nothing more', async () => {
    const journal = await openedJournal();
    const first = testDesk(journal, deskName(1));
    await mustPost(first.posting, debit(account, 1n));
    const clone = testDesk(journal, deskName(1), {}, first.keys);
    await clone.posting.start(branch);
    expect(await first.posting.post(debit(account, 1n))).toMatchObject({
      ok: false,
      code: 'DESK_SUPERSEDED',
    });
    expect(await first.posting.post(debit(account, 1n))).toMatchObject({
      ok: false,
      code: 'DESK_SUPERSEDED',
    });
    expect((await clone.posting.post(debit(account, 1n))).ok).toBe(true);
    expect(await balanceIn(journal)).toBe(499_98n);
  });

  it('its own number, taken by an event about it: the event is taken in', async () => {
    const journal = await openedJournal();
    const [one, two] = [testDesk(journal, deskName(1)).posting, testDesk(journal, deskName(2)).posting];
    await mustPost(one, debit(account, 1n));
    await mustPost(two, event('day-closed', { about: { desk: deskName(1) } }));
    expect(await one.post(debit(account, 1n))).toMatchObject({ ok: false, code: 'DAY_CLOSED' });
    await mustPost(one, event('signed-out'));
    await mustPost(two, event('desk-revoked', { about: { desk: deskName(1) } }));
    expect(await one.post(event('signed-in'))).toMatchObject({ ok: false, code: 'DESK_REVOKED' });
    expect(await testDesk(journal, deskName(1)).posting.start(branch)).toMatchObject({
      ok: false,
      code: 'DESK_REVOKED',
    });
  });

  it('a record that the server will never take: INTERNAL for it, and the book stops until it is started again', async () => {
    const opened = await openedJournal();
    const journal = scripted(opened, [asUsual, fixed({ kind: 'rejected', durable: 0, reason: 'a bug' })]);
    const desk = testDesk(journal, deskName(1));
    expect(await desk.posting.post(debit(account, 1n))).toMatchObject({ ok: false, code: 'INTERNAL' });
    expect(desk.reports.join()).toContain('a bug');
    expect(await desk.posting.start(branch)).toEqual({ ok: true, value: null });
    expect((await desk.posting.post(debit(account, 1n))).ok).toBe(true);
  });

  it('a refusal by the server after an unknown sending is not called a refusal: it is kept and sent again', async () => {
    const opened = await openedJournal();
    const rejected = fixed({ kind: 'rejected', durable: 0, reason: 'no rights' });
    const journal = scripted(opened, [asUsual, lostReply(), rejected]);
    const intents = createMemoryIntents();
    const desk = testDesk(journal, deskName(1), { clock: quickClock(), intents });
    const intent = debit(account, 1n);
    expect(await desk.posting.post(intent)).toMatchObject({ ok: false, code: 'CONFIRMING' });
    expect(desk.posting.untold(customer)).toMatchObject([{ outcome: 'confirming' }]);
    expect(await desk.posting.start(branch)).toEqual({ ok: true, value: null });
    expect(await desk.posting.post(intent)).toMatchObject({ ok: true, value: { repeated: true } });
    expect(await balanceIn(opened)).toBe(499_99n);
  });
});

describe('one key', () => {
  it('sent fifty times at once, and again after a restart, is one entry with fifty equal answers', async () => {
    const journal = await openedJournal();
    const desk = testDesk(journal, deskName(1));
    const intent = debit(account, 100n);
    const results = await Promise.all(Array.from({ length: 50 }, () => desk.posting.post(intent)));
    const again = await testDesk(journal, deskName(1)).posting.post(intent);
    const records = [...results, again].map((result) => result.ok && result.value.record);
    for (const record of records) expect(record).toEqual(records[0]);
    expect(results.filter((result) => result.ok && !result.value.repeated)).toHaveLength(1);
    expect(await balanceIn(journal)).toBe(499_00n);
  });

  it('sent with two payloads at once is posted with one of them', async () => {
    const journal = await openedJournal();
    const { posting } = testDesk(journal, deskName(1));
    const intent = debit(account, 100n);
    const [first, second] = await Promise.all([
      posting.post(intent),
      posting.post({ ...intent, amount: 200n }),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, code: 'IDEMPOTENCY_CONFLICT' });
  });

  it('that was refused stays refused, whatever the account holds later', async () => {
    const journal = await openedJournal();
    const { posting } = testDesk(journal, deskName(1));
    const intent = debit(account, 600_00n);
    const refusal = { ok: false, code: 'INSUFFICIENT_FUNDS', details: { available: '50000' } };
    expect(await posting.post(intent)).toEqual(refusal);
    await mustPost(posting, credit(account, 500_00n));
    expect(await posting.post(intent)).toEqual(refusal);
    expect(await testDesk(journal, deskName(2)).posting.post(intent)).toEqual(refusal);
  });

  it('that was posted keeps its answer where it could not be posted any more', async () => {
    const journal = await openedJournal();
    const one = testDesk(journal, deskName(1)).posting;
    const intent = debit(account, 100n);
    await mustPost(one, intent);
    await mustPost(one, event('day-closed', { about: { desk: deskName(1) } }));
    expect(await one.post(intent)).toMatchObject({ ok: true, value: { repeated: true } });
  });

  it('that is no UUID is refused before anything is kept', async () => {
    const journal = scripted(await openedJournal(), []);
    const { posting } = testDesk(journal, deskName(1));
    expect(await posting.post(debit(account, 1n, { key: 'x' }))).toMatchObject({
      ok: false,
      code: 'INVALID_INPUT',
    });
    expect(journal.sent).toHaveLength(0);
  });
});

describe('a life of the process', () => {
  it('begins by claiming the desk’s next number, then sends what was left, and tells the person', async () => {
    const opened = await openedJournal();
    const intents = createMemoryIntents();
    const [posted, refused, silent] = [debit(account, 1_00n), debit(account, 900_00n), event('signed-in')];
    // The earlier life kept three, sent one, and died.
    for (const intent of [posted, refused, silent]) await intents.put(intent);
    await mustPost(testDesk(opened, deskName(1)).posting, posted);
    const journal = scripted(opened, []);
    const { posting } = testDesk(journal, deskName(1), { intents });
    const told: string[] = [];
    posting.onUntold((userId) => told.push(userId));
    expect(posting.untold(customer).map(({ outcome }) => outcome)).toEqual(['confirming', 'confirming']);
    await posting.start(branch);
    expect(journal.sent[0]?.[0]?.kind).toBe('desk-started');
    await expect
      .poll(() => posting.untold(customer).map(({ outcome, code }) => [outcome, code]))
      .toEqual([
        ['posted', null],
        ['refused', 'INSUFFICIENT_FUNDS'],
      ]);
    expect(intents.pending()).toEqual([]);
    await posting.acknowledge(customer, posted.key);
    await posting.acknowledge('56125810099', refused.key);
    expect(posting.untold(customer)).toHaveLength(1);
    expect(posting.untold('56125810099')).toEqual([]);
    expect(told).toEqual([customer, customer, customer]);
    expect(await balanceIn(opened)).toBe(499_00n);
  });

  it('ends with CONFIRMING for what has no answer, and keeps it', async () => {
    const opened = await openedJournal();
    const journal = scripted(opened, [asUsual, () => new Promise<InsertOutcome>(() => {})]);
    const intents = createMemoryIntents();
    const { posting } = testDesk(journal, deskName(1), { intents });
    await posting.start(branch);
    const answer = posting.post(debit(account, 1n));
    await expect.poll(() => journal.sent).toHaveLength(2);
    await posting.stop(0);
    expect(await answer).toMatchObject({ ok: false, code: 'CONFIRMING' });
    expect(intents.pending()).toHaveLength(1);
    expect(await posting.post(debit(account, 1n))).toMatchObject({ ok: false, code: 'CANCELLED' });
  });

  it('does not send what it could not keep', async () => {
    const journal = scripted(await openedJournal(), []);
    const intents = { ...createMemoryIntents(), put: () => Promise.reject(new Error('ENOSPC')) };
    const { posting } = testDesk(journal, deskName(1), { intents });
    await posting.start(branch);
    expect(await posting.post(debit(account, 1n))).toMatchObject({ ok: false, code: 'DISK_FULL' });
    expect(journal.sent).toHaveLength(1);
  });

  it('gives up what was never sent when the journal cannot be read for ten seconds', async () => {
    const opened = await openedJournal();
    let nowMs = 0;
    const clock = {
      ...systemClock,
      elapsedMs: () => nowMs,
      pause: async (ms: number) => {
        nowMs += ms;
      },
    };
    let silent = false;
    const journal: Journal = {
      ...opened,
      heads: (...args) => (silent ? Promise.reject(new Error('no primary')) : opened.heads(...args)),
    };
    const { posting } = testDesk(journal, deskName(1), { clock });
    await posting.start(branch);
    silent = true;
    expect(await posting.post(debit(account, 1n))).toMatchObject({ ok: false, code: 'DATABASE_UNAVAILABLE' });
    expect(nowMs).toBeGreaterThanOrEqual(10_000);
    silent = false;
    expect((await posting.post(debit(account, 1n))).ok).toBe(true);
    expect(await balanceIn(opened)).toBe(499_99n);
  });
});

describe('group commit', () => {
  it('makes one batch of what arrives meanwhile, at most a thousand records, one insert in flight', async () => {
    const opened = await openedJournal();
    const sizes: number[] = [];
    let inFlight = 0;
    const journal: Journal = {
      ...opened,
      insert: async (records) => {
        sizes.push(records.length);
        inFlight += 1;
        expect(inFlight).toBe(1);
        await Promise.resolve();
        const outcome = await opened.insert(records);
        inFlight -= 1;
        return outcome;
      },
    };
    const { posting } = testDesk(journal, deskName(1));
    await posting.start(branch);
    const results = await Promise.all(
      Array.from({ length: 2_500 }, () => posting.post(credit(account, 100n))),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2_501);
    expect(Math.max(...sizes)).toBe(1_000);
    const records = await opened.range(deskBook(branch, deskName(1)), 1, 10_000);
    const signatures = records.map((record) => deskLineOf(record).signature !== null);
    expect(signatures.filter(Boolean)).toHaveLength(sizes.length);
  });

  it('keeps a batch below eight megabytes', async () => {
    const opened = await openedJournal();
    const journal = scripted(opened, []);
    const { posting } = testDesk(journal, deskName(1));
    await posting.start(branch);
    const after = 'x'.repeat(1_000_000);
    await Promise.all(Array.from({ length: 10 }, () => posting.post(event('exported', { after }))));
    expect(Math.max(...journal.sent.map((records) => records.length))).toBeLessThanOrEqual(4);
  });

  it('lets others pass on an account after a fight, and nowhere else', async () => {
    const journal = await openedJournal();
    const other = accountNo(2);
    const [one, two] = [
      testDesk(journal, deskName(1)).posting,
      testDesk(journal, deskName(2), { ids: { ...systemIds, fraction: () => 0.9 } }).posting,
    ];
    await mustPost(one, opening(other), debit(account, 1n));
    await mustPost(two, debit(account, 1n));
    await mustPost(one, debit(account, 1n));
    await mustPost(two, debit(account, 1n)); // fought, so it rests
    const order: string[] = [];
    await Promise.all([
      two.post(debit(account, 1n)).then(() => order.push('same')),
      two.post(credit(other, 100n)).then(() => order.push('other')),
    ]);
    expect(order).toEqual(['other', 'same']);
  });
});

describe('the business day', () => {
  it('turns by the calendar, in the same insert as the first record of the day', async () => {
    const opened = await openedJournal();
    const journal = scripted(opened, []);
    let now = new Date('2030-01-01T06:00:00Z');
    const { posting } = testDesk(journal, deskName(1), { clock: { ...systemClock, now: () => now } });
    await mustPost(posting, credit(account, 100n));
    now = new Date('2030-01-01T18:29:59Z');
    const same = await posting.post(credit(account, 100n));
    now = new Date('2030-01-01T18:30:00Z');
    const next = await posting.post(credit(account, 100n));
    expect(same.ok && deskLineOf(same.value.record).businessDate).toBe('2030-01-01');
    expect(next.ok && deskLineOf(next.value.record).businessDate).toBe('2030-01-02');
    expect(journal.sent.at(-1)?.map(({ kind }) => kind)).toEqual(['day-opened', 'cash-credit']);
  });
});

describe('reads', () => {
  it('page a book by its numbers, newest first', async () => {
    const journal = await openedJournal();
    const { posting } = testDesk(journal, deskName(1));
    for (let n = 0; n < 5; n += 1) await mustPost(posting, debit(account, 1n));
    const first = await posting.books.page(own, null, 3);
    expect(first.map((record) => accountLineIn(record, own)?.no)).toEqual([7, 6, 5]);
    const last = await posting.books.page(own, 3, 10);
    expect(last.map((record) => accountLineIn(record, own)?.no)).toEqual([2, 1]);
    expect(await posting.books.page(own, 1, 10)).toEqual([]);
    expect(await posting.books.head(cashBook(branch, 'NOBODY00'))).toBeNull();
  });

  it('hold every record of a desk, chained', async () => {
    const journal = await openedJournal();
    const { posting, keys } = testDesk(journal, deskName(1));
    await mustPost(posting, debit(account, 1n), credit(account, 1_00n));
    const founder = await allRecords(journal, [deskBook(branch, 'FOUNDER0')]);
    const mine = await allRecords(journal, [deskBook(branch, deskName(1))]);
    const unsignedFounder = founder.map((record) => ({
      ...record,
      lines: record.lines.map((line) => (isDeskLine(line) ? { ...line, signature: null } : line)),
    }));
    const test = createSignatureCheck(new Map([[deskName(1), keys.publicKey]]));
    expect(verifyRecords([...unsignedFounder, ...mine], test)).toMatchObject({
      finding: null,
      signatures: 3,
    });
  });
});
