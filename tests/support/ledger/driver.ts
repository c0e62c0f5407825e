/** A desk in a process of its own: the shipped posting module, on the shipped adapters, told what to post. */
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { openIntentFile } from '@main/adapters/intents';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { createSigning } from '@main/adapters/signing/ed25519';
import { createPosting, type Posting } from '@main/application/posting';
import { createProjector, hintsFrom } from '@main/application/projecting';
import type { Intent } from '@main/domain/ledger/intents';
import { MongoClient } from 'mongodb';
import { clientOptions } from '../clientOptions';
import { branch, credit, customer, debit, systemClock, systemIds } from './desk';
import type { DriverOptions, DriverOrder, DriverReport } from './driverMessages';
import { happeningOf, historyFile, read, write } from './history';

const options: DriverOptions = JSON.parse(process.argv[2] ?? '');
const note = historyFile(options.history);
const say = (report: DriverReport) => process.stdout.write(`${write(report)}\n`);

const client = new MongoClient(options.uri, { ...clientOptions, serverSelectionTimeoutMS: 2_000 });
const db = client.db(options.database);
const journal = createMongoJournal(db);
const store = createMongoProjections(db);
const projector = createProjector({ clock: systemClock, journal, store, report: () => {} });
const posting: Posting = createPosting({
  journal,
  intents: await openIntentFile(options.intentFile, () => {}),
  signing: createSigning(options.desk, options.privateKey),
  clock: systemClock,
  ids: systemIds,
  timeZoneOf: () => 'Asia/Kolkata',
  hints: hintsFrom(store),
  damaged: () => false,
  isTurnedAway: () => false,
  hears: () => true,
  report: () => {},
});
posting.onRecords(projector.take);

async function post(intent: Intent): Promise<{ readonly code: string | null; readonly ms: number }> {
  note({ type: 'invoke', intent });
  const began = performance.now();
  const result = await posting.post(intent);
  note(happeningOf(intent, result));
  return { code: result.ok ? null : result.code, ms: performance.now() - began };
}

let working = true;

async function work(accounts: readonly string[]): Promise<void> {
  for (let count = 1; working; count += 1) {
    const account = accounts[randomInt(accounts.length)] ?? '';
    const amount = BigInt(randomInt(100, 900));
    await post((randomInt(2) === 0 ? credit : debit)(account, amount));
    if (count % 10 === 0) say({ says: 'answered', count });
  }
}

async function obey(order: DriverOrder): Promise<void> {
  if (order.do === 'post') {
    const results = await Promise.all(order.intents.map(post));
    say({ says: 'posted', codes: results.map(({ code }) => code), timesMs: results.map(({ ms }) => ms) });
  } else if (order.do === 'work') {
    await Promise.all(Array.from({ length: order.atOnce }, () => work(order.accounts)));
  } else if (order.do === 'untold') {
    say({ says: 'untold', keys: posting.untold(customer).map(({ intent: { key } }) => key) });
  } else {
    working = false;
    await posting.stop();
    await projector.settled();
    await client.close();
    say({ says: 'stopped' });
  }
}

const started = await posting.start(branch);
if (!started.ok) throw new Error(`the desk did not start: ${started.code}`);
say({ says: 'ready' });
createInterface({ input: process.stdin }).on('line', (line) => void obey(read<DriverOrder>(line)));
