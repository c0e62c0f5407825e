import { setTimeout as pause } from 'node:timers/promises';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { MongoClient } from 'mongodb';
import { expect, it } from 'vitest';
import { clientOptions } from '../../support/clientOptions';
import { countOf } from '../../support/counts';
import { foundBank, print, settleAndCheck } from '../../support/ledger/bank';
import { deskName } from '../../support/ledger/desk';
import { createDrivers, type Driver } from '../../support/ledger/drivers';
import { type Fault, fault } from '../../support/ledger/history';
import { createSnapshotReader, fingerprint } from '../../support/ledger/reader';
import { startReplicaSet } from '../../support/replicaSet';
import { tried } from '../../support/tried';

const minutes = countOf('bankMinutes');
const minuteMs = 60_000;
const desks = [1, 2, 3, 4];
const accounts = 8;
const frozenMs = 2_500;
const readers = 2;

it(`eight accounts, four desks, ${minutes} minutes of transfers under every fault at once: the whole is the same in every snapshot`, {
  timeout: (minutes + 10) * minuteMs,
}, async () => {
  const set = await startReplicaSet();
  const client = await MongoClient.connect(set.uri, { ...clientOptions, serverSelectionTimeoutMS: 2_000 });
  const db = client.db('branchbook');
  await applySchema(db, allCollections);
  const bank = await foundBank(createMongoJournal(db), desks, accounts);
  const total = BigInt(accounts) * 10_000_00n;
  const drivers = await createDrivers(set.uri, 'branchbook', deskName);
  const faults: Fault[] = [];
  const beganMs = performance.now();
  const endsMs = beganMs + minutes * minuteMs;
  const goesOn = () => performance.now() < endsMs;

  const working: Driver[] = await Promise.all(desks.map((n) => drivers.start(n)));
  for (const driver of working) driver.work(bank, 2, 'transfers');

  const killADesk = async (round: number): Promise<void> => {
    const at = round % desks.length;
    await working[at]?.kill();
    const driver = await drivers.start(desks[at] ?? 1);
    driver.work(bank, 2, 'transfers');
    working[at] = driver;
  };
  const killThePrimary = async (): Promise<void> => {
    const node = await set.primary();
    await node.kill();
    await set.primary();
    await node.start();
    await set.whole();
  };
  const freezeThePrimary = async (): Promise<void> => {
    const node = await set.primary();
    node.freeze();
    await pause(frozenMs);
    node.thaw();
    await set.whole();
  };
  /** The insert has passed, and the answer to it is that nobody knows. */
  const loseReplies = async (): Promise<void> => {
    const writeConcernError = { code: 91, errmsg: 'shutdown' };
    const data = { failCommands: ['insert'], writeConcernError };
    await set.client.db('admin').command({ configureFailPoint: 'failCommand', mode: { times: 5 }, data });
  };
  const harms: readonly ((round: number) => Promise<unknown>)[] = [
    killADesk,
    loseReplies,
    killThePrimary,
    killADesk,
    freezeThePrimary,
    loseReplies,
    set.stepDown,
  ];
  const harming = async (): Promise<number> => {
    let harmed = 0;
    for (; goesOn(); harmed += 1) {
      await fault(faults, async () => harms[harmed % harms.length]?.(harmed));
      await pause(500);
    }
    return harmed;
  };
  const reading = Array.from({ length: readers }, () => createSnapshotReader(db, bank.accounts, total));
  const wrong: string[] = [];
  const readOn = async (reader: (typeof reading)[number]): Promise<void> => {
    while (goesOn()) {
      wrong.push(...(await reader.read()));
      // Whoever asks without a breath takes from the desks what they need.
      await pause(20);
    }
  };
  const [harmed] = await Promise.all([harming(), ...reading.map(readOn)]);
  const ranMinutes = Math.floor((performance.now() - beganMs) / minuteMs);
  await set.whole();
  await Promise.all(working.map((driver) => driver.stop()));

  const outcome = await settleAndCheck(set.uri, 'branchbook', bank, drivers, desks, faults);
  const reads = reading.reduce((sum, reader) => sum + reader.reads(), 0);
  print('minutes of transfers under every fault at once', ranMinutes, outcome);
  tried('snapshots of the whole meanwhile', reads, `${wrong.length} wrong, under ${harmed} faults`);
  expect(wrong).toEqual([]);
  expect(outcome.problems).toEqual([]);
  for (const [id, seen] of reading.flatMap((reader) => [...reader.seen])) {
    const { _id, ...rest } = (await db.collection<{ _id: string }>('journal').findOne({ _id: id })) ?? {
      _id: '',
    };
    expect([id, fingerprint(rest)]).toEqual([_id, seen]);
  }
  // A run in which little was hit or read says little.
  expect(outcome.overlap).toBeGreaterThan(0.2);
  expect(reads).toBeGreaterThan(minutes * 500);
  await drivers.remove();
  await client.close();
  await set.stop();
});
