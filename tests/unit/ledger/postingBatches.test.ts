import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { cashBook, deskBook } from '@main/domain/ledger/books';
import { accountLineIn, deskLineOf } from '@main/domain/ledger/records';
import { type SignatureTest, verifyRecords } from '@main/domain/ledger/verify';
import type { Journal } from '@main/ports/journal';
import { describe, expect, it } from 'vitest';
import {
  accountNo,
  branch,
  credit,
  debit,
  deskName,
  event,
  mustPost,
  opening,
  systemClock,
  systemIds,
  testDesk,
} from '../../support/ledger/desk';
import { allRecords, scripted } from '../../support/ledger/journals';

import { account, openedJournal, own } from '../../support/ledger/openedJournal';

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

  it('takes whoever stands at the counter before the lines of a bulk that wait', async () => {
    const journal = scripted(await openedJournal(), []);
    const { posting } = testDesk(journal, deskName(1));
    await posting.start(branch);
    const lines = Array.from({ length: 2_500 }, () =>
      posting.postRemembered({ ...credit(account, 100n), bulk: systemIds.key() }),
    );
    const counter = posting.post(credit(account, 700n));
    await Promise.all([...lines, counter]);
    const order = journal.sent.flat().map(({ intent }) => intent.bulk !== undefined);
    // What was on its way already, and at most a batch of it, is before them.
    expect(order.indexOf(false, 1)).toBeLessThanOrEqual(1_001);
    expect(order).toHaveLength(2_502);
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
    const mineOnly = createSignatureCheck(new Map([[deskName(1), keys.publicKey]]));
    const test: SignatureTest = (desk, text, signature) =>
      desk === 'FOUNDER0' || mineOnly(desk, text, signature);
    expect(verifyRecords([...founder, ...mine], test).finding).toBeNull();
    expect(mine.map((record) => deskLineOf(record).signature !== null)).toEqual([true, true, true]);
  });
});
