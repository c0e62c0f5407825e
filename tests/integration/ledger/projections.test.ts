import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createProjector, hintsFrom, rebuildAccount, rebuildSignIns } from '@main/application/projecting';
import { accountBook, cashBook, deskBook } from '@main/domain/ledger/books';
import { startEveryMinute } from '@main/jobs/everyMinute';
import { createFoldTails } from '@main/jobs/foldTails';
import type { Journal } from '@main/ports/journal';
import type { ProjectionStore } from '@main/ports/projections';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import {
  accountNo,
  branch,
  credit,
  customer,
  debit,
  event,
  mustPost,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from '../../support/ledger/desk';
import { projectionProblems, wholeJournal } from '../../support/ledger/whole';
import { manualClock } from '../../support/manualClock';

const account = accountNo(1);
const book = accountBook(branch, account);
const desks = ['DESK0001', 'DESK0002', 'DESK0003'] as const;
const deskBooks = desks.map((desk) => deskBook(branch, desk));

let database: FreshDatabase;
let journal: Journal;
let store: ProjectionStore;

beforeEach(async () => {
  database = await freshDatabase();
  journal = createMongoJournal(database.db);
  store = createMongoProjections(database.db);
});
afterEach(() => database.drop());

const projector = () => createProjector({ journal, store, clock: systemClock, report: expect.fail });

/** Three desks post on one account, and people sign in at each; nobody folds anything. */
async function busyMorning(): Promise<void> {
  const postings = desks.map((desk) => testDesk(journal, desk).posting);
  const [first] = postings;
  if (!first) throw new Error('no desk');
  await openBranch(first, desks, 1_000_00n);
  await mustPost(first, opening(account), credit(account, 500_00n));
  await Promise.all(
    postings.map(async (posting) => {
      for (let n = 0; n < 15; n += 1) {
        await mustPost(posting, debit(account, 1_00n), credit(account, 3_00n));
        await posting.post(debit(account, 900_000_00n));
        await mustPost(
          posting,
          event(n % 3 === 0 ? 'sign-in-refused' : 'signed-in', { about: { user: customer } }),
        );
      }
    }),
  );
  await Promise.all(postings.map((posting) => posting.stop()));
}

it('what dead desks left is folded by any desk, once, however many fold it at the same time', async () => {
  await busyMorning();
  const folders = [projector(), projector(), projector()];
  await Promise.all(folders.flatMap((each) => deskBooks.map(each.foldTail)));
  expect(await projectionProblems(database.db, await wholeJournal(database.db))).toEqual([]);
  expect((await store.summaries([book])).get(book)).toMatchObject({ userId: customer, balance: 590_00n });
  const [day] = await store.dayTotals(book, '0000-00-00', '9999-99-99');
  expect(day).toMatchObject({ credits: 635_00n, debits: 45_00n, entries: 91, balance: 590_00n });
  expect([...(await store.cursors(deskBooks)).values()].every((upTo) => upTo > 60)).toBe(true);
});

it('sign-ins of all desks make one history, that equals a rebuild from zero', async () => {
  await busyMorning();
  await Promise.all([projector(), projector()].flatMap((each) => deskBooks.map(each.foldTail)));
  const folded = (await store.signIns([customer])).get(customer);
  expect(folded).toMatchObject({
    folded: 45,
    last: { outcome: 'signedIn' },
    previous: { outcome: 'signedIn' },
  });
  expect(folded?.recent).toHaveLength(45);
  expect((await rebuildSignIns(journal, deskBooks)).get(customer)).toEqual(folded);
});

it('a rebuild from zero mends figures that somebody changed', async () => {
  await busyMorning();
  for (const each of deskBooks) await projector().foldTail(each);
  await database.db
    .collection('accountSummaries')
    .updateOne({ _id: book as never }, { $set: { balance: 1n } });
  await database.db.collection('dayTotals').updateOne({ book }, { $set: { credits: 7n } });
  const records = await wholeJournal(database.db);
  expect(await projectionProblems(database.db, records)).toHaveLength(1);
  await rebuildAccount(journal, store, book);
  expect(await projectionProblems(database.db, records)).toEqual([]);
});

it('folding stops at a gap, and goes on when it is filled', async () => {
  await busyMorning();
  const [own = ''] = deskBooks;
  const gap = 20;
  const torn: Journal = {
    ...journal,
    range: async (asked, from, to) => {
      const found = await journal.range(asked, from, to);
      return asked === own
        ? found.filter(({ lines }) => !lines.some((line) => line.book === own && line.no === gap))
        : found;
    },
  };
  const halting = createProjector({ journal: torn, store, clock: systemClock, report: expect.fail });
  await halting.foldTail(own);
  expect((await store.cursors([own])).get(own)).toBe(gap - 1);
  await projector().foldTail(own);
  expect((await store.cursors([own])).get(own)).toBeGreaterThan(gap);
});

it('the job folds every desk’s tail soon after the start, and again a minute after each round', async () => {
  await busyMorning();
  const { timer, advance } = manualClock();
  const tails = startEveryMinute({
    timer,
    tasks: [createFoldTails({ projector: projector(), deskBooks: async () => deskBooks })],
    failed: (error) => expect.fail(String(error)),
  });
  advance(2_000);
  await expect
    .poll(async () => (await store.cursors(deskBooks)).size, { timeout: 20_000 })
    .toBe(desks.length);
  const late = testDesk(journal, 'DESK0001').posting;
  await mustPost(late, credit(account, 1_00n));
  const cash = cashBook(branch, 'DESK0001');
  const before = (await store.summaries([cash])).get(cash)?.upTo ?? 0;
  await expect
    .poll(
      async () => {
        advance(60_000);
        return (await store.summaries([cash])).get(cash)?.upTo;
      },
      { timeout: 20_000 },
    )
    .toBe(before + 1);
  await tails.stop();
});

it('hints let heads be found from where the projections got, and mislead nobody where they are behind', async () => {
  await busyMorning();
  await projector().foldTail(deskBooks[0] ?? '');
  const hinted = testDesk(journal, 'DESK0002', { hints: hintsFrom(store) }).posting;
  const late = testDesk(journal, 'DESK0003').posting;
  await mustPost(late, credit(account, 1_00n));
  await mustPost(hinted, credit(account, 1_00n));
  expect(await hinted.books.head(book)).toMatchObject({ balanceAfter: 592_00n });
});
