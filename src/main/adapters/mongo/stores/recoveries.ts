import type { NewRecovery, Recovery, RecoveryStore } from '@main/ports/recoveries';
import type { ClientSession, Db, MongoClient } from 'mongodb';
import { type CredentialDocument, credentials } from '../schema/collections/credentials';
import { type PasswordResetDocument, passwordResets } from '../schema/collections/passwordResets';
import { type SecondFactorDocument, secondFactors } from '../schema/collections/secondFactors';
import { inTransaction, untilAnswered } from './transaction';

/** What a credential is afterwards: another password, no failures, nothing to wait for. */
const replaced = ({ userId: _userId, hash, at, ...recovery }: NewRecovery) => ({
  hash,
  mustChange: false,
  changedAt: at,
  failures: 0,
  blockedUntil: null,
  recovery: { ...recovery, recorded: false },
});

/** A person's last recovery, as their credential tells of it. */
export const recoveryOf = ({ _id, recovery }: CredentialDocument): Recovery | null =>
  recovery && { userId: _id, key: recovery.key, by: recovery.by, witness: recovery.witness };

/** Recoveries of forgotten passwords. Every command names one document by its ID, given as a literal. */
export function createRecoveryStore(client: MongoClient, db: Db): RecoveryStore {
  const collection = db.collection<CredentialDocument>(credentials.name);
  const factors = db.collection<SecondFactorDocument>(secondFactors.name);
  const codes = db.collection<PasswordResetDocument>(passwordResets.name);

  /** After a commit whose answer was lost the documents say whether it was this one. */
  const stands = async ({ userId, key, hash }: NewRecovery): Promise<true | null> => {
    const found = await collection.findOne(
      { _id: { $eq: userId }, hash, 'recovery.key': key },
      { readConcern: { level: 'majority' }, projection: { _id: 1 } },
    );
    return found && true;
  };

  const once = (
    recovery: NewRecovery,
    work: (session: ClientSession) => Promise<boolean>,
  ): Promise<boolean> =>
    untilAnswered(
      async () => {
        let isDone = false;
        await inTransaction(client, async (session) => {
          isDone = await work(session);
        });
        return isDone;
      },
      () => stands(recovery),
    );

  return {
    bySheet: (recovery, codeHash) =>
      once(recovery, async (session) => {
        const { userId, at } = recovery;
        const spent = await collection.updateOne(
          { _id: { $eq: userId }, recoveryHashes: codeHash },
          { $pull: { recoveryHashes: codeHash }, $set: replaced(recovery) },
          { session },
        );
        if (spent.modifiedCount === 0) return false;
        const removed = { sealed: null, recoveryHashes: [], changedAt: at };
        await factors.updateOne({ _id: { $eq: userId } }, { $set: removed }, { session });
        return true;
      }),
    byCode: (recovery, request, codeHash) =>
      once(recovery, async (session) => {
        const { userId, at } = recovery;
        const spent = await codes.updateOne(
          { _id: { $eq: userId }, codeHash, 'windows.request': { $eq: request } },
          { $set: { codeHash: null, expiresAt: at } },
          { session },
        );
        if (spent.modifiedCount === 0) return false;
        await collection.updateOne({ _id: { $eq: userId } }, { $set: replaced(recovery) }, { session });
        return true;
      }),
    of: async (userId) => {
      const found = await collection.findOne(
        { _id: { $eq: userId } },
        { readConcern: { level: 'majority' }, projection: { hash: 1, recovery: 1 } },
      );
      const recovery = found && recoveryOf(found);
      return recovery && { recovery, hash: found.hash, recorded: found.recovery?.recorded === true };
    },
    unrecorded: async (limit) => {
      const found = await collection.find({ 'recovery.recorded': false }).limit(limit).toArray();
      return found.flatMap((document) => recoveryOf(document) ?? []);
    },
    markRecorded: async ({ userId, key }) => {
      await collection.updateOne(
        { _id: { $eq: userId }, 'recovery.key': key },
        { $set: { 'recovery.recorded': true } },
      );
    },
  };
}
