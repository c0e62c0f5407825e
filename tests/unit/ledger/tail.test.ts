/** What an earlier life posted and did not tell is told, whatever of the intent file is left. */
import { createMemoryIntents } from '@main/adapters/memory/intents';
import { createMemoryJournal } from '@main/adapters/memory/journal';
import { deskBook } from '@main/domain/ledger/books';
import type { Intents } from '@main/ports/intents';
import type { Journal } from '@main/ports/journal';
import { referenceOf } from '@shared/ids';
import { describe, expect, it } from 'vitest';
import {
  accountNo,
  branch,
  credit,
  customer,
  deskName,
  event,
  float,
  mustPost,
  newKey,
  openBranch,
  opening,
  quickClock,
  type TestDesk,
  testDesk,
} from '../../support/ledger/desk';
import { freeze, interest, reversal, transfer } from '../../support/ledger/intents';

const account = accountNo(1);
const name = deskName(1);
const own = deskBook(branch, name);

async function openedJournal(): Promise<Journal> {
  const journal = createMemoryJournal();
  const { posting } = testDesk(journal, 'FOUNDER0');
  await openBranch(posting, ['FOUNDER0', name], 1_000_00n);
  await mustPost(posting, opening(account));
  return journal;
}

/** What a power cut leaves of the intent file: how far books were told, and no intent. */
function intentsAfterPowerCut(told: ReadonlyMap<string, number>): Intents {
  const intents = createMemoryIntents();
  for (const [book, no] of told) intents.tellUpTo(book, no);
  return intents;
}

const untoldOf = ({ posting }: TestDesk) => posting.untold(customer).map(({ intent: { kind } }) => kind);

describe('the tail of a desk’s book', () => {
  it('is told in every branch in which the desk has ever written', async () => {
    const journal = await openedJournal();
    const intents = createMemoryIntents();
    const first = testDesk(journal, name, { intents });
    await first.posting.start(branch);
    const other = { branch: 'EAST' };
    await mustPost(first.posting, event('branch-opened', { ...other, about: other }));
    await mustPost(first.posting, event('desk-enrolled', { ...other, about: { desk: 'DESK0009' } }));
    const synced = new Map(intents.told());
    await mustPost(first.posting, { ...float('DESK0009', 5n), ...other });
    const next = testDesk(journal, name, { intents: intentsAfterPowerCut(synced) }, first.keys);
    await next.posting.start(branch);
    await expect.poll(() => untoldOf(next)).toEqual(['float']);
  });

  it('is told whatever a person asked for, and not what follows, is opened by itself, or is a line of a bulk', async () => {
    const journal = await openedJournal();
    const intents = createMemoryIntents();
    const first = testDesk(journal, name, { intents });
    await first.posting.start(branch);
    const synced = new Map(intents.told());
    const other = accountNo(2);
    await mustPost(first.posting, opening(other), interest(account, '2026-10', 10n));
    const sent = transfer(account, other, 1n);
    await mustPost(first.posting, sent);
    const entry = await first.posting.books.find(branch, sent.key);
    if (!entry) throw new Error('nothing was posted');
    await mustPost(first.posting, reversal(entry), { ...transfer(account, other, 1n), bulk: newKey() });
    await mustPost(first.posting, freeze(account, 'debit'));
    const next = testDesk(journal, name, { intents: intentsAfterPowerCut(synced) }, first.keys);
    await next.posting.start(branch);
    await expect.poll(() => untoldOf(next)).toEqual(['transfer', 'reversal', 'account-freeze-changed']);
  });

  it('is told however much was written after it', async () => {
    const journal = await openedJournal();
    const first = testDesk(journal, name);
    await mustPost(first.posting, credit(account, 1_00n));
    const denied = () => first.posting.post(event('denied', { postedBy: null }));
    await Promise.all(Array.from({ length: 1_001 }, denied));
    const intents = intentsAfterPowerCut(new Map([[own, 1]]));
    const next = testDesk(journal, name, { intents }, first.keys);
    await next.posting.start(branch);
    expect(untoldOf(next)).toEqual(['cash-credit']);
  });

  it('is looked at again by the next life where the disk was too full to keep its answers', async () => {
    const journal = await openedJournal();
    const first = testDesk(journal, name);
    await mustPost(first.posting, credit(account, 1_00n));
    const kept = intentsAfterPowerCut(new Map([[own, 1]]));
    let isFull = true;
    const answer: Intents['answer'] = (given) => {
      if (isFull) throw new Error('the disk is full');
      kept.answer(given);
    };
    const second = testDesk(journal, name, { intents: { ...kept, answer } }, first.keys);
    await mustPost(second.posting, credit(account, 2_00n));
    isFull = false;
    const third = testDesk(journal, name, { intents: { ...kept, answer } }, first.keys);
    await third.posting.start(branch);
    await expect.poll(() => untoldOf(third)).toEqual(['cash-credit', 'cash-credit']);
  });
});

describe('a disk that does not sync', () => {
  it('is reported, and the desk posts all the same', async () => {
    const sync = () => Promise.reject(new Error('EIO'));
    const desk = testDesk(await openedJournal(), name, { intents: { ...createMemoryIntents(), sync } });
    expect(await desk.posting.start(branch)).toEqual({ ok: true, value: null });
    expect((await desk.posting.post(credit(account, 1n))).ok).toBe(true);
    expect(desk.reports.join()).toContain('EIO');
  });
});

describe('a database that will not have the desk any more', () => {
  it('ends it: nobody waits for what never comes', async () => {
    const opened = await openedJournal();
    const unauthorized = new Error('not authorized');
    let isOut = false;
    const heads: Journal['heads'] = (...asked) =>
      isOut ? Promise.reject(unauthorized) : opened.heads(...asked);
    const isTurnedAway = (error: unknown) => error === unauthorized;
    const { posting } = testDesk({ ...opened, heads }, name, { isTurnedAway });
    await posting.start(branch);
    isOut = true;
    expect(await posting.post(credit(account, 1n))).toMatchObject({ ok: false, code: 'DESK_REVOKED' });
  });
});

describe('who is told to wait', () => {
  it('because the books cannot be read, waits for an intent that is synced; so does who sends meanwhile', async () => {
    const opened = await openedJournal();
    let isAway = false;
    let syncs = 0;
    const heads: Journal['heads'] = (...asked) =>
      isAway ? Promise.reject(new Error('away')) : opened.heads(...asked);
    const intents: Intents = {
      ...createMemoryIntents(),
      sync: async () => {
        syncs += 1;
      },
    };
    const { posting } = testDesk({ ...opened, heads }, name, { intents, clock: quickClock() });
    await posting.start(branch);
    const before = syncs;
    const syncsWhenTold: number[] = [];
    posting.onState(() => syncsWhenTold.push(syncs - before));
    isAway = true;
    const first = posting.post(credit(account, 1n));
    await expect.poll(() => syncsWhenTold).toEqual([1]);
    const atSecond = syncs;
    const second = posting.post(credit(account, 1n));
    expect(syncs).toBeGreaterThan(atSecond);
    isAway = false;
    await Promise.all([first, second]);
  });
});

describe('a key whose reference another entry has', () => {
  it('is definitely refused, and stops nobody else', async () => {
    const journal = await openedJournal();
    const { posting } = testDesk(journal, name, { clock: quickClock() });
    const first = credit(account, 1n);
    await mustPost(posting, first);
    const second = credit(account, 1n, { key: `${newKey().slice(0, 20)}${first.key.slice(20)}` });
    expect(referenceOf(second.key)).toBe(referenceOf(first.key));
    const [refused, other] = await Promise.all([posting.post(second), posting.post(credit(account, 1n))]);
    expect(refused).toMatchObject({ ok: false, code: 'IDEMPOTENCY_CONFLICT' });
    expect(other.ok).toBe(true);
  });
});
