import type { BankStore, BranchRecord } from '@main/ports/bank';
import type { Db } from 'mongodb';
import { type BankDocument, bank } from '../schema/collections/bank';
import { type BranchDocument, branches } from '../schema/collections/branches';

const branchOf = ({ _id, ...rest }: BranchDocument): BranchRecord => ({ branch: _id, ...rest });

/** The bank's one document and its branches. */
export function createBankStore(db: Db): BankStore {
  const bankCollection = db.collection<BankDocument>(bank.name);
  const branchCollection = db.collection<BranchDocument>(branches.name);
  return {
    bank: async () => {
      const found = await bankCollection.findOne({ _id: 'bank' });
      return found && { name: found.name, demo: found.demo, madeAt: found.madeAt };
    },
    beginBank: async (record) => {
      await bankCollection.updateOne({ _id: 'bank' }, { $setOnInsert: record }, { upsert: true });
    },
    finishBank: async (at) => {
      await bankCollection.updateOne({ _id: 'bank', madeAt: null }, { $set: { madeAt: at } });
    },
    branches: async () => (await branchCollection.find().sort({ name: 1, _id: 1 }).toArray()).map(branchOf),
    branch: async (branch) => {
      const found = await branchCollection.findOne({ _id: branch });
      return found && branchOf(found);
    },
    addBranch: async ({ branch, ...rest }) => {
      await branchCollection.updateOne({ _id: branch }, { $setOnInsert: rest }, { upsert: true });
    },
  };
}
