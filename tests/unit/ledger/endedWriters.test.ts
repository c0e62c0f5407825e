import { createMemoryIntents } from '@main/adapters/memory/intents';
import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createHeadCache, keptHeads } from '@main/application/posting/heads';
import type { Line } from '@main/domain/ledger/records';
import type { InsertOutcome, Journal } from '@main/ports/journal';
import { describe, expect, it } from 'vitest';
import { smallBranch } from '../../support/ledger/decisions';
import {
  accountNo,
  branch,
  credit,
  customer,
  deskName,
  event,
  mustPost,
  newKey,
  openBranch,
  opening,
  quickClock,
  testDesk,
} from '../../support/ledger/desk';
import { asUsual, lostReply, scripted } from '../../support/ledger/journals';

const account = accountNo(1);

async function openedJournal(): Promise<Journal> {
  const journal = createMemoryJournal();
  const { posting } = testDesk(journal, 'FOUNDER0');
  await openBranch(posting, ['FOUNDER0', deskName(1)], 1_000_00n);
  await mustPost(posting, opening(account));
  return journal;
}

const rejected = async (): Promise<InsertOutcome> => ({ kind: 'rejected', durable: 0, reason: 'no rights' });

describe('what a writer that ended left in doubt', () => {
  it('is never refused: the same key is confirmed, or gets its true answer', async () => {
    const intents = createMemoryIntents();
    const journal = scripted(await openedJournal(), [asUsual, lostReply(), rejected, rejected]);
    const { posting } = testDesk(journal, deskName(1), { clock: quickClock(), intents });
    const intent = credit(account, 1_00n);
    const [first, whileItCannotStart] = [await posting.post(intent), await posting.post(intent)];
    expect([first, whileItCannotStart]).toMatchObject([{ code: 'CONFIRMING' }, { code: 'CONFIRMING' }]);
    expect(intents.pending()).toEqual([intent]);
    expect(await posting.post({ ...intent, amount: 2n })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    expect(await posting.post(intent)).toMatchObject({ ok: true, value: { repeated: true } });
    expect(intents.pending()).toEqual([]);
  });

  it('is confirmed also by one that is superseded, and stays in the file', async () => {
    const opened = await openedJournal();
    const intents = createMemoryIntents();
    const left = credit(account, 1_00n);
    intents.put(left);
    const other = testDesk(opened, deskName(1));
    const stop = async (): Promise<InsertOutcome> => {
      await other.posting.start(branch);
      return { kind: 'numberTaken', durable: 0, book: `${branch}/desk/${deskName(1)}` };
    };
    const { posting } = testDesk(scripted(opened, [asUsual, stop]), deskName(1), { intents }, other.keys);
    await posting.start(branch);
    await expect.poll(() => posting.post(event('signed-in'))).toMatchObject({ code: 'DESK_SUPERSEDED' });
    expect(await posting.post(left)).toMatchObject({ code: 'CONFIRMING' });
    expect(intents.pending()).toContainEqual(left);
  });
});

describe('a fault of our own', () => {
  it('ends the run and nothing else: who waits is answered, and the next posting starts a new one', async () => {
    const journal = scripted(await openedJournal(), []);
    let isBroken = false;
    const damaged = () => {
      if (isBroken) throw new Error('a bug');
      return false;
    };
    const { posting, reports } = testDesk(journal, deskName(1), { damaged });
    await mustPost(posting, credit(account, 1n));
    isBroken = true;
    const both = await Promise.all([posting.post(credit(account, 1n)), posting.post(credit(account, 1n))]);
    expect(both).toMatchObject([{ code: 'INTERNAL' }, { code: 'INTERNAL' }]);
    expect(reports.join()).toContain('a bug');
    isBroken = false;
    await mustPost(posting, credit(account, 1n));
    expect(journal.sent.flat().filter(({ kind }) => kind === 'desk-started')).toHaveLength(2);
  });

  it('in a listener stops neither the book nor the other listeners', async () => {
    const { posting, reports } = testDesk(await openedJournal(), deskName(1));
    let heard = 0;
    posting.onRecords(() => {
      throw new Error('a bad listener');
    });
    posting.onRecords(() => {
      heard += 1;
    });
    await mustPost(posting, credit(account, 1n), credit(account, 1n));
    await posting.stop();
    expect(heard).toBe(3);
    expect(reports.join()).toContain('a bad listener');
  });
});

describe('who signed out before the answer came', () => {
  it('is told of it: that it is confirmed at first, and then what became of it', async () => {
    let isHere = true;
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const journal = scripted(await openedJournal(), [
      asUsual,
      async (insert, records) => {
        await arrived;
        return insert(records);
      },
    ]);
    const intents = createMemoryIntents();
    const { posting } = testDesk(journal, deskName(1), { intents, hears: () => isHere });
    const told: string[] = [];
    posting.onUntold((userId) => told.push(userId));
    const intent = credit(account, 1_00n, { session: newKey() });
    const answer = posting.post(intent);
    expect(posting.untold(customer)).toEqual([]);
    isHere = false;
    expect(posting.untold(customer)).toMatchObject([{ intent, outcome: 'confirming' }]);
    arrive();
    expect((await answer).ok).toBe(true);
    await expect.poll(() => told).toEqual([customer]);
    expect(posting.untold(customer)).toMatchObject([{ intent, outcome: 'posted' }]);
  });
});

describe('who left right after the answer', () => {
  /** Posts in a session, which `isHere` says the end of; a moment passes only when the test lets it. */
  const answered = async () => {
    const session = { isHere: true };
    const intents = createMemoryIntents();
    const quick = quickClock();
    const pause = (ms: number) => (ms === 0 ? quick.pause(0) : new Promise<void>(() => {}));
    const clock = { ...quick, pause };
    const hears = () => session.isHere;
    const { posting } = testDesk(await openedJournal(), deskName(1), { intents, clock, hears });
    const intent = credit(account, 1_00n, { session: newKey() });
    expect((await posting.post(intent)).ok).toBe(true);
    return { posting, intents, intent, session };
  };

  it('may not have seen it, and is told when the application is left', async () => {
    const { posting, intents, intent, session } = await answered();
    session.isHere = false;
    await posting.stop();
    expect(intents.untold()).toMatchObject([{ intent, outcome: 'posted' }]);
    expect(intents.pending()).toEqual([]);
  });

  it('is not told where their session outlives the bank’s closing: they see it', async () => {
    const { posting, intents } = await answered();
    await posting.stop();
    expect([intents.untold(), intents.pending()]).toEqual([[], []]);
  });
});

describe('a change of a person that rests on their status', () => {
  it('is refused where another has changed it meanwhile', () => {
    const { post } = smallBranch(0n);
    const change = (from: 'Pending' | 'Active' | undefined, status: 'Pending' | 'Active' | 'Suspended') =>
      post(
        event('user-status-changed', {
          user: { userId: customer, role: 'Customer', duties: [], status, ...(from ? { from } : {}) },
        }),
      );
    expect(change(undefined, 'Pending')).toMatchObject({ kind: 'record' });
    expect(change('Pending', 'Suspended')).toMatchObject({ kind: 'record' });
    expect(change('Pending', 'Active')).toMatchObject({ refusal: { code: 'NOT_PERMITTED' } });
  });
});

it('the heads that a batch needs are not let go for its own new ones', async () => {
  const line = (book: string): Line => ({ book, no: 1, value: null });
  const heads = createHeadCache({
    branch,
    journal: { heads: async (_branch, wanted) => new Map(wanted.map(({ book }) => [book, line(book)])) },
    hints: async () => new Map(),
  });
  const books = Array.from({ length: keptHeads + 1 }, (_, n) => `${branch}/setting/${n}`);
  await heads.load(books.slice(0, keptHeads));
  await heads.load([`${branch}/setting/0`, ...books.slice(-1)]);
  expect([heads.known.has(`${branch}/setting/0`), heads.known.has(`${branch}/setting/1`)]).toEqual([
    true,
    false,
  ]);
  await heads.load(books);
  expect(heads.known.size).toBe(books.length);
});
