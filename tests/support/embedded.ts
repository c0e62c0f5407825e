/** Embedded servers for tests: each in a temporary folder of its own, ended and deleted with the test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedOptions, startEmbeddedServer } from '@main/adapters/mongo/server';
import { openSecrets } from '@main/adapters/secrets';
import type { Attempt, DatabaseUser, EmbeddedServer } from '@main/ports/database';
import type { Secrets } from '@main/ports/secrets';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import { onTestFinished } from 'vitest';
import { noKeyStore } from './keyStores';
import { mongodPath } from './mongod';

/** A folder that is deleted when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function fileSecrets(folder: string): Promise<Secrets> {
  const opened = await openSecrets(folder, noKeyStore);
  if (!opened.ok) throw new Error(opened.trouble.kind);
  return opened.value;
}

/** Starts an embedded server as the application does; it ends with the test. */
export async function startEmbedded(
  folder: string,
  changes: Partial<EmbeddedOptions> = {},
): Promise<Attempt<EmbeddedServer>> {
  const attempt = await startEmbeddedServer({
    folder: path.join(folder, 'mongo'),
    binary: mongodPath(),
    oldest: '6.0',
    secrets: await fileSecrets(folder),
    report: () => undefined,
    ...changes,
  });
  if (attempt.ok) onTestFinished(() => attempt.value.stop());
  return attempt;
}

/** The same, where it is not what the test is about whether it starts. */
export async function embedded(
  folder: string,
  changes: Partial<EmbeddedOptions> = {},
): Promise<EmbeddedServer> {
  const attempt = await startEmbedded(folder, changes);
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.trouble));
  return attempt.value;
}

/** A connection as `user`, closed with the test. */
export async function connectAs(
  uri: string,
  user: DatabaseUser | null,
  options: MongoClientOptions = {},
): Promise<MongoClient> {
  const client = new MongoClient(uri, {
    useBigInt64: true,
    serverSelectionTimeoutMS: 20_000,
    ...options,
    ...(user && { auth: { username: user.username, password: user.password }, authSource: user.source }),
  });
  onTestFinished(() => client.close());
  return client.connect();
}
