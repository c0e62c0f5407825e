import { createMongoJournal } from '@main/adapters/mongo/journal';
import { accountBook } from '@main/domain/ledger/books';
import { type CommandStartedEvent, type Db, MongoClient } from 'mongodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clientOptions, type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import {
  accountNo,
  branch,
  credit,
  debit,
  mustPost,
  openBranch,
  opening,
  testDesk,
} from '../../support/ledger/desk';

let database: FreshDatabase;
let client: MongoClient;
let commands: CommandStartedEvent[];

beforeEach(async () => {
  database = await freshDatabase();
  commands = [];
  client = await MongoClient.connect(database.uri, { ...clientOptions, monitorCommands: true });
  client.on('commandStarted', (started) => commands.push(started));
});
afterEach(async () => {
  await client.close();
  await database.drop();
});

const changing = new Set(['update', 'delete', 'findAndModify', 'drop', 'renameCollection']);

/** What the wire says against the rules for the journal (M3); none where all hold. */
function problemsOnTheWire(seen: readonly CommandStartedEvent[]): string[] {
  return seen.flatMap(({ commandName, command }) => {
    if (command[commandName] !== 'journal') return [];
    if (changing.has(commandName)) return [`${commandName} on the journal`];
    if (commandName === 'insert') {
      const { w, j } = command.writeConcern ?? {};
      return w === 'majority' && j === true && command.ordered !== false
        ? []
        : ['an insert below majority and journal'];
    }
    return command.readConcern?.level === 'majority' || commandName === 'getMore'
      ? []
      : [`${commandName} below majority`];
  });
}

/** Everything a desk does with the journal: start, post, refuse, repeat, collide, read. */
async function everything(db: Db): Promise<void> {
  const journal = createMongoJournal(db);
  const { posting, desk } = testDesk(journal, 'DESK0001');
  const account = accountNo(1);
  await openBranch(posting, [desk, 'DESK0002'], 1_000_00n);
  const intent = credit(account, 100n);
  await mustPost(posting, opening(account), intent);
  const other = testDesk(journal, 'DESK0002').posting;
  await mustPost(other, debit(account, 1n), intent);
  await mustPost(posting, debit(account, 1n));
  await posting.post(debit(account, 9_999n));
  await posting.books.page(accountBook(branch, account), null, 10);
  await posting.books.find(branch, intent.key);
  await posting.stop();
  await other.stop();
}

it('every insert into the journal asks for majority and journal, every read for majority, and nothing changes it', async () => {
  await everything(client.db(database.name));
  const onJournal = commands.filter(({ commandName, command }) => command[commandName] === 'journal');
  expect(onJournal.filter(({ commandName }) => commandName === 'insert').length).toBeGreaterThan(8);
  expect(onJournal.filter(({ commandName }) => commandName === 'find').length).toBeGreaterThan(5);
  expect(problemsOnTheWire(commands)).toEqual([]);
});

/** A database through which the journal does one thing otherwise. */
const plants: readonly (readonly [string, (db: Db) => object, string])[] = [
  [
    'inserts with w:1',
    (db) => ({
      command: (asked: object, options: object) => db.command({ ...asked, writeConcern: { w: 1 } }, options),
    }),
    'an insert below majority and journal',
  ],
  [
    'reads heads below majority',
    (db) => ({
      collection: (name: string, options: object) =>
        db.collection(name, { ...options, readConcern: { level: 'local' } }),
    }),
    'find below majority',
  ],
];

it.each(plants)('a journal that %s is found out', async (_what, otherwise, problem) => {
  const db = client.db(database.name);
  const planted: Db = Object.assign(Object.create(db), otherwise(db));
  // Below majority the desk may not find what it has just written: what it says then is no matter here.
  await everything(planted).catch(() => {});
  expect(problemsOnTheWire(commands)).toContain(problem);
});

it('changes nothing in the database when nothing is posted', async () => {
  const { posting } = testDesk(createMongoJournal(client.db(database.name)), 'DESK0001');
  expect(await posting.books.head(accountBook(branch, accountNo(1)))).toBeNull();
  expect(commands.some(({ commandName }) => commandName === 'insert')).toBe(false);
});
