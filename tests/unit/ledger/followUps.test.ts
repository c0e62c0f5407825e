import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createMemoryProjections } from '@main/adapters/memory/projections';
import { createFollowUps } from '@main/application/followUps';
import { createProjector } from '@main/application/projecting';
import { accountBook, deskBook } from '@main/domain/ledger/books';
import { isAccountLine } from '@main/domain/ledger/records';
import { refuse } from '@shared/result';
import { expect, it } from 'vitest';
import {
  accountNo,
  branch,
  credit,
  deskName,
  mustPost,
  openBranch,
  opening,
  quickClock,
  testDesk,
} from '../../support/ledger/desk';
import { closed, transferOut } from '../../support/ledger/intents';

const [payer, payee] = [accountNo(1), accountNo(2)];
const east = 'EAST';

/** A desk with an account of ₹500 in its own branch and another one in the other; nothing is folded yet. */
async function twoBranches() {
  const journal = createMemoryJournal();
  const desk = testDesk(journal, deskName(1));
  await openBranch(desk.posting, [desk.desk], 1_000_00n);
  await mustPost(desk.posting, opening(payer), credit(payer, 500_00n), { ...opening(payee), branch: east });
  const store = createMemoryProjections();
  const reports: string[] = [];
  const followed = createFollowUps({ posting: desk.posting, report: (message) => reports.push(message) });
  const projector = createProjector({
    clock: quickClock(),
    journal,
    store,
    alsoFold: followed,
    report: (message) => reports.push(message),
  });
  const balanceIn = async (of: string, account: string) => {
    const head = await desk.posting.books.head(accountBook(of, account));
    return head && isAccountLine(head) ? head.balanceAfter : null;
  };
  const kinds = async (of: string) =>
    (await journal.range(deskBook(of, desk.desk), 1, 1_000)).map(({ kind, outcome }) => `${kind} ${outcome}`);
  return { desk, store, reports, followed, projector, balanceIn, kinds };
}

const out = (to = payee) => transferOut(payer, { branch: east, account: to }, 200_00n);

it('what left for another branch arrives there once, however often its record is folded', async () => {
  const { desk, projector, balanceIn, kinds } = await twoBranches();
  await mustPost(desk.posting, out());
  for (let n = 0; n < 2; n += 1) await projector.foldTail(deskBook(branch, desk.desk));
  expect(await balanceIn(east, payee)).toBe(200_00n);
  expect((await kinds(east)).filter((kind) => kind.startsWith('transfer'))).toEqual(['transfer-in posted']);
});

it('what is refused there comes back, seen to by the one who sent it', async () => {
  const { desk, projector, balanceIn, kinds } = await twoBranches();
  await mustPost(desk.posting, { ...closed(payee), branch: east }, out());
  await projector.foldTail(deskBook(branch, desk.desk));
  expect(await balanceIn(branch, payer)).toBe(500_00n);
  expect((await kinds(east)).at(-1)).toBe('transfer-in refused');
  expect((await kinds(branch)).at(-1)).toBe('transfer-back posted');
});

it('a desk that cannot post it leaves the book unfolded from there, and the next one completes it', async () => {
  const { desk, store, followed, projector, balanceIn } = await twoBranches();
  await mustPost(desk.posting, out());
  const book = deskBook(branch, desk.desk);
  const stopped = createFollowUps({
    posting: { ...desk.posting, post: async () => refuse('CONFIRMING') },
    report: expect.fail,
  });
  const records = await desk.posting.books.page(book, null, 1);
  await expect(stopped(records)).rejects.toThrow('transfer-in');
  expect((await store.cursors([book])).get(book)).toBeUndefined();
  await followed(records);
  await projector.foldTail(book);
  expect(await balanceIn(east, payee)).toBe(200_00n);
});

it('a key that somebody else has taken holds nothing up, and is reported', async () => {
  const { desk, reports, followed } = await twoBranches();
  await mustPost(desk.posting, out());
  const records = await desk.posting.books.page(deskBook(branch, desk.desk), null, 1);
  const [taken] = records;
  const forged = createFollowUps({
    posting: { ...desk.posting, post: async () => refuse('IDEMPOTENCY_CONFLICT') },
    report: (message) => reports.push(message),
  });
  await forged(taken ? [taken] : []);
  expect(reports).toEqual(['the key of what follows a transfer is taken']);
  await followed(records);
});

it('what could never arrive does not leave', async () => {
  const { desk } = await twoBranches();
  for (const to of [branch, 'no branch', '']) {
    const answer = await desk.posting.post(transferOut(payer, { branch: to, account: payee }, 1_00n));
    expect(answer).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  }
});
