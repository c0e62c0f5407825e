import { createMemoryJournal } from '@main/adapters/memory/journal';
import { accountBook } from '@main/domain/ledger/books';
import type { Journal } from '@main/ports/journal';
import { accountNo, branch, credit, deskName, mustPost, openBranch, opening, testDesk } from './desk';

/** The account of the tests of the posting module, and its book. */
export const account = accountNo(1);
export const own = accountBook(branch, account);
/** A journal with a branch, two desks that hold ₹1,000 each, and an account that holds ₹500. */
export async function openedJournal(): Promise<Journal> {
  const journal = createMemoryJournal();
  const { posting } = testDesk(journal, 'FOUNDER0');
  await posting.start(branch);
  await openBranch(posting, ['FOUNDER0', deskName(1), deskName(2)], 1_000_00n);
  await mustPost(posting, opening(account), credit(account, 500_00n));
  await posting.stop();
  return journal;
}

export const balanceIn = async (journal: Journal): Promise<bigint | undefined> => {
  const head = (await journal.heads(branch, [{ book: own, hint: 1 }])).get(own);
  return head && 'balanceAfter' in head ? head.balanceAfter : undefined;
};
