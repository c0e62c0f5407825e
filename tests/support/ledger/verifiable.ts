import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { createFiguresStore } from '@main/adapters/mongo/stores/figures';
import { createDayRoots } from '@main/application/dayRoots';
import { createFoldFigures } from '@main/application/figures/fold';
import type { Posting } from '@main/application/posting';
import { createProjector } from '@main/application/projecting';
import { verifyOver } from '@main/composition/verification/overConnection';
import { deskBook } from '@main/domain/ledger/books';
import type { DayRoot } from '@main/domain/ledger/dayRoot';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { BranchVerification } from '@main/ports/verification';
import { dateIn } from '@shared/businessDate';
import type { Db } from 'mongodb';
import { enrol } from './bulk';
import {
  accountNo,
  branch,
  credit,
  debit,
  event,
  mustPost,
  openBranch,
  opening,
  quickClock,
  systemClock,
  type TestDesk,
  testDesk,
} from './desk';
import {
  adjustment,
  fee,
  freeze,
  hold,
  holdPost,
  holdRelease,
  reversal,
  transfer,
  transferOut,
} from './intents';

const zone = 'Asia/Kolkata';
const firstDay = new Date('2026-11-23T04:30:00.000Z');
const dayMs = 24 * 60 * 60 * 1_000;

export type VerifiableBank = {
  readonly accounts: readonly string[];
  readonly desks: readonly TestDesk[];
  /** Of the first day. */
  readonly root: DayRoot;
};

const never = new AbortController().signal;

/** Verifies the whole of a database's books. */
export const verified = (
  db: Db,
  over: Parameters<typeof verifyOver>[3] = {},
): Promise<readonly BranchVerification[]> =>
  verifyOver({ db }, 'all', { signal: never, progress: () => undefined }, { clock: quickClock(), ...over });

export async function posted(posting: Posting, intent: Intent): Promise<JournalRecord> {
  const result = await posting.post(intent);
  if (!result.ok) throw new Error(`${intent.kind} was refused: ${result.code}`);
  return result.value.record;
}

/** A day of two desks in two branches: batches of which the last record is signed, and all that follows from others. */
async function busyDay(first: Posting, second: Posting, accounts: readonly string[]): Promise<void> {
  const [one = '', two = '', three = ''] = accounts;
  const crowd = accounts.flatMap((account) => [credit(account, 5_00n), debit(account, 1_00n)]);
  await Promise.all([
    ...crowd.map((intent) => first.post(intent)),
    ...crowd.map((intent) => second.post(debit(one, 10n)).then(() => intent)),
  ]);
  await posted(first, reversal(await posted(second, transfer(one, two, 200n))));
  await mustPost(second, fee(one, 5n), adjustment(two, 'credit', 5n));
  const placed = hold(two, 100n, '2099-01-01T00:00:00.000Z');
  await mustPost(first, placed, holdPost(placed, three, 40n), holdRelease('hold-void', placed));
  await first.post(debit(three, 900_000_00n));
  const next = followUpOf(
    await posted(first, transferOut(one, { branch: 'EAST', account: accountNo(50) }, 20n)),
  );
  if (next) await mustPost(first, next);
  await mustPost(first, freeze(three, 'both'), event('signed-in'), freeze(three, 'none'));
}

/**
 * A bank on a real database, over two days, with the root of the first recorded and all figures folded.
 * @param betweenDays called when the first day is over and folded
 */
export async function verifiableBank(
  db: Db,
  accountCount = 6,
  betweenDays: () => Promise<void> = async () => undefined,
): Promise<VerifiableBank> {
  let now = firstDay;
  const clock = { ...systemClock, now: () => now };
  const journal = createMongoJournal(db);
  const desks = ['DESK0001', 'DESK0002'].map((desk) => testDesk(journal, desk, { clock }));
  const [first, second] = desks.map(({ posting }) => posting);
  if (!first || !second) throw new Error('no desks');
  const projector = createProjector({
    journal,
    store: createMongoProjections(db),
    alsoFold: createFoldFigures(createFiguresStore(db)),
    clock: systemClock,
    report: (message) => {
      throw new Error(message);
    },
  });
  const store = createDeskStore(db);
  for (const { desk, keys } of desks) await enrol(db, desk, keys.publicKey);
  await openBranch(
    first,
    desks.map(({ desk }) => desk),
    1_00_000_00n,
  );
  await mustPost(first, event('branch-opened', { branch: 'EAST', about: { branch: 'EAST' } }), {
    ...opening(accountNo(50)),
    branch: 'EAST',
  });
  const accounts = Array.from({ length: accountCount }, (_, n) => accountNo(n + 1));
  for (const account of accounts) await mustPost(first, opening(account), credit(account, 100_00n));
  const foldAll = async () => {
    for (const { desk } of desks) {
      for (const each of [branch, 'EAST']) await projector.foldTail(deskBook(each, desk));
    }
  };
  await busyDay(first, second, accounts);
  await foldAll();
  await betweenDays();
  now = new Date(firstDay.getTime() + dayMs);
  const root = await createDayRoots({ posting: first, desks: store, today: () => dateIn(zone, now) })(
    branch,
    null,
  );
  if (!root.ok) throw new Error(root.code);
  await busyDay(second, first, accounts);
  await Promise.all([first.stop(), second.stop()]);
  await foldAll();
  return { accounts, desks, root: root.value };
}
