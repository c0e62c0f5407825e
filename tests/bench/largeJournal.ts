import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '@scripts/support/paths.mjs';
import { clientOptions } from '@tests/support/clientOptions';
import { type LargeBank, makeLargeBank } from '@tests/support/ledger/largeBank';
import { startMongod, type TestMongod } from '@tests/support/mongod';
import { MongoClient } from 'mongodb';

/** The same accounts, as full, in both: one journal has a thousand times as many of them. */
export const banks = {
  few: { parts: 1, entriesPerPart: 10_000, accountsPerPart: 11 },
  many: { parts: 20, entriesPerPart: 500_000, accountsPerPart: 501 },
} as const satisfies Record<string, LargeBank>;

/** Making it takes a quarter of an hour, so it is kept; `npm run bench -- --remove-large` takes it away. */
const folder = path.join(cacheFolder, 'large-journal');
const completed = path.join(folder, 'complete');

/** As much as a bank's server has for each of its branches, or more. */
const cacheGb = 2;

async function make(): Promise<void> {
  await mkdir(folder, { recursive: true });
  // No replica set: what is written here alone need not be written to an oplog too.
  const mongod = await startMongod({ folder, cacheGb, replicaSet: false });
  const client = await MongoClient.connect(mongod.uri, clientOptions);
  try {
    for (const [name, bank] of Object.entries(banks)) {
      const all = bank.parts * bank.entriesPerPart;
      await makeLargeBank(client.db(name), bank, (entries) =>
        console.error(`  making the large journal: ${entries} of ${all} entries`),
      );
    }
  } finally {
    await client.close();
    await mongod.stop();
  }
  await writeFile(completed, '');
}

/** Serves both journals, made before or now. An interrupted making goes on where it was. */
export async function serveLargeJournal(): Promise<TestMongod> {
  if (!existsSync(completed)) await make();
  return startMongod({ folder, cacheGb });
}

export const removeLargeJournal = (): Promise<void> => rm(folder, { recursive: true, force: true });
