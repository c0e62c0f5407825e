import { createMongoJournal } from '@main/adapters/mongo/journal';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { clientOptions } from '../../support/clientOptions';
import { countOf } from '../../support/counts';
import { freshDatabase } from '../../support/freshDatabase';
import { foundBank, print, settleAndCheck } from '../../support/ledger/bank';
import { type Crash, crashPoints } from '../../support/ledger/crashPoints';
import { deskName } from '../../support/ledger/desk';
import { createDrivers } from '../../support/ledger/drivers';
import { type Fault, fault } from '../../support/ledger/history';
import { startMongod } from '../../support/mongod';

const deskKills = countOf('deskKills');
const serverKills = countOf('serverKills');
const timeout = 7_200_000;

/** Every second kill comes at a named point, each in turn; the others after some answers, wherever the desk is then. */
const crashOf = (kill: number): Crash | undefined => {
  const point = kill % 2 === 0 ? crashPoints[(kill / 2) % crashPoints.length] : undefined;
  return point && { point, passing: 1 + ((kill * 7) % 12) };
};

describe('kill -9', () => {
  it(`of desks that post entries of every kind, ${deskKills} times: nothing lost, nothing doubled`, {
    timeout,
  }, async () => {
    const { db, uri, name, drop } = await freshDatabase();
    const desks = [1, 2];
    const bank = await foundBank(createMongoJournal(db), desks, 5);
    const drivers = await createDrivers(uri, name, deskName);
    const faults: Fault[] = [];
    let killed = 0;
    const dieRepeatedly = async (n: number) => {
      for (let kill = n - 1; kill < deskKills; kill += desks.length) {
        const crash = crashOf(Math.floor(kill / desks.length) + (n - 1));
        const driver = await fault(faults, () => drivers.start(n, crash));
        driver.work(bank, 6);
        if (crash) await driver.ended;
        else await driver.answered(10 + 10 * (kill % 5));
        await fault(faults, driver.kill);
        killed += 1;
      }
    };
    await Promise.all(desks.map(dieRepeatedly));
    const outcome = await settleAndCheck(uri, name, bank, drivers, desks, faults);
    print('kills of a desk', killed, outcome);
    expect(outcome.problems).toEqual([]);
    // A run in which little was hit says little.
    expect(outcome.resolved).toBeGreaterThan(deskKills);
    expect(outcome.overlap).toBeGreaterThan(0.2);
    await drivers.remove();
    await drop();
  });

  it(`of mongod while desks post, ${serverKills} times: nothing lost, nothing doubled`, {
    timeout,
  }, async () => {
    const mongod = await startMongod();
    const founding = await MongoClient.connect(mongod.uri, clientOptions);
    await applySchema(founding.db('branchbook'), allCollections);
    const desks = [1, 2];
    const bank = await foundBank(createMongoJournal(founding.db('branchbook')), desks, 5);
    await founding.close();
    const drivers = await createDrivers(mongod.uri, 'branchbook', deskName);
    const faults: Fault[] = [];
    const started = await Promise.all(desks.map((n) => drivers.start(n)));
    for (const driver of started) driver.work(bank, 6);
    let killed = 0;
    for (; killed < serverKills; killed += 1) {
      await Promise.all(started.map((driver) => driver.answered(10 + 10 * (killed % 2))));
      await fault(faults, async () => {
        await mongod.kill();
        await mongod.start();
        // It is over when both have found their way back.
        await Promise.all(started.map((driver) => driver.answered(10)));
      });
    }
    const sent = await Promise.all(started.map((driver) => driver.stop()));
    const outcome = await settleAndCheck(mongod.uri, 'branchbook', bank, drivers, desks, faults);
    print('kills of mongod', killed, outcome);
    const doubts = sent.reduce((sum, each) => sum + each.doubts, 0);
    console.log(`${doubts} inserts without a known outcome`);
    expect(outcome.problems).toEqual([]);
    // A kill meets an insert on its way now and then; a run in which few did says little.
    expect(doubts).toBeGreaterThan(serverKills / 5);
    expect(outcome.overlap).toBeGreaterThan(0.2);
    await drivers.remove();
    await mongod.stop();
  });
});
