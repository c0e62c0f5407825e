import { createMongoJournal } from '@main/adapters/mongo/journal';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { foundBank } from '@tests/support/ledger/bank';
import { deskName } from '@tests/support/ledger/desk';
import { createDrivers } from '@tests/support/ledger/drivers';
import { postOnOneAccount } from '@tests/support/ledger/hotAccount';
import type { MongoClient } from 'mongodb';
import type { Goal, Report } from '../report';
import { measureInTurn } from '../sideBySide';

const database = 'hot';
const desks = [1, 2, 3, 4, 5, 6, 7, 8];
const postingsEach = 10;

const second = 'one second';
const posting = 'Branchbook, 8 processes on one account, each one after another';

export const hotAccountGoals: readonly Goal[] = [
  { name: posting, yardstick: second, unit: 'ms', of: 'p99', ratio: { most: 1 } },
];

/** Eight desks post on one account at the same time. An answer that is no yes ends the bench. */
export async function measureHotAccount(uri: string, client: MongoClient): Promise<Report['measured']> {
  const db = client.db(database);
  await applySchema(db, allCollections);
  const { accounts } = await foundBank(createMongoJournal(db), desks, 1);
  const drivers = await createDrivers(uri, database, deskName);
  const started = await Promise.all(desks.map((n) => drivers.start(n)));
  let times: number[] = [];
  const postAll = async () => {
    const { codes, timesMs } = await postOnOneAccount(started, accounts[0] ?? '', postingsEach);
    const refused = codes.find((code) => code !== null);
    if (refused) throw new Error(`a posting on the one account was refused: ${refused}`);
    times = [...timesMs];
  };
  const measured = await measureInTurn(
    [
      async () => {
        if (times.length === 0) await postAll();
        return { [second]: 1_000, [posting]: times.pop() ?? 0 };
      },
    ],
    desks.length * postingsEach,
  );
  await Promise.all(started.map((driver) => driver.stop()));
  await drivers.remove();
  return measured;
}
