import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateDeskKeys } from '@main/adapters/signing/ed25519';
import { type PartsOptions, partsOver } from '@main/composition/bankParts';
import { createEnvironment } from '@main/composition/environment';
import { cheapHash } from '@tests/support/cheapHash';
import { openFilesIn } from '@tests/support/openFiles';
import { testPlatform } from '@tests/support/testPlatform';
import { MongoClient } from 'mongodb';
import { expect, it, onTestFinished } from 'vitest';

const onLinux = it.skipIf(process.platform !== 'linux');

async function environmentIn(userData: string) {
  const platform = testPlatform({ userData, mongod: '', windows: [], send: () => undefined });
  return createEnvironment(platform, { argon2: cheapHash, documentsWorker: '', booksWorker: '' });
}

async function ownFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'branchbook-parts-')));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A connection to a server that has gone away. */
function goneConnection(): { connection: PartsOptions['connection']; closed: () => boolean } {
  const client = new MongoClient('mongodb://127.0.0.1:1', { serverSelectionTimeoutMS: 1 });
  let closed = false;
  const close = async () => {
    closed = true;
    await client.close();
  };
  const observed = { state: () => 'down' as const, onState: () => () => undefined };
  const opened = { uri: 'mongodb://127.0.0.1:1', user: null, oldest: '6.0' };
  const connection = { client, db: client.db(), opened, version: '8.0.0', close, ...observed };
  return { connection, closed: () => closed };
}

onLinux.each([
  ['the server goes away', generateDeskKeys().privateKey],
  ['the signing key is damaged', 'no key'],
])('parts that cannot be put together leave nothing open: %s', async (_why, signingKey) => {
  const folder = await ownFolder();
  const { connection, closed } = goneConnection();
  const options = {
    connection,
    deskId: 'DESK0001',
    signingKey,
    sealingKey: '',
    branches: [],
    hears: () => true,
  };
  await expect(partsOver(await environmentIn(folder), options)).rejects.toThrow();
  expect(closed()).toBe(true);
  expect((await openFilesIn(folder)).filter((file) => file.includes('intents'))).toEqual([]);
});
