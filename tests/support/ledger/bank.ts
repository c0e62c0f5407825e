import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createSignatureCheck, type DeskKeys } from '@main/adapters/signing/ed25519';
import { createFollowUps } from '@main/application/followUps';
import type { Posting, PostingDependencies } from '@main/application/posting';
import { isTold } from '@main/application/posting/untold';
import { createProjector } from '@main/application/projecting';
import type { Intent } from '@main/domain/ledger/intents';
import type { Journal } from '@main/ports/journal';
import { type Db, MongoClient } from 'mongodb';
import { clientOptions } from '../clientOptions';
import { tried } from '../tried';
import { check } from './check';
import {
  accountNo,
  credit,
  deskName,
  event,
  mustPost,
  openBranch,
  opening,
  systemClock,
  testDesk,
} from './desk';
import type { Driver, Drivers } from './drivers';
import { type Fault, type Happening, noted, overlapOf, unresolved } from './history';
import { closed } from './intents';
import { countRecords, deskBooksOf, projectionProblems, wholeJournal } from './whole';
import { awayBranch, type Places } from './work';

export const founder = 'FOUNDER0';

/** Two branches. Desks hold ₹1,00,000 in the first, its accounts ₹10,000 each; one in the other is closed. */
export type TestBank = Places & {
  readonly founderKeys: DeskKeys;
  /** What its founder asked for. */
  readonly history: readonly Happening[];
};

export async function foundBank(
  journal: Journal,
  desks: readonly number[],
  accountCount: number,
  over: Partial<PostingDependencies> = {},
): Promise<TestBank> {
  const { posting: bare, keys } = testDesk(journal, founder, over);
  const history: Happening[] = [];
  const posting = noted(bare, (happening) => history.push(happening));
  const accounts = Array.from({ length: accountCount }, (_, n) => accountNo(n + 1));
  await openBranch(posting, [founder, ...desks.map(deskName)], 1_00_000_00n);
  for (const account of accounts) await mustPost(posting, opening(account), credit(account, 10_000_00n));
  const away = await openAway(posting);
  await posting.stop();
  return { founderKeys: keys, accounts, away, history };
}

async function openAway(posting: Posting): Promise<readonly string[]> {
  const there = { branch: awayBranch };
  const away = [501, 502, 503].map(accountNo);
  await mustPost(posting, event('branch-opened', { ...there, about: there }));
  for (const account of away) await mustPost(posting, { ...opening(account), ...there });
  await mustPost(posting, { ...closed(away.at(-1) ?? ''), ...there });
  return away;
}

export type Outcome = {
  readonly problems: readonly string[];
  readonly sent: number;
  readonly acknowledged: number;
  /** Intents whose answer a fault swallowed; each was sent again until it was definite. */
  readonly resolved: number;
  /** Which share of what was sent met a fault. */
  readonly overlap: number;
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
  faults: readonly Fault[],
): Promise<Outcome> {
  const client = await MongoClient.connect(uri, clientOptions);
  try {
    const db = client.db(database);
    const before = drivers.histories();
    const open = unresolved(before);
    const started = await Promise.all(desks.map((n) => drivers.start(n)));
    const untold = untoldOf(open, await keysIn(db, open), await toldBy(started));
    const first = started[0];
    if (open.length > 0 && first) await first.post(open);
    await Promise.all(started.map((driver) => driver.stop()));

    await foldAll(db, bank);
    const records = await wholeJournal(db);
    const test = createSignatureCheck(
      new Map([
        [founder, bank.founderKeys.publicKey],
        ...desks.map((n) => [deskName(n), drivers.keysOf(n).publicKey] as const),
      ]),
    );
    const history = [...bank.history, ...drivers.histories()];
    const stored = await countRecords(db);
    return {
      problems: [
        ...check(history, records, test),
        ...(stored === records.length
          ? []
          : [`I9 number: ${stored - records.length} records stand in no desk's book`]),
        ...(await projectionProblems(db, records)),
        ...untold,
      ],
      sent: new Set(history.flatMap((each) => (each.type === 'invoke' ? [each.intent.key] : []))).size,
      acknowledged: new Set(history.flatMap((each) => (each.type === 'ok' ? [each.id] : []))).size,
      resolved: open.length,
      overlap: overlapOf(before, faults),
      records: records.length,
    };
  } finally {
    await client.close();
  }
}

/** What a result rests on: a claim is only as good as its n. */
export const print = (what: string, times: number, outcome: Outcome): void => {
  const { sent, acknowledged, resolved, overlap, records } = outcome;
  const met = `${(overlap * 100).toFixed(0)} % met a fault`;
  tried(
    what,
    times,
    `${sent} sent, ${acknowledged} acknowledged, ${resolved} sent again, ${met}, ${records} records`,
  );
};

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
    .filter((intent) => isTold(intent) && posted.has(intent.key) && !told.has(intent.key))
    .map(({ key }) => `I15 untold: ${key} was posted, and nobody was told`);

/** Folds what desks left that were killed before they could, and posts what follows from it. */
async function foldAll(db: Db, bank: TestBank): Promise<void> {
  const report = (message: string) => {
    throw new Error(message);
  };
  const journal = createMongoJournal(db);
  const { posting } = testDesk(journal, founder, {}, bank.founderKeys);
  const projector = createProjector({
    clock: systemClock,
    journal,
    store: createMongoProjections(db),
    alsoFold: createFollowUps({ posting, report }),
    report,
  });
  // The second time folds what the first has posted.
  for (let round = 0; round < 2; round += 1) {
    for (const book of deskBooksOf(await wholeJournal(db))) await projector.foldTail(book);
  }
  await posting.stop();
}
