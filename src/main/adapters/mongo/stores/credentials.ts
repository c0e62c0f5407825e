import type { Credential, CredentialStore } from '@main/ports/credentials';
import type { Db } from 'mongodb';
import { type CredentialDocument, credentials } from '../schema/collections/credentials';

const credentialOf = ({ _id, hash, mustChange, failures }: CredentialDocument): Credential => ({
  userId: _id,
  hash,
  mustChange,
  failures,
});

/** What signing in needs. Every command names one document by its ID, given as a literal, never as an operator. */
export function createCredentialStore(db: Db): CredentialStore {
  const collection = db.collection<CredentialDocument>(credentials.name);
  const clear = async (userId: string): Promise<void> => {
    await collection.updateOne({ _id: { $eq: userId } }, { $set: { failures: 0, blockedUntil: null } });
  };
  return {
    takeAttempt: async (userId, at, { most, blockedMs }) => {
      const failures = { $add: ['$failures', 1] };
      const blockedUntil = {
        $cond: [{ $gte: [failures, most] }, new Date(at.getTime() + blockedMs), '$blockedUntil'],
      };
      const found = await collection.findOneAndUpdate(
        { _id: { $eq: userId }, $or: [{ blockedUntil: null }, { blockedUntil: { $lte: at } }] },
        [{ $set: { failures, blockedUntil } }],
        { returnDocument: 'after' },
      );
      return found && credentialOf(found);
    },
    blockedUntil: async (userId) => {
      const found = await collection.findOne({ _id: { $eq: userId } }, { projection: { blockedUntil: 1 } });
      return found?.blockedUntil ?? null;
    },
    unlock: clear,
    forgive: clear,
    change: async (userId, hash, at) => {
      await collection.updateOne(
        { _id: { $eq: userId } },
        { $set: { hash, mustChange: false, changedAt: at } },
      );
    },
    replace: async (userId, hash, changedAt, mustChange) => {
      await collection.updateOne(
        { _id: { $eq: userId } },
        { $set: { hash, mustChange, changedAt, failures: 0, blockedUntil: null } },
      );
    },
    hasRecoveryCode: async (userId, codeHash) => {
      const found = await collection.findOne(
        { _id: { $eq: userId }, recoveryHashes: codeHash },
        { readConcern: { level: 'majority' }, projection: { _id: 1 } },
      );
      return found !== null;
    },
    spendRecoveryCode: async (userId, codeHash) => {
      const spent = await collection.updateOne(
        { _id: { $eq: userId }, recoveryHashes: codeHash },
        { $pull: { recoveryHashes: codeHash } },
      );
      return spent.modifiedCount === 1;
    },
    strengthen: async (userId, oldHash, newHash) => {
      await collection.updateOne({ _id: { $eq: userId }, hash: oldHash }, { $set: { hash: newHash } });
    },
  };
}
