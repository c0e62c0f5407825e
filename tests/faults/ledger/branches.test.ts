import { createMongoJournal } from '@main/adapters/mongo/journal';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { freshDatabase } from '../../support/freshDatabase';
import { foundBank, print, settleAndCheck } from '../../support/ledger/bank';
import { accountNo, deskName } from '../../support/ledger/desk';
import { createDrivers } from '../../support/ledger/drivers';
import { type Fault, fault } from '../../support/ledger/history';
import { transferOut } from '../../support/ledger/intents';
import { wholeJournal } from '../../support/ledger/whole';
import { awayBranch } from '../../support/ledger/work';

const kills = countOf('branchKills');

it(`a desk that dies ${kills} times between what leaves a branch and what arrives in the other: nothing stays on the way`, {
  timeout: 3_600_000,
}, async () => {
  const { db, uri, name, drop } = await freshDatabase();
  const bank = await foundBank(createMongoJournal(db), [1], 2);
  const [account = ''] = bank.accounts;
  const drivers = await createDrivers(uri, name, deskName);
  const faults: Fault[] = [];
  // To an account that takes it, one that is closed, and one that nobody knows: the last two come back.
  const targets = [...bank.away.slice(-2), accountNo(999)];
  for (let kill = 0; kill < kills; kill += 1) {
    await fault(faults, async () => {
      // The last one leaves something on the way.
      const point = (kills - kill) % 2 === 1 ? 'out-without-in' : 'in-without-cursor';
      const driver = await drivers.start(1, { point, passing: 1 });
      void driver
        .post(targets.map((to) => transferOut(account, { branch: awayBranch, account: to }, 1_00n)))
        .catch(() => undefined);
      await driver.ended;
    });
  }
  const before = await wholeJournal(db);
  const countOfKind = (records: typeof before, kind: string) =>
    records.filter((record) => record.kind === kind).length;
  // What died before the in left something on the way: else the test tries nothing.
  expect(countOfKind(before, 'transfer-out')).toBeGreaterThan(countOfKind(before, 'transfer-in'));

  const outcome = await settleAndCheck(uri, name, bank, drivers, [1], faults);
  print('kills between two branches', kills, outcome);
  expect(outcome.problems).toEqual([]);
  const after = await wholeJournal(db);
  const outs = countOfKind(after, 'transfer-out');
  expect(outs).toBe(kills * targets.length);
  expect(countOfKind(after, 'transfer-in')).toBe(outs);
  expect(countOfKind(after, 'transfer-back')).toBe((outs / targets.length) * 2);
  await drivers.remove();
  await drop();
});
