/** A desk in a process of its own: the shipped posting module, on the shipped adapters, told what to post. */
import { createInterface } from 'node:readline';
import { openIntentFile } from '@main/adapters/intents';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createSigning } from '@main/adapters/signing/ed25519';
import { createFollowUps } from '@main/application/followUps';
import { createPosting, type Posting } from '@main/application/posting';
import { createProjector, hintsFrom } from '@main/application/projecting';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { MongoClient } from 'mongodb';
import { clientOptions } from '../clientOptions';
import { passes, passing } from './crashPoints';
import { branch, customer, systemClock, systemIds } from './desk';
import type { DriverOptions, DriverOrder, DriverReport } from './driverMessages';
import { happeningOf, historyFile, read, write } from './history';
import { createWork, nothingSeen, type Places, seeded, transfersOnly, type Work } from './work';

const options: DriverOptions = JSON.parse(process.argv[2] ?? '');
const note = historyFile(options.history);
const say = (report: DriverReport) => process.stdout.write(`${write(report)}\n`);

const client = new MongoClient(options.uri, { ...clientOptions, serverSelectionTimeoutMS: 2_000 });
const db = client.db(options.database);
const pass = passes(options.crash);
const { journal, intents, signing, store } = passing(
  {
    journal: createMongoJournal(db),
    intents: await openIntentFile(options.intentFile, () => {}),
    signing: createSigning(options.desk, options.privateKey),
    store: createMongoProjections(db),
  },
  pass,
);
const sendings = { inserts: 0, doubts: 0 };
const posting: Posting = createPosting({
  journal: {
    ...journal,
    insert: async (records) => {
      sendings.inserts += 1;
      const outcome = await journal.insert(records);
      if (outcome.kind === 'unknown') sendings.doubts += 1;
      return outcome;
    },
  },
  intents,
  signing,
  clock: systemClock,
  ids: systemIds,
  timeZoneOf: () => 'Asia/Kolkata',
  hints: hintsFrom(store),
  damaged: () => false,
  isTurnedAway: () => false,
  hears: () => true,
  report: () => {},
});
const followUps = createFollowUps({ posting, report: () => {} });
const projector = createProjector({
  clock: systemClock,
  journal,
  store,
  alsoFold: async (records: readonly JournalRecord[]) => {
    const some = records.some(followUpOf);
    if (some) pass('out-without-in');
    await followUps(records);
    if (some) pass('in-without-cursor');
  },
  report: () => {},
});
posting.onRecords(projector.take);

async function post(intent: Intent) {
  note({ type: 'invoke', intent });
  const began = performance.now();
  const result = await posting.post(intent);
  pass('nobody-told');
  note(happeningOf(intent, result));
  return { result, ms: performance.now() - began };
}

let working = true;
let answered = 0;
const seen = nothingSeen();

async function workOn({ next, saw }: Work): Promise<void> {
  while (working) {
    const { result } = await post(next());
    if (result.ok) saw(result.value.record);
    answered += 1;
    if (answered % 10 === 0) say({ says: 'answered', count: answered });
  }
}

const random = seeded(options.seed);

const workOf = (places: Places, only: 'transfers' | undefined): Work =>
  only ? transfersOnly(places.accounts, random) : createWork(places, random, seen);

async function obey(order: DriverOrder): Promise<void> {
  if (order.do === 'post') {
    const results = await Promise.all(order.intents.map(post));
    const codes = results.map(({ result }) => (result.ok ? null : result.code));
    say({ says: 'posted', codes, timesMs: results.map(({ ms }) => ms) });
  } else if (order.do === 'work') {
    await Promise.all(Array.from({ length: order.atOnce }, () => workOn(workOf(order.places, order.only))));
  } else if (order.do === 'untold') {
    say({ says: 'untold', keys: posting.untold(customer).map(({ intent: { key } }) => key) });
  } else {
    working = false;
    // What follows from what was posted is posted before nothing can be any more.
    await projector.settled();
    await posting.stop();
    await projector.settled();
    await client.close();
    say({ says: 'stopped', ...sendings });
  }
}

const started = await posting.start(branch);
if (!started.ok) throw new Error(`the desk did not start: ${started.code}`);
say({ says: 'ready' });
createInterface({ input: process.stdin }).on('line', (line) => void obey(read<DriverOrder>(line)));
