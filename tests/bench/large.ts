import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createAccountStore } from '@main/adapters/mongo/stores/accounts';
import { createBooks } from '@main/application/posting/books';
import { createStatementRows } from '@main/application/statements/rows';
import type { Actor } from '@main/domain/access/actor';
import { clientOptions } from '@tests/support/clientOptions';
import { credit, event } from '@tests/support/ledger/desk';
import { accountsOf, type LargeBank } from '@tests/support/ledger/largeBank';
import { seeded } from '@tests/support/ledger/work';
import { type Db, MongoClient } from 'mongodb';
import { banks, serveLargeJournal } from './largeJournal';
import { type BenchDesk, openBenchDesk } from './ledger/branchbook';
import type { Bench, Goal } from './report';
import { measureInTurn, type Run } from './sideBySide';
import { timed } from './timed';

const times = 40;
const rowsPerPage = 50;
/** Every account that is looked at has at least as many lines. */
const fewestLines = 850;

const entriesIn = ({ parts, entriesPerPart }: LargeBank): string =>
  `${(parts * entriesPerPart).toLocaleString('en')} entries`;

const namesOf = (bank: LargeBank) => ({
  page: `a page of a statement, of ${entriesIn(bank)}`,
  strange: `a page of a statement of which nothing was read before, of ${entriesIn(bank)}`,
  posting: `a posting, among ${entriesIn(bank)}`,
  first: `a posting, the first of its desk on the account, among ${entriesIn(bank)}`,
});

const actor: Actor = {
  holder: { userId: '56125810021', role: 'Employee', status: 'Active', branch: 'MAIN', duties: ['teller'] },
  scope: 'branch',
  sessionId: 'bench',
};

/** A page of a statement's rows as the screen asks for it. */
function pageReader(db: Db) {
  const books = createBooks(createMongoJournal(db), async () => new Map());
  const read = createStatementRows({ accounts: createAccountStore(db), books });
  return async ({ account, after }: Place): Promise<void> => {
    const asked = { accountId: account, after, upTo: fewestLines, limit: rowsPerPage };
    const answer = await read(actor, asked);
    if (!answer.ok || answer.value.rows.length !== rowsPerPage) throw new Error('the page is not full');
  };
}

/** A desk that joins the bank for this run: it has a book and cash of its own. */
async function join(db: Db): Promise<BenchDesk> {
  const desk = `BENCH${Date.now().toString(36).toUpperCase().slice(-3)}`;
  const joined = await openBenchDesk(db, desk);
  await joined.post([event('desk-enrolled', { about: { desk } })]);
  return joined;
}

type Place = { readonly account: string; readonly after: number };

function* placesIn(bank: LargeBank): Generator<Place, never> {
  const random = seeded(1);
  for (;;) {
    const accounts = accountsOf(bank, 1 + random(bank.parts));
    const account = accounts[random(accounts.length)] ?? '';
    // The first line of an account opens it, and is no row.
    yield { account, after: 1 + random(fewestLines - rowsPerPage) };
  }
}

/**
 * Each of a round's pages is read, and each of its accounts posted to, once a round, the first time while all warms up;
 * and each time one that was not looked at before.
 */
function runOf(bank: LargeBank, readPage: ReturnType<typeof pageReader>, desk: BenchDesk): Run {
  const names = namesOf(bank);
  const places = placesIn(bank);
  const known = Array.from({ length: times }, () => places.next().value);
  const postOn = async ({ account }: Place): Promise<number> => {
    const tookMs = await timed(() => desk.post([credit(account, 100n)]));
    await desk.folded();
    return tookMs;
  };
  let turn = 0;
  return async () => {
    const place = known[turn++ % times] ?? places.next().value;
    const strange = places.next().value;
    return {
      [names.page]: await timed(() => readPage(place)),
      [names.strange]: await timed(() => readPage(strange)),
      [names.posting]: await postOn(place),
      [names.first]: await postOn(strange),
    };
  };
}

/** A bank with ten million entries beside one with ten thousand: on one server, through the shipped use case. */
export const large: Bench = async () => {
  const mongod = await serveLargeJournal();
  const client = await MongoClient.connect(mongod.uri, clientOptions);
  try {
    const sides = await Promise.all(
      Object.entries(banks).map(async ([name, bank]) => {
        const db = client.db(name);
        return { bank, readPage: pageReader(db), desk: await join(db) };
      }),
    );
    const runs = sides.map(({ bank, readPage, desk }) => runOf(bank, readPage, desk));
    const measured = await measureInTurn(runs, times);
    await Promise.all(sides.map(({ desk }) => desk.close()));
    const [few, many] = [namesOf(banks.few), namesOf(banks.many)];
    const goal = (name: string, yardstick: string): Goal => ({
      name,
      yardstick,
      unit: 'ms',
      ratio: { most: 1.3 },
    });
    return {
      measured,
      goals: [
        goal(many.page, few.page),
        goal(many.posting, few.posting),
        { ...goal(many.strange, few.page), remark: 'read from the disk', ratio: null },
        { ...goal(many.first, few.posting), remark: 'its newest line is read first', ratio: null },
      ],
    };
  } finally {
    await client.close();
    await mongod.stop();
  }
};
