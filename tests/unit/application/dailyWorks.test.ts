import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createMemoryProjections } from '@main/adapters/memory/projections';
import { createDays } from '@main/application/accounts/days';
import { createMakeDormant } from '@main/application/accounts/dormancy';
import { createPayInterest } from '@main/application/accounts/interest';
import { createProjector } from '@main/application/projecting';
import { accountBook } from '@main/domain/ledger/books';
import { conditionsSetting } from '@main/domain/ledger/conditions';
import { isAccountLine } from '@main/domain/ledger/records';
import { addDays, startOfMonth } from '@shared/businessDate';
import { refuse } from '@shared/result';
import {
  accountNo,
  branch,
  credit,
  event,
  mustPost,
  openBranch,
  opening,
  quickClock,
  type TestDesk,
  testDesk,
} from '@tests/support/ledger/desk';
import { expect, it } from 'vitest';

const accounts = [1, 2, 3].map(accountNo);
const never = new AbortController().signal;

/** Two desks of a branch in which three accounts hold so much each, and where figures follow. */
async function bank(amount: bigint) {
  const journal = createMemoryJournal();
  const projections = createMemoryProjections();
  const desk = (name: string): TestDesk => {
    const made = testDesk(journal, name);
    const projector = createProjector({
      journal,
      store: projections,
      clock: quickClock(),
      report: (message) => {
        throw new Error(message);
      },
    });
    made.posting.onRecords(projector.take);
    settled.push(projector.settled);
    return made;
  };
  const settled: (() => Promise<void>)[] = [];
  const desks = [desk('DESK0001'), desk('DESK0002')];
  const [first] = desks;
  if (!first) throw new Error('no desk');
  await first.posting.start(branch);
  await openBranch(first.posting, ['DESK0001', 'DESK0002'], 0n);
  await desks[1]?.posting.start(branch);
  await mustPost(
    first.posting,
    event('setting-changed', {
      about: { setting: conditionsSetting('savings') },
      after: { interestBasisPoints: 365n, interestSince: '2000-01', dormantAfterDays: 400n },
    }),
    ...accounts.map((account) => opening(account)),
    ...accounts.map((account) => credit(account, amount)),
  );
  for (const each of settled) await each();
  const head = async (account: string) => {
    const line = await first.posting.books.head(accountBook(branch, account));
    if (!line || !isAccountLine(line)) throw new Error('no account');
    return line;
  };
  return { desks, projections, head, settle: () => Promise.all(settled.map((each) => each())) };
}

/** The day of the test: accounts are opened and credited on it. */
const opened = new Date().toISOString().slice(0, 10);

it('pays each account its interest once for a month, with two desks at it, and begun anew', async () => {
  const { desks, projections, head, settle } = await bank(100_000n);
  const paying = desks.map(({ posting }) =>
    createPayInterest({
      projections,
      posting,
      today: () => startOfMonth(opened, 2),
      days: createDays({ projections, books: posting.books }),
    }),
  );
  const cutOff = new AbortController();
  cutOff.abort();
  await paying[0]?.(branch, cutOff.signal);
  expect((await head(accounts[0] ?? '')).balanceAfter).toBe(100_000n);
  await Promise.all(paying.map((pay) => pay(branch, never)));
  await settle();
  const after = await Promise.all(accounts.map(head));
  await Promise.all(paying.map((pay) => pay(branch, never)));
  expect(await Promise.all(accounts.map(head))).toEqual(after);
  for (const { no, balanceAfter } of after) {
    // Opened, credited, and one entry each for the month of the test and the one after it.
    expect(no).toBe(4);
    expect(balanceAfter).toBeGreaterThan(100_000n);
  }
});

it('goes on to the other accounts where one cannot be paid, and says so', async () => {
  const { desks, projections, head } = await bank(100_000n);
  const [desk] = desks;
  if (!desk) throw new Error('no desk');
  const [bad = '', ...others] = accounts;
  const pay = createPayInterest({
    projections,
    posting: {
      books: desk.posting.books,
      post: (intent) =>
        'account' in intent && intent.account === bad
          ? Promise.resolve(refuse('DATABASE_UNAVAILABLE'))
          : desk.posting.post(intent),
    },
    today: () => startOfMonth(opened, 2),
    days: createDays({ projections, books: desk.posting.books }),
  });
  await expect(pay(branch, never)).rejects.toThrow(bad);
  for (const account of others) expect((await head(account)).no).toBe(4);
  expect((await head(bad)).no).toBe(2);
});

it('makes accounts dormant that were not used for long, once, and leaves those that were', async () => {
  const { desks, projections, head, settle } = await bank(500n);
  const [used = '', ...unused] = accounts;
  const makeAt = (date: string) =>
    desks.map(({ posting }) => createMakeDormant({ projections, posting, today: () => date }));
  await Promise.all(makeAt(addDays(opened, 400)).map((make) => make(branch, never)));
  expect((await head(used)).status).toBe('open');

  // Used a moment ago: the figures do not know it yet.
  const [desk] = desks;
  if (desk) await mustPost(desk.posting, credit(used, 1n));
  await Promise.all(makeAt(addDays(opened, 402)).map((make) => make(branch, never)));
  await settle();
  for (const account of unused) expect(await head(account)).toMatchObject({ no: 3, status: 'dormant' });
  expect(await head(used)).toMatchObject({ no: 3, status: 'open' });
});
