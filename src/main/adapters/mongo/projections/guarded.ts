import {
  type AnyBulkWriteOperation,
  type Collection,
  type Document,
  MongoBulkWriteError,
  MongoServerError,
} from 'mongodb';

/** A document that is written only over the version that was seen. */
export type Guarded = Document & { readonly _id: string };

export type GuardedWrite = {
  readonly document: Guarded & { readonly upTo: bigint };
  readonly seen: number | null;
};

const duplicateKey = 11000;

/**
 * Writes documents that follow from their `upTo` alone, each only over the version that was seen.
 * @returns which of them are there now, by this write or by another desk's that came to the same
 */
export async function writeGuarded(
  collection: Collection<Guarded>,
  writes: readonly GuardedWrite[],
): Promise<readonly boolean[]> {
  if (writes.length === 0) return [];
  const applied = await applyAll(
    collection,
    writes.map(({ document, seen }) => ({ document, seen: seen === null ? null : { upTo: BigInt(seen) } })),
  );
  if (applied === writes.length) return writes.map(() => true);
  const ids = writes.map(({ document }) => document._id);
  const stored = await collection.find({ _id: { $in: ids } }, { projection: { upTo: 1 } }).toArray();
  const upTo = new Map(stored.map((document) => [document._id, document.upTo]));
  return writes.map(({ document }) => upTo.get(document._id) === document.upTo);
}

/** `seen` matches the version that is written over; null where there was none. */
type MatchedWrite = { readonly document: Guarded; readonly seen: Document | null };

/** Writes documents, each only over the version that was seen. @returns whether all of them took effect */
export async function writeAll(
  collection: Collection<Guarded>,
  writes: readonly MatchedWrite[],
): Promise<boolean> {
  return writes.length === 0 || (await applyAll(collection, writes)) === writes.length;
}

async function applyAll(collection: Collection<Guarded>, writes: readonly MatchedWrite[]): Promise<number> {
  const operations = writes.map(
    ({ document, seen }): AnyBulkWriteOperation<Guarded> =>
      seen === null
        ? { insertOne: { document } }
        : { replaceOne: { filter: { _id: document._id, ...seen }, replacement: document } },
  );
  try {
    const result = await collection.bulkWrite(operations, { ordered: false });
    return result.insertedCount + result.matchedCount;
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return error.insertedCount + error.matchedCount;
  }
}

/** Another desk made the document first. */
const isOvertaken = (error: unknown): error is MongoBulkWriteError =>
  error instanceof MongoBulkWriteError &&
  [error.writeErrors].flat().every(({ code }) => code === duplicateKey) &&
  !error.result.getWriteConcernError();

/** Writes documents that another desk may have written already, in the very same form. */
export async function ignoringDuplicates(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isOvertaken(error)) throw error;
  }
}

/** Writes one document over the version that `seen` matches, or for the first time where `seen` is null. */
export async function writeOne(
  collection: Collection<Guarded>,
  document: Guarded,
  seen: Document | null,
): Promise<boolean> {
  if (seen) {
    const result = await collection.replaceOne({ _id: document._id, ...seen }, document);
    return result.matchedCount === 1;
  }
  try {
    await collection.insertOne(document);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === duplicateKey) return false;
    throw error;
  }
}
