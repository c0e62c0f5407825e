import type { BankRecord, BankStore, BranchRecord } from '@main/ports/bank';
import type { Db } from 'mongodb';
import { type BankDocument, bank } from '../schema/collections/bank';
import { type BranchDocument, branches } from '../schema/collections/branches';

const branchOf = ({ _id, ...rest }: BranchDocument): BranchRecord => ({ branch: _id, ...rest });

const bankOf = ({ name, demo, madeBy, madeAt }: BankDocument): BankRecord => ({ name, demo, madeBy, madeAt });

/** The bank's one document and its branches. */
export function createBankStore(db: Db): BankStore {
  const bankCollection = db.collection<BankDocument>(bank.name);
  const branchCollection = db.collection<BranchDocument>(branches.name);
  return {
    bank: async () => {
      const found = await bankCollection.findOne({ _id: 'bank' });
      return found && bankOf(found);
    },
    beginBank: async (record) => {
      const found = await bankCollection.findOneAndUpdate(
        { _id: 'bank' },
        { $setOnInsert: { ...record, madeAt: null } },
        { upsert: true, returnDocument: 'after' },
      );
      return found?.madeBy === record.madeBy && found.madeAt === null;
    },
    finishBank: async (madeBy, at) => {
      const begun = { _id: 'bank', madeBy, madeAt: null } as const;
      const { matchedCount } = await bankCollection.updateOne(begun, { $set: { madeAt: at } });
      return matchedCount === 1;
    },
    branches: async () => (await branchCollection.find().sort({ name: 1, _id: 1 }).toArray()).map(branchOf),
    branch: async (branch) => {
      const found = await branchCollection.findOne({ _id: branch });
      return found && branchOf(found);
    },
    addBranch: async ({ branch, ...rest }) => {
      const found = await branchCollection.findOneAndUpdate(
        { _id: branch },
        { $setOnInsert: { ...rest, hours: [...rest.hours] } },
        { upsert: true, returnDocument: 'after' },
      );
      if (!found) throw new Error(`branch ${branch} was neither added nor found`);
      return branchOf(found);
    },
    applyBranch: async ({ branch, no, facts: { hours, ...facts } }) => {
      await branchCollection.updateOne(
        { _id: branch, bookNo: { $lt: no } },
        { $set: { ...facts, hours: [...hours], bookNo: no } },
      );
    },
  };
}
