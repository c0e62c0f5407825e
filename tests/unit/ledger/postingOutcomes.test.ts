import { createMemoryIntents } from '@main/adapters/memory/intents';
import { accountLineIn } from '@main/domain/ledger/records';
import type { InsertOutcome } from '@main/ports/journal';
import { describe, expect, it } from 'vitest';
import {
  branch,
  customer,
  debit,
  deskName,
  event,
  mustPost,
  newKey,
  quickClock,
  testDesk,
} from '../../support/ledger/desk';
import { asUsual, lostReply, lostRequest, scripted } from '../../support/ledger/journals';

import { account, balanceIn, openedJournal, own } from '../../support/ledger/openedJournal';

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

  it('a record that the server will never take: INTERNAL for it, and the book stops until the next posting', async () => {
    const opened = await openedJournal();
    const journal = scripted(opened, [asUsual, fixed({ kind: 'rejected', durable: 0, reason: 'a bug' })]);
    const desk = testDesk(journal, deskName(1));
    expect(await desk.posting.post(debit(account, 1n))).toMatchObject({ ok: false, code: 'INTERNAL' });
    expect(desk.reports.join()).toContain('a bug');
    expect((await desk.posting.post(debit(account, 1n))).ok).toBe(true);
    const runs = journal.sent.flat().filter(({ kind }) => kind === 'desk-started');
    expect(runs).toHaveLength(2);
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
