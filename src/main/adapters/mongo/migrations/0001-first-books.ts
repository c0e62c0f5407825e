import { chartSeed, customerDeposits, deskCash } from '@main/domain/ledger/chart';
import type { Db } from 'mongodb';
import { allCollections } from '../schema';
import { applyCollection } from '../schema/apply';
import { type ChartAccountDocument, chartOfAccounts } from '../schema/collections/chartOfAccounts';
import type { Migration } from './migration';

const seed: readonly ChartAccountDocument[] = [customerDeposits, deskCash, ...chartSeed].map(
  ({ code, ...rest }) => ({ _id: code, ...rest }),
);

async function fillChart(db: Db): Promise<void> {
  const chart = db.collection<ChartAccountDocument>(chartOfAccounts.name);
  await chart.bulkWrite(
    seed.map(({ _id, ...account }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: account }, upsert: true },
    })),
  );
}

/** Everything a bank begins with: its collections with validators and indexes, and the chart of accounts. */
export const firstBooks: Migration = {
  version: 1,
  steps: [
    ...allCollections.map((declared) => ({
      name: declared.name,
      run: (db: Db) => applyCollection(db, declared),
    })),
    { name: 'chart of accounts', run: fillChart },
  ],
};
