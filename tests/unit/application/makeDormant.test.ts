import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createMemoryProjections } from '@main/adapters/memory/projections';
import { createProjector } from '@main/application/projecting';
import { accountBook } from '@main/domain/ledger/books';
import { isAccountLine } from '@main/domain/ledger/records';
import { createMakeDormant } from '@main/jobs/makeDormant';
import { dateIn, defaultTimeZone } from '@shared/businessDate';
import {
  accountNo,
  branch,
  credit,
  deskName,
  mustPost,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from '@tests/support/ledger/desk';
import { fee } from '@tests/support/ledger/intents';
import { expect, it } from 'vitest';

const goingOn = new AbortController().signal;

const [idle, used, charged] = [1, 2, 3].map(accountNo) as [string, string, string];

it('accounts that nobody used for two years become dormant, once, whoever finds them', async () => {
  let now = new Date('2024-11-28T05:00:00.000Z');
  const clock = { ...systemClock, now: () => now };
  const journal = createMemoryJournal();
  const store = createMemoryProjections();
  const projector = createProjector({ journal, store, clock: systemClock, report: expect.fail });
  const { posting } = testDesk(journal, deskName(1), { clock });
  posting.onRecords(projector.take);
  await openBranch(posting, [deskName(1), deskName(2)], 1_000_00n);
  for (const account of [idle, used, charged]) {
    await mustPost(posting, opening(account), credit(account, 100_00n));
  }
  now = new Date('2026-11-28T05:00:00.000Z');
  const today = () => dateIn(defaultTimeZone, now);
  const other = testDesk(journal, deskName(2), { clock }).posting;
  await other.start(branch);
  const stateOf = async (account: string) => {
    const line = await posting.books.head(accountBook(branch, account));
    return line && isAccountLine(line) ? line.status : null;
  };
  const jobs = () =>
    [posting, other].map((each) => createMakeDormant({ projections: store, posting: each, branch, today }));

  // Two years to the day: still used within them.
  for (const job of jobs()) await job(goingOn);
  expect(await stateOf(idle)).toBe('open');

  now = new Date('2026-11-29T05:00:00.000Z');
  // What the bank takes is no use of an account; what the figures do not know of yet is.
  await mustPost(posting, fee(charged, 1_00n));
  await mustPost(other, credit(used, 1n));
  await expect
    .poll(
      async () =>
        (await store.summaries([accountBook(branch, charged)])).get(accountBook(branch, charged))?.upTo,
    )
    .toBe(3);
  await Promise.all(jobs().map((job) => job(goingOn)));
  expect([await stateOf(idle), await stateOf(charged), await stateOf(used)]).toEqual([
    'dormant',
    'dormant',
    'open',
  ]);
  const records = await posting.books.page(accountBook(branch, idle), null, 10);
  expect(records.filter(({ kind }) => kind === 'account-dormant')).toHaveLength(1);
  await posting.stop();
  await other.stop();
});
