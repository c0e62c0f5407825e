import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createFoldHolds } from '@main/application/holds/fold';
import { accountBook, holdBook } from '@main/domain/ledger/books';
import { isAccountLine, isHoldLine } from '@main/domain/ledger/records';
import { createExpireHolds } from '@main/jobs/expireHolds';
import type { HoldRecord } from '@main/ports/holds';
import {
  accountNo,
  branch,
  credit,
  mustPost,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from '@tests/support/ledger/desk';
import { hold } from '@tests/support/ledger/intents';
import { expect, it } from 'vitest';

const account = accountNo(1);
const expires = '2026-11-28T12:00:00.000Z';

it('holds whose time is over expire once, whoever does it, and as often as it is done', async () => {
  let now = new Date('2026-11-28T10:00:00.000Z');
  const clock = { ...systemClock, now: () => now };
  const journal = createMemoryJournal();
  const first = testDesk(journal, 'DESK0001', { clock });
  await first.posting.start(branch);
  await openBranch(first.posting, ['DESK0001'], 0n);
  const placed = hold(account, 60n, expires);
  await mustPost(first.posting, opening(account), credit(account, 100n), placed);
  const second = testDesk(journal, 'DESK0002', { clock });
  await second.posting.start(branch);

  const list: HoldRecord[] = [];
  const foldHolds = createFoldHolds({
    fold: async ({ book, expires, remaining }, placing) => {
      const amount = placing?.amount ?? 0n;
      list.push({ book, branch, account, amount, remaining, expires: new Date(expires), narration: '' });
    },
  });
  const record = await first.posting.books.find(branch, placed.key);
  await foldHolds(record ? [record] : []);
  expect(list).toMatchObject([{ book: holdBook(branch, placed.key), amount: 60n, remaining: 60n }]);

  const due = async (_branch: string, at: Date) => list.filter((each) => each.expires <= at);
  now = new Date(expires);
  const jobs = [first, second].map(({ posting }) =>
    createExpireHolds({ holds: { due }, posting, branch, clock }),
  );
  // The list stays behind: so each of them finds the hold, again and again.
  for (let round = 0; round < 3; round += 1) await Promise.all(jobs.map((job) => job()));

  const head = await first.posting.books.head(holdBook(branch, placed.key));
  expect(head && isHoldLine(head) && head).toMatchObject({ no: 2, state: 'expired', remaining: 0n });
  const line = await first.posting.books.head(accountBook(branch, account));
  expect(line && isAccountLine(line) && line).toMatchObject({ balanceAfter: 100n, heldAfter: 0n });
});
