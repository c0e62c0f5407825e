import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { MongoClient } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { clientOptions } from '../../support/clientOptions';
import { countOf } from '../../support/counts';
import { freshDatabase } from '../../support/freshDatabase';
import { foundBank, type Outcome, settleAndCheck } from '../../support/ledger/bank';
import { deskName } from '../../support/ledger/desk';
import { createDrivers } from '../../support/ledger/drivers';
import { startMongod } from '../../support/mongod';

const deskKills = countOf('deskKills');
const serverKills = countOf('serverKills');
const timeout = 3_600_000;

const print = (what: string, times: number, { sent, acknowledged, resolved, records }: Outcome) =>
  console.log(
    `${what} ×${times}: ${sent} sent, ${acknowledged} acknowledged, ${resolved} sent again, ${records} records`,
  );

describe('kill -9', () => {
  it(`of desks that post, ${deskKills} times: nothing lost, nothing doubled`, { timeout }, async () => {
    const { db, uri, name, drop } = await freshDatabase();
    const desks = [1, 2];
    const bank = await foundBank(db, desks, 5);
    const drivers = await createDrivers(uri, name, deskName);
    const killRepeatedly = async (n: number, times: number) => {
      for (let kill = 0; kill < times; kill += 1) {
        const driver = await drivers.start(n);
        driver.work(bank.accounts, 6);
        // Not always at the same place: after 10, 20 … 70 answers, with six postings on their way.
        await driver.answered(10 + 10 * ((kill * 3 + n) % 7));
        await driver.kill();
      }
    };
    await Promise.all(desks.map((n) => killRepeatedly(n, Math.ceil(deskKills / desks.length))));
    const outcome = await settleAndCheck(uri, name, bank, drivers, desks);
    print('kills of a desk', deskKills, outcome);
    expect(outcome.problems).toEqual([]);
    expect(outcome.resolved).toBeGreaterThan(0);
    expect(outcome.acknowledged).toBeGreaterThan(deskKills * 10);
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
    const bank = await foundBank(founding.db('branchbook'), desks, 5);
    await founding.close();
    const drivers = await createDrivers(mongod.uri, 'branchbook', deskName);
    const started = await Promise.all(desks.map(drivers.start));
    for (const driver of started) driver.work(bank.accounts, 6);
    for (let kill = 0; kill < serverKills; kill += 1) {
      await Promise.all(started.map((driver) => driver.answered(10 + 10 * (kill % 5))));
      await mongod.kill();
      await mongod.start();
    }
    await Promise.all(started.map((driver) => driver.answered(10)));
    await Promise.all(started.map((driver) => driver.stop()));
    const outcome = await settleAndCheck(mongod.uri, 'branchbook', bank, drivers, desks);
    print('kills of mongod', serverKills, outcome);
    expect(outcome.problems).toEqual([]);
    expect(outcome.acknowledged).toBeGreaterThan(serverKills * 20);
    await drivers.remove();
    await mongod.stop();
  });
});
