import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { Db } from 'mongodb';
import { type AccountDocument, accounts } from '../schema/collections/accounts';

const recordOf = ({ _id, ...rest }: AccountDocument): AccountRecord => ({ accountId: _id, ...rest });

/** Customers' accounts as master data. They are written with their owner (users.ts) and never changed. */
export function createAccountStore(db: Db): AccountStore {
  const collection = db.collection<AccountDocument>(accounts.name);
  return {
    byId: async (accountId) => {
      const found = await collection.findOne({ _id: accountId });
      return found && recordOf(found);
    },
    byIds: async (accountIds) =>
      (await collection.find({ _id: { $in: [...accountIds] } }).toArray()).map(recordOf),
    ofBranch: async (branch, after, count) => {
      const found = collection.find({ branch, _id: { $gt: after } }).sort({ _id: 1 });
      return (await found.limit(count).toArray()).map(recordOf);
    },
    ofUser: async (userId) => (await collection.find({ userId }).sort({ _id: 1 }).toArray()).map(recordOf),
  };
}
