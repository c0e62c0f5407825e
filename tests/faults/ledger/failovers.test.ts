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
import { createDrivers } from '../../support/ledger/drivers';
import { type Fault, fault } from '../../support/ledger/history';
import { type ReplicaSet, startReplicaSet } from '../../support/replicaSet';

const kills = countOf('primaryKills');

/** Longer than the others wait before they elect another one. */
const frozenMs = 3_000;

/** What happens to the primary; `back` brings it back to the others. */
const harms: Readonly<Record<string, (set: ReplicaSet) => Promise<() => Promise<void>>>> = {
  killed: async (set) => {
    const node = await set.primary();
    await node.kill();
    return node.start;
  },
  frozen: async (set) => {
    const node = await set.primary();
    node.freeze();
    await pause(frozenMs);
    node.thaw();
    return async () => {};
  },
  'stepped down': async (set) => {
    await set.stepDown();
    return async () => {};
  },
};

/** Twice as many kills as of each other harm. */
const plan: readonly string[] = Array.from({ length: kills }, (_, n) => [
  'killed',
  ...(n % 2 === 0 ? ['frozen'] : ['stepped down']),
]).flat();

const at = (times: readonly number[], share: number): string =>
  ((times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0) / 1_000).toFixed(1);

it(`three nodes lose their primary by ${kills} kills and as many freezes and step-downs: nothing lost, nothing doubled, and posting resumes`, {
  timeout: 7_200_000,
}, async () => {
  const set = await startReplicaSet();
  const founding = await MongoClient.connect(set.uri, clientOptions);
  const db = founding.db('branchbook');
  await applySchema(db, allCollections);
  const desks = [1, 2];
  const bank = await foundBank(createMongoJournal(db), desks, 5);
  await founding.close();
  const drivers = await createDrivers(set.uri, 'branchbook', deskName);
  const started = await Promise.all(desks.map((n) => drivers.start(n)));
  for (const driver of started) driver.work(bank, 6);

  const faults: Fault[] = [];
  const resumedMs: number[] = [];
  let killed = 0;
  for (const name of plan) {
    await Promise.all(started.map((driver) => driver.answered(10)));
    await fault(faults, async () => {
      const harmedMs = performance.now();
      const back = await harms[name]?.(set);
      await Promise.all(started.map((driver) => driver.answered(10)));
      resumedMs.push(performance.now() - harmedMs);
      await back?.();
    });
    await set.whole();
    if (name === 'killed') killed += 1;
  }
  const sent = await Promise.all(started.map((driver) => driver.stop()));
  const outcome = await settleAndCheck(set.uri, 'branchbook', bank, drivers, desks, faults);
  print('kills of the primary of three nodes, and as many freezes and step-downs', killed, outcome);
  const doubts = sent.reduce((sum, each) => sum + each.doubts, 0);
  console.log(
    `${doubts} inserts without a known outcome; posting resumed after p50 ${at(resumedMs, 0.5)} s, p95 ${at(resumedMs, 0.95)} s`,
  );
  expect(outcome.problems).toEqual([]);
  // A run in which little was hit says little.
  expect(doubts).toBeGreaterThan(kills / 2);
  expect(outcome.overlap).toBeGreaterThan(0.2);
  await drivers.remove();
  await set.stop();
});
