import { randomBytes } from 'node:crypto';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { type Db, MongoClient } from 'mongodb';
import { inject } from 'vitest';
import { clientOptions } from './clientOptions';

export { clientOptions };

export type FreshDatabase = {
  readonly client: MongoClient;
  readonly db: Db;
  readonly name: string;
  /** Connects as root to the server; the database is `name`. */
  readonly uri: string;
  /** Deletes the database and closes the connection. */
  readonly drop: () => Promise<void>;
};

/** A database of its own on the run's mongod, with every collection, validator and index. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const uri = inject('mongoUri');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = await MongoClient.connect(uri, clientOptions);
  const db = client.db(name);
  await applySchema(db, allCollections);
  const drop = async () => {
    await db.dropDatabase();
    await client.close();
  };
  return { client, db, name, uri, drop };
}
