import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createSignatureCheck, type DeskKeys } from '@main/adapters/signing/ed25519';
import { createProjector } from '@main/application/projecting';
import type { Intent } from '@main/domain/ledger/intents';
import { type Db, MongoClient } from 'mongodb';
import { clientOptions } from '../clientOptions';
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
} from './desk';
import type { Driver, Drivers } from './drivers';
import { check, unresolved } from './history';
import { countRecords, deskBooksOf, projectionProblems, wholeJournal } from './whole';

export const founder = 'FOUNDER0';

/** A branch with desks that hold ₹1,00,000 and accounts that hold ₹10,000 each. */
export type TestBank = { readonly founderKeys: DeskKeys; readonly accounts: readonly string[] };

export async function foundBank(db: Db, desks: readonly number[], accountCount: number): Promise<TestBank> {
  const { posting, keys } = testDesk(createMongoJournal(db), founder);
  const accounts = Array.from({ length: accountCount }, (_, n) => accountNo(n + 1));
  await openBranch(posting, [founder, ...desks.map(deskName)], 1_00_000_00n);
  for (const account of accounts) await mustPost(posting, opening(account), credit(account, 10_000_00n));
  await posting.stop();
  return { founderKeys: keys, accounts };
}

export type Outcome = {
  readonly problems: readonly string[];
  readonly sent: number;
  readonly acknowledged: number;
  /** Intents whose answer a fault swallowed; each was sent again until it was definite. */
  readonly resolved: number;
  readonly records: number;
};

/**
 * Ends a test of faults: every desk starts once more, so that what was left is sent again; what the histories left
 * without an answer is sent again under its key; then the whole of the books and projections is checked.
 */
export async function settleAndCheck(
  uri: string,
  database: string,
  bank: TestBank,
  drivers: Drivers,
  desks: readonly number[],
): Promise<Outcome> {
  const client = await MongoClient.connect(uri, clientOptions);
  try {
    const db = client.db(database);
    const started = await Promise.all(desks.map(drivers.start));
    const open = unresolved(drivers.histories());
    const untold = untoldOf(open, await keysIn(db, open), await toldBy(started));
    const first = started[0];
    if (open.length > 0 && first) await first.post(open);
    await Promise.all(started.map((driver) => driver.stop()));

    const records = await wholeJournal(db);
    await foldAll(db, deskBooksOf(records));
    const test = createSignatureCheck(
      new Map([
        [founder, bank.founderKeys.publicKey],
        ...desks.map((n) => [deskName(n), drivers.keysOf(n).publicKey] as const),
      ]),
    );
    const history = drivers.histories();
    const founding = new Set(
      records
        .filter((record) => record.lines.some(({ book }) => book === `${branch}/desk/${founder}`))
        .map(({ id }) => `unsubmitted: nobody sent ${id}`),
    );
    const stored = await countRecords(db);
    return {
      problems: [
        ...check(history, records, test).filter((problem) => !founding.has(problem)),
        ...(stored === records.length
          ? []
          : [`outside: ${stored - records.length} records stand in no desk's book`]),
        ...(await projectionProblems(db, records)),
        ...untold,
      ],
      sent: new Set(history.flatMap((each) => (each.type === 'invoke' ? [each.intent.key] : []))).size,
      acknowledged: new Set(history.flatMap((each) => (each.type === 'ok' ? [each.id] : []))).size,
      resolved: open.length,
      records: records.length,
    };
  } finally {
    await client.close();
  }
}

const toldBy = async (started: readonly Driver[]): Promise<ReadonlySet<string>> =>
  new Set((await Promise.all(started.map((driver) => driver.untold()))).flat());

async function keysIn(db: Db, intents: readonly Intent[]): Promise<ReadonlySet<string>> {
  const keys = intents.map(({ key }) => key);
  return new Set<string>(
    await db.collection('journal').distinct('intent.key', { 'intent.key': { $in: keys } }),
  );
}

/** What was posted by a life that was killed before it could answer, and that nobody was told of at the next start. */
const untoldOf = (
  open: readonly Intent[],
  posted: ReadonlySet<string>,
  told: ReadonlySet<string>,
): readonly string[] =>
  open
    .filter(({ key }) => posted.has(key) && !told.has(key))
    .map(({ key }) => `untold: ${key} was posted, and nobody was told`);

/** Folds what desks left that were killed before they could. */
async function foldAll(db: Db, deskBooks: readonly string[]): Promise<void> {
  const report = (message: string) => {
    throw new Error(message);
  };
  const projector = createProjector({
    clock: systemClock,
    journal: createMongoJournal(db),
    store: createMongoProjections(db),
    report,
  });
  for (const book of deskBooks) await projector.foldTail(book);
}
