import type { Stored } from '@main/adapters/mongo/journal/documents';
import { applyCollection } from '@main/adapters/mongo/schema/apply';
import { journal } from '@main/adapters/mongo/schema/collections/journal';
import type { Db } from 'mongodb';

const durable = { writeConcern: { w: 'majority', journal: true } } as const;

/** What a driver takes to insert documents that are decided already: nobody can post faster. */
export type Floor = {
  /** Into a collection like the journal: its indexes, validator and concern. */
  readonly insertMany: (documents: readonly Stored[]) => Promise<unknown>;
  readonly insertOne: (document: Stored) => Promise<unknown>;
  /** Into one without any rule and with no index but `_id`. */
  readonly insertOneBare: (document: Stored) => Promise<unknown>;
};

export async function makeFloor(db: Db): Promise<Floor> {
  await applyCollection(db, journal);
  const like = db.collection<Stored>(journal.name, durable);
  const bare = db.collection<Stored>('bare', durable);
  return {
    insertMany: (documents) => like.insertMany([...documents], { ordered: true }),
    insertOne: (document) => like.insertOne(document),
    insertOneBare: (document) => bare.insertOne(document),
  };
}
