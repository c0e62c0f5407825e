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
  page: `a page of a statement, any account and any place, of ${entriesIn(bank)}`,
  again: `the same page once more, of ${entriesIn(bank)}`,
  posting: `a posting on an account that was posted to before, among ${entriesIn(bank)}`,
  first: `the first posting of a desk on any account, among ${entriesIn(bank)}`,
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
  return async (accountId: string, after: number): Promise<void> => {
    const asked = { accountId, after, upTo: fewestLines, limit: rowsPerPage };
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

/** How many accounts a desk posts to more than once. */
const known = 10;

/** A page of a statement, the same page again, and postings, each time in other accounts. */
function runOf(bank: LargeBank, readPage: ReturnType<typeof pageReader>, desk: BenchDesk): Run {
  const random = seeded(1);
  const names = namesOf(bank);
  const anyAccount = (): string => {
    const accounts = accountsOf(bank, 1 + random(bank.parts));
    return accounts[random(accounts.length)] ?? '';
  };
  const customers = Array.from({ length: known }, anyAccount);
  const postOne = (account: string) => timed(() => desk.post([credit(account, 100n)]));
  return async () => {
    const account = anyAccount();
    // The first line of an account opens it, and is no row.
    const after = 1 + random(fewestLines - rowsPerPage);
    const figures = {
      [names.page]: await timed(() => readPage(account, after)),
      [names.again]: await timed(() => readPage(account, after)),
      [names.first]: await postOne(anyAccount()),
    };
    await desk.folded();
    const posting = await postOne(customers[random(known)] ?? '');
    await desk.folded();
    return { ...figures, [names.posting]: posting };
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
        { ...goal(many.page, few.page), remark: 'most of them read from the disk', ratio: null },
        goal(many.again, few.again),
        goal(many.posting, few.posting),
        { ...goal(many.first, few.posting), remark: 'its newest line is read first', ratio: null },
      ],
    };
  } finally {
    await client.close();
    await mongod.stop();
  }
};
