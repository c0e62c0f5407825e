import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createPostMonth } from '@main/application/interest/postMonth';
import type { Posting } from '@main/application/posting';
import { interestSetting } from '@main/domain/interest/rates';
import { accountBook, settingBook } from '@main/domain/ledger/books';
import { interestKey } from '@main/domain/ledger/chain';
import { productSetting } from '@main/domain/ledger/products';
import { accountLineIn, isSettingLine } from '@main/domain/ledger/records';
import { createPostInterest } from '@main/jobs/postInterest';
import type { AccountRecord } from '@main/ports/accounts';
import type { Journal } from '@main/ports/journal';
import { dateIn, defaultTimeZone } from '@shared/businessDate';
import {
  accountNo,
  branch,
  credit,
  debit,
  deskName,
  event,
  mustPost,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from '@tests/support/ledger/desk';
import { closed, interest } from '@tests/support/ledger/intents';
import { beforeEach, describe, expect, it } from 'vitest';

const goingOn = new AbortController().signal;

const accounts = [1, 2, 3].map(accountNo);
const [savings, closing, poor] = accounts as [string, string, string];

let now = new Date('2026-09-10T05:00:00.000Z');
const clock = { ...systemClock, now: () => now };
const today = () => dateIn(defaultTimeZone, now);
const on = (date: string): void => {
  now = new Date(`${date}T05:00:00.000Z`);
};

const recordOf = (accountId: string): AccountRecord => ({
  accountId,
  userId: '56125810031',
  branch,
  product: 'savings',
  openedOn: '2026-09-10',
  addedKey: '',
});

const store = {
  ofBranch: async (_branch: string, after: string, count: number) =>
    accounts
      .filter((each) => each > after)
      .slice(0, count)
      .map(recordOf),
};

/** Everybody has the lease: what it spares is not what keeps interest from being posted twice. */
const leases = {
  acquire: async (name: string, owner: string) => ({ name, owner, fence: 1n, until: now }),
  release: async () => {},
};

let journal: Journal;

const desk = (n: number): Posting => testDesk(journal, deskName(n), { clock }).posting;

const jobOf = (posting: Pick<Posting, 'post' | 'books'>, name = 'DESK0001') =>
  createPostInterest({
    postMonth: createPostMonth({ accounts: store, posting, leases, desk: name, branch }),
    books: posting.books,
    branch,
    today,
    clock,
  });

async function interestEntries(posting: Posting, account: string) {
  const records = await posting.books.page(accountBook(branch, account), null, 100);
  return records
    .filter(({ kind, outcome }) => kind === 'interest' && outcome === 'posted')
    .map((record) => ({
      period: record.intent.kind === 'interest' && record.intent.period,
      amount: accountLineIn(record, accountBook(branch, account))?.amount,
    }))
    .toReversed();
}

const rates = (basisPoints: number, from = '2026-10-01') =>
  event('setting-changed', {
    about: { setting: productSetting('savings') },
    after: { minimumBalance: 0n, overdraft: 0n, rates: [{ from, basisPoints }] },
  });

beforeEach(async () => {
  journal = createMemoryJournal();
  on('2026-09-10');
  const posting = desk(1);
  await openBranch(posting, [deskName(1), deskName(2)], 1_00_00_000_00n);
  await mustPost(posting, ...accounts.map((each) => opening(each)), rates(1_000));
  await mustPost(posting, credit(savings, 36_500_00n), credit(closing, 1_000_00n), credit(poor, 1n));
  on('2026-10-16');
  await mustPost(posting, debit(savings, 36_500_00n), debit(closing, 1_000_00n));
  await posting.stop();
});

describe('interest', () => {
  it('is posted for each month that is over, in order, to who has earned some, once', async () => {
    on('2026-11-01');
    const posting = desk(1);
    await jobOf(posting)(goingOn);
    on('2026-12-01');
    await mustPost(posting, credit(savings, 36_500_00n));
    await jobOf(posting)(goingOn);
    // Nothing in September, 15 days of ₹10 in October. That earns in November, and what came in December does not.
    expect(await interestEntries(posting, savings)).toEqual([
      { period: '2026-10', amount: 150_00n },
      { period: '2026-11', amount: 1_23n },
    ]);
    expect(await interestEntries(posting, poor)).toEqual([]);
    const done = await posting.books.head(settingBook(branch, interestSetting));
    expect(done && isSettingLine(done) && done.value).toMatchObject({ month: '2026-11', accounts: 2 });
    expect(done?.no).toBe(3);
    await jobOf(posting)(goingOn);
    expect((await interestEntries(posting, savings)).length).toBe(2);
  });

  it('comes to the same whoever does it, however often they die on the way', async () => {
    on('2026-11-02');
    const [first, second] = [desk(1), desk(2)];
    await Promise.all([first.start(branch), second.start(branch)]);
    let left = 1;
    const dying: Pick<Posting, 'post' | 'books'> = {
      books: first.books,
      post: async (intent) => {
        if (intent.kind === 'interest' && left-- <= 0) throw new Error('killed');
        return first.post(intent);
      },
    };
    await expect(jobOf(dying)(goingOn)).rejects.toThrow('killed');
    await Promise.all([jobOf(first)(goingOn), jobOf(second, 'DESK0002')(goingOn)]);
    expect(await interestEntries(first, savings)).toEqual([{ period: '2026-10', amount: 150_00n }]);
    expect(await interestEntries(first, closing)).toEqual([{ period: '2026-10', amount: 4_11n }]);
  });

  it('passes over an account that was closed since, and counts the month as done', async () => {
    on('2026-11-02');
    const posting = desk(1);
    await mustPost(posting, closed(closing));
    await jobOf(posting)(goingOn);
    expect(await interestEntries(posting, closing)).toEqual([]);
    const done = await posting.books.head(settingBook(branch, interestSetting));
    expect(done && isSettingLine(done) && done.value).toMatchObject({ month: '2026-10', accounts: 1 });
  });

  it('rests after a failure, and leaves the month undone', async () => {
    on('2026-11-02');
    const posting = desk(1);
    let asked = 0;
    const failing: Pick<Posting, 'post' | 'books'> = {
      books: posting.books,
      post: async (intent) => {
        asked += 1;
        return intent.kind === 'interest'
          ? { ok: false, code: 'DATABASE_UNAVAILABLE' }
          : posting.post(intent);
      },
    };
    const job = jobOf(failing);
    await expect(job(goingOn)).rejects.toThrow('DATABASE_UNAVAILABLE');
    const before = asked;
    await job(goingOn);
    expect(asked).toBe(before);
    const done = await posting.books.head(settingBook(branch, interestSetting));
    expect(done && isSettingLine(done) && done.value).toMatchObject({ month: '2026-09' });
  });

  it('that somebody has posted already, or that a damaged account cannot take, holds up nobody else', async () => {
    on('2026-11-02');
    const posting = desk(1);
    await mustPost(posting, {
      ...interest(savings, '2026-10', 99_00n),
      key: interestKey(savings, '2026-10'),
    });
    const checked: Pick<Posting, 'post' | 'books'> = {
      books: posting.books,
      post: async (intent) =>
        intent.kind === 'interest' && intent.account === closing
          ? { ok: false, code: 'ACCOUNT_DAMAGED' }
          : posting.post(intent),
    };
    await jobOf(checked)(goingOn);
    expect(await interestEntries(posting, savings)).toEqual([{ period: '2026-10', amount: 99_00n }]);
    const done = await posting.books.head(settingBook(branch, interestSetting));
    expect(done && isSettingLine(done) && done.value).toMatchObject({ month: '2026-10', left: [closing] });
  });
});
