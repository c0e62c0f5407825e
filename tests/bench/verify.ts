import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { databaseName } from '@main/adapters/mongo/connection/options';
import { oldestServer } from '@main/adapters/mongo/connection/version';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { createBookVerifier } from '@main/adapters/verification';
import { verifyOver } from '@main/composition/verification/overConnection';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { clientOptions } from '@tests/support/clientOptions';
import { bulkBank } from '@tests/support/ledger/bulk';
import { startMongod } from '@tests/support/mongod';
import { type Db, MongoClient } from 'mongodb';
import type { Bench } from './report';
import { measureInTurn } from './sideBySide';
import { timed } from './timed';

const accounts = 2_000;
const entries = 100_000;

const cursor = `a bare cursor over the journal, ${entries} entries`;
const verified = 'verify books over the same journal, in its worker';
const keptOfFew = `kept in memory while a quarter as many are verified`;
const kept = `kept in memory while ${entries} entries are verified`;

const workerFile = path.join(repositoryRoot, 'out', 'main', 'booksWorker.js');
const never = new AbortController().signal;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const bytesPerMb = 2 ** 20;

/** The most that is still in use at any tenth part of a verification, beyond what was before it. */
async function keptMb(db: Db): Promise<number> {
  const inUse = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = inUse();
  let most = 0;
  let told = 0;
  await verifyOver({ db }, 'all', {
    signal: never,
    progress: (fraction) => {
      if ((fraction ?? 0) < told + 0.1) return;
      told += 0.1;
      most = Math.max(most, inUse() - before);
    },
  });
  return most / bytesPerMb;
}

async function madeBank(client: MongoClient, name: string, count: number): Promise<Db> {
  const db = client.db(name);
  await applySchema(db, allCollections);
  await bulkBank(db, { accounts, entries: count });
  return db;
}

async function readAll(db: Db): Promise<void> {
  let read = 0;
  for await (const _document of db.collection('journal').find()) read += 1;
  if (read < entries) throw new Error(`the journal has ${read} records`);
}

/** "Verify books" beside a cursor that only reads: how long it takes, and what it keeps of what it has read. */
export const verify: Bench = async () => {
  const mongod = await startMongod();
  const client = await MongoClient.connect(mongod.uri, clientOptions);
  const connect = { uri: mongod.uri, user: null, oldest: oldestServer.test };
  const verifyInWorker = createBookVerifier({ workerFile, connect });
  try {
    const few = await madeBank(client, 'few', entries / 4);
    const many = await madeBank(client, databaseName, entries);
    const verifyMany = async () => {
      const result = await verifyInWorker('all', { signal: never, progress: () => undefined });
      if (!result.ok || result.value.some(({ found }) => found > 0))
        throw new Error('the books are not whole');
    };
    const measured = await measureInTurn(
      [
        async () => ({ [cursor]: await timed(() => readAll(many)) }),
        async () => ({ [verified]: await timed(verifyMany) }),
        async () => ({ [keptOfFew]: await keptMb(few), [kept]: await keptMb(many) }),
      ],
      1,
    );
    return {
      measured,
      goals: [
        // Half the cursor's rate.
        { name: verified, yardstick: cursor, unit: 'ms', ratio: { most: 2 } },
        { name: kept, yardstick: keptOfFew, unit: 'MB', ratio: { most: 1.2 } },
      ],
    };
  } finally {
    await client.close();
    await mongod.stop();
  }
};
