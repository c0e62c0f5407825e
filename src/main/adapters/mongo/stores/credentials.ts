import type { Credential, CredentialStore } from '@main/ports/credentials';
import type { Db } from 'mongodb';
import { type CredentialDocument, credentials } from '../schema/collections/credentials';
import { recoveryOf } from './recoveries';

const credentialOf = (document: CredentialDocument): Credential => {
  const { _id, hash, mustChange, failures, changedAt, recovery } = document;
  return {
    userId: _id,
    hash,
    mustChange,
    failures,
    changedAt,
    unrecorded: recovery?.recorded === false ? recoveryOf(document) : null,
  };
};

/** What signing in needs. Every command names one document by its ID, given as a literal, never as an operator. */
export function createCredentialStore(db: Db): CredentialStore {
  const collection = db.collection<CredentialDocument>(credentials.name);
  return {
    takeAttempt: async (userId, at, waitsMs) => {
      const isFree = { $lte: ['$blockedUntil', at] };
      const taken = { $add: ['$failures', 1] };
      const place = { $subtract: [{ $min: [taken, waitsMs.length] }, 1] };
      const until = { $add: [at, { $arrayElemAt: [waitsMs, place] }] };
      const found = await collection.findOneAndUpdate(
        { _id: { $eq: userId } },
        [
          {
            $set: {
              failures: { $cond: [isFree, taken, '$failures'] },
              blockedUntil: { $cond: [isFree, until, '$blockedUntil'] },
            },
          },
        ],
        // What it was before says whether this attempt was taken.
        { returnDocument: 'before' },
      );
      if (!found) return null;
      const waitMs = Math.max(0, (found.blockedUntil?.getTime() ?? 0) - at.getTime());
      const { failures } = found;
      return {
        credential: credentialOf({ ...found, failures: waitMs > 0 ? failures : failures + 1 }),
        waitMs,
      };
    },
    blockedUntil: async (userId) => {
      const found = await collection.findOne({ _id: { $eq: userId } }, { projection: { blockedUntil: 1 } });
      return found?.blockedUntil ?? null;
    },
    unlock: async (userId) => {
      await collection.updateOne({ _id: { $eq: userId } }, { $set: { failures: 0, blockedUntil: null } });
    },
    succeeded: async ({ userId, changedAt }) => {
      const noted = await collection.updateOne(
        { _id: { $eq: userId }, changedAt },
        { $set: { failures: 0, blockedUntil: null } },
      );
      return noted.matchedCount === 1;
    },
    giveBack: async (userId) => {
      const failures = { $max: [0, { $subtract: ['$failures', 1] }] };
      await collection.updateOne({ _id: { $eq: userId } }, [{ $set: { failures, blockedUntil: null } }]);
    },
    change: async ({ userId, changedAt }, hash, at) => {
      const changed = await collection.updateOne(
        { _id: { $eq: userId }, changedAt },
        { $set: { hash, mustChange: false, changedAt: at } },
      );
      return changed.matchedCount === 1;
    },
    replace: async (userId, hash, changedAt, mustChange) => {
      await collection.updateOne(
        { _id: { $eq: userId } },
        { $set: { hash, mustChange, changedAt, failures: 0, blockedUntil: null } },
      );
    },
    changedAt: async (userId) => {
      const found = await collection.findOne({ _id: { $eq: userId } }, { projection: { changedAt: 1 } });
      return found?.changedAt ?? null;
    },
    hasRecoveryCode: async (userId, codeHash) => {
      const found = await collection.findOne(
        { _id: { $eq: userId }, recoveryHashes: codeHash },
        { readConcern: { level: 'majority' }, projection: { _id: 1 } },
      );
      return found !== null;
    },
    strengthen: async (userId, oldHash, newHash) => {
      await collection.updateOne({ _id: { $eq: userId }, hash: oldHash }, { $set: { hash: newHash } });
    },
  };
}
