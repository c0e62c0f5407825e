import type { DeskRecord, DeskStore } from '@main/ports/desks';
import type { Db } from 'mongodb';
import { type DeskCredentialDocument, deskCredentials } from '../schema/collections/deskCredentials';
import { type DeskDocument, desks } from '../schema/collections/desks';

const recordOf = ({ _id, ...rest }: DeskDocument): DeskRecord => ({ deskId: _id, ...rest });

/** Desks and the credentials with which they join. A revoked desk stays: its book and its signatures do too. */
export function createDeskStore(db: Db): DeskStore {
  const deskCollection = db.collection<DeskDocument>(desks.name);
  const credentialCollection = db.collection<DeskCredentialDocument>(deskCredentials.name);
  return {
    byId: async (deskId) => {
      const found = await deskCollection.findOne({ _id: deskId });
      return found && recordOf(found);
    },
    list: async (branch) =>
      (
        await deskCollection
          .find(branch === null ? {} : { branch })
          .sort({ name: 1, _id: 1 })
          .toArray()
      ).map(recordOf),
    add: async ({ deskId, ...rest }) => {
      await deskCollection.updateOne({ _id: deskId }, { $setOnInsert: rest }, { upsert: true });
    },
    revoke: async (deskId) => {
      await deskCollection.updateOne({ _id: deskId }, { $set: { status: 'revoked' } });
    },
    activate: async (deskId, publicKey) => {
      await deskCollection.updateOne(
        { _id: deskId, status: 'enrolled' },
        { $set: { status: 'active', publicKey } },
      );
    },
    noteContact: async (deskId, version, at) => {
      await deskCollection.updateOne({ _id: deskId }, { $set: { version, lastContact: at } });
    },
    putCredential: async ({ deskId, sealedKey, ...fields }) => {
      const kept = { ...fields, ...(sealedKey !== null && { sealedKey }) };
      await credentialCollection.updateOne({ _id: deskId }, { $setOnInsert: kept }, { upsert: true });
      await credentialCollection.updateOne({ _id: deskId, usedAt: null }, { $set: kept });
    },
    credential: async (deskId) => {
      const found = await credentialCollection.findOne({ _id: deskId });
      return found && { deskId, ...rest(found) };
    },
    takeCredential: async (deskId, at) => {
      const taken = await credentialCollection.updateOne(
        { _id: deskId, usedAt: null, expiresAt: { $gt: at } },
        { $set: { usedAt: at }, $unset: { sealedKey: '' } },
      );
      return taken.modifiedCount === 1;
    },
    voidCredential: async (deskId, at) => {
      await credentialCollection.updateOne(
        { _id: deskId, usedAt: null },
        { $set: { usedAt: at }, $unset: { sealedKey: '' } },
      );
    },
    unusedSince: async (at) =>
      (await credentialCollection.find({ usedAt: null, expiresAt: { $lte: at } }).toArray()).map(
        ({ _id }) => _id,
      ),
  };
}

const rest = ({ secretHash, expiresAt, usedAt, sealedKey }: DeskCredentialDocument) => ({
  secretHash,
  expiresAt,
  usedAt,
  sealedKey: sealedKey ?? null,
});
