import { createMemoryIntents } from '@main/adapters/memory/intents';
import type { InsertOutcome, Journal } from '@main/ports/journal';
import { describe, expect, it } from 'vitest';
import {
  branch,
  credit,
  customer,
  debit,
  deskName,
  event,
  mustPost,
  systemClock,
  testDesk,
} from '../../support/ledger/desk';
import { asUsual, scripted } from '../../support/ledger/journals';

import { account, balanceIn, openedJournal } from '../../support/ledger/openedJournal';

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
    for (const intent of [posted, refused, silent]) intents.put(intent);
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
    const put = () => {
      throw new Error('ENOSPC');
    };
    const intents = { ...createMemoryIntents(), put };
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
