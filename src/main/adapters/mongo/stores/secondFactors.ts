import type { SecondFactorStore } from '@main/ports/secondFactors';
import type { Db } from 'mongodb';
import { type SecondFactorDocument, secondFactors } from '../schema/collections/secondFactors';

/** Second factors. What is used up is taken by one update that only one caller's can be. */
export function createSecondFactorStore(db: Db): SecondFactorStore {
  const collection = db.collection<SecondFactorDocument>(secondFactors.name);
  return {
    of: async (userId) => {
      const found = await collection.findOne({ _id: userId }, { readConcern: { level: 'majority' } });
      if (!found?.sealed) return null;
      const { sealed, lastStep, recoveryHashes } = found;
      return { sealed, lastStep, recoveryCodesLeft: recoveryHashes.length };
    },
    enrol: async (userId, { recoveryHashes, ...factor }, at) => {
      await collection.updateOne(
        { _id: userId },
        { $set: { ...factor, recoveryHashes: [...recoveryHashes], changedAt: at } },
        { upsert: true },
      );
    },
    remove: async (userId, at) => {
      await collection.updateOne(
        { _id: userId },
        { $set: { sealed: null, recoveryHashes: [], changedAt: at } },
      );
    },
    takeStep: async (userId, sealed, step) => {
      const taken = await collection.updateOne(
        { _id: userId, sealed, lastStep: { $lt: step } },
        { $set: { lastStep: step } },
      );
      return taken.modifiedCount === 1;
    },
    takeRecoveryCode: async (userId, hash) => {
      const taken = await collection.updateOne(
        { _id: userId, recoveryHashes: hash },
        { $pull: { recoveryHashes: hash } },
      );
      return taken.modifiedCount === 1;
    },
  };
}
