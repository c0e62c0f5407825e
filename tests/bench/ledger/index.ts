import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { clientOptions } from '@tests/support/clientOptions';
import { branch, credit, debit, deskName, event, float, opening } from '@tests/support/ledger/desk';
import { startMongod } from '@tests/support/mongod';
import { MongoClient } from 'mongodb';
import type { Bench, Goal, Report } from '../report';
import { measureInTurn } from '../sideBySide';
import { timed } from '../timed';
import { type BenchDesk, openBenchDesk } from './branchbook';
import { type Floor, makeFloor } from './floor';
import { hotAccountGoals, measureHotAccount } from './hotAccount';
import { accounts, type Load, loads } from './load';
import { type Debit, openMedici, openReadModifyWrite, type Peer } from './peers';

const rupee = 1_00n;
const held = 1_00_00_000_00n;
/** More than all accounts hold: a desk pays debits out of its cash. */
const cash = 10_00_00_000_00n;

const desk = deskName(1);
const atOnce = 5_000;
const callers = 20;
const debitsOfCallers = 100;
const singles = 40;

type Sides = {
  readonly branchbook: BenchDesk;
  readonly floor: Floor;
  readonly medici: Peer;
  readonly earlier: Peer;
};

/** What is printed of one load. */
function namesOf({ name }: Load) {
  const of = (what: string): string => `${name}: ${what}`;
  return {
    floor: of(`floor, bare insertMany of the same ${atOnce} documents`),
    bulk: of(`Branchbook, ${atOnce} at once`),
    folded: of(`Branchbook, ${atOnce} at once, until every figure follows`),
    callers: of(`Branchbook, ${callers} callers`),
    medici: of(`medici, ${callers} callers`),
    earlier: of(`read, modify, write as the earlier system, ${callers} callers`),
    single: of('Branchbook, one posting'),
    one: of('bare insertOne of the same document, like collection'),
    bare: of('bare insertOne of the same document, no rules, no indexes'),
  };
}

function goalsOf(load: Load): readonly Goal[] {
  const names = namesOf(load);
  const rate = { unit: '/s' } as const;
  const time = { unit: 'ms' } as const;
  return [
    { ...rate, name: names.bulk, yardstick: names.floor, ratio: { least: 0.75 } },
    { ...rate, name: names.folded, yardstick: names.floor, ratio: { least: 0.5 } },
    { ...rate, name: names.callers, yardstick: names.medici, ratio: { least: 8 } },
    { ...rate, name: names.callers, yardstick: names.earlier, ratio: null },
    { ...rate, name: names.bulk, yardstick: names.medici, ratio: null, remark: 'bulk against single' },
    { ...time, name: names.single, yardstick: names.one, ratio: { most: 1.5 } },
    { ...time, name: names.single, yardstick: names.one, of: 'p99', ratio: { most: 2 } },
    { ...time, name: names.single, yardstick: names.bare, ratio: null },
  ];
}

const rateOf = (count: number, ms: number): number => (count * 1_000) / ms;

/** Many debits at once, and the very documents that came of them inserted bare. */
const bulkRun =
  ({ branchbook, floor }: Sides, load: Load) =>
  async () => {
    const names = namesOf(load);
    const debits = Array.from({ length: atOnce }, () => debit(load.next(), rupee));
    await branchbook.folded();
    branchbook.inserted();
    const began = performance.now();
    await branchbook.postBulk(debits);
    const postedMs = performance.now() - began;
    await branchbook.folded();
    const foldedMs = performance.now() - began;
    const batches = branchbook.inserted();
    const floorMs = await timed(async () => {
      for (const documents of batches) await floor.insertMany(documents);
    });
    return {
      [names.bulk]: rateOf(atOnce, postedMs),
      [names.folded]: rateOf(atOnce, foldedMs),
      [names.floor]: rateOf(atOnce, floorMs),
    };
  };

/** Debits by callers each of whom waits for their own answer before they ask again. */
const callersRun = (name: string, load: Load, debitOne: Debit) => async () => {
  let left = debitsOfCallers;
  const caller = async () => {
    while (left > 0) {
      left -= 1;
      await debitOne(load.next());
    }
  };
  const ms = await timed(() => Promise.all(Array.from({ length: callers }, caller)));
  return { [name]: rateOf(debitsOfCallers, ms) };
};

/** One debit, its figures, and then the document that came of it inserted bare. */
const singleRun =
  ({ branchbook, floor }: Sides, load: Load) =>
  async () => {
    const names = namesOf(load);
    const one = debit(load.next(), rupee);
    const single = await timed(() => branchbook.post([one]));
    await branchbook.folded();
    const document = branchbook.inserted()[0]?.[0];
    if (!document) throw new Error('nothing was inserted');
    return {
      [names.single]: single,
      [names.one]: await timed(() => floor.insertOne(document)),
      [names.bare]: await timed(() => floor.insertOneBare(document)),
    };
  };

async function measureLoad(sides: Sides, load: Load): Promise<Report['measured']> {
  const names = namesOf(load);
  const { branchbook, medici, earlier } = sides;
  const many = await measureInTurn(
    [
      bulkRun(sides, load),
      callersRun(names.callers, load, (account) => branchbook.post([debit(account, rupee)])),
      callersRun(names.medici, load, medici.debit),
      callersRun(names.earlier, load, earlier.debit),
    ],
    1,
  );
  branchbook.inserted();
  return new Map([...many, ...(await measureInTurn([singleRun(sides, load)], singles))]);
}

/** A branch with one desk, and accounts that hold enough. */
async function openBank(client: MongoClient): Promise<BenchDesk> {
  const db = client.db('branchbook');
  await applySchema(db, allCollections);
  const branchbook = await openBenchDesk(db, desk);
  await branchbook.post([event('branch-opened', { about: { branch } })]);
  await branchbook.post([event('desk-enrolled', { about: { desk } })]);
  await branchbook.post([float(desk, cash)]);
  await branchbook.post(accounts.map((account) => opening(account)));
  await branchbook.post(accounts.map((account) => credit(account, held)));
  await branchbook.folded();
  branchbook.inserted();
  return branchbook;
}

/** The ledger beside what bare inserts take, a peer, and the system it replaces: all on one mongod, in turn. */
export const ledger: Bench = async () => {
  const mongod = await startMongod({ cacheGb: 1 });
  const client = await MongoClient.connect(mongod.uri, clientOptions);
  try {
    const sides: Sides = {
      branchbook: await openBank(client),
      floor: await makeFloor(client.db('floor')),
      medici: await openMedici(mongod.uri),
      earlier: await openReadModifyWrite(client.db('earlier')),
    };
    const measured = new Map(await measureHotAccount(mongod.uri, client));
    const goals: Goal[] = [];
    for (const load of loads()) {
      for (const [name, rounds] of await measureLoad(sides, load)) measured.set(name, rounds);
      goals.push(...goalsOf(load));
    }
    await Promise.all([sides.medici.close(), sides.branchbook.close()]);
    return { measured, goals: [...goals, ...hotAccountGoals] };
  } finally {
    await client.close();
    await mongod.stop();
  }
};
