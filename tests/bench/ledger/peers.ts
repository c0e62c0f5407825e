import { newKey } from '@tests/support/ledger/desk';
import { Book, initModels, mongoTransaction } from 'medici';
import type { Db } from 'mongodb';
import mongoose from 'mongoose';
import { accounts } from './load';

/** Takes one rupee out of an account, which must not fall below zero. */
export type Debit = (account: string) => Promise<void>;

export type Peer = { readonly debit: Debit; readonly close: () => Promise<void> };

const held = 1_00_00_000_00;
const rupee = 1_00;

/**
 * medici, a ledger for Node on MongoDB, as its own manual says it is to be used where an account must not fall below
 * zero: entry, balance and lock of the account in one transaction.
 */
export async function openMedici(uri: string): Promise<Peer> {
  await mongoose.connect(uri, { dbName: 'medici', writeConcern: { w: 'majority', journal: true } });
  await initModels();
  const book = new Book('bank');
  const placeOf = (account: string) => `Accounts:${account}`;
  const opening = accounts.reduce(
    (entry, account) => entry.credit(placeOf(account), held),
    book.entry('opening').debit('Cash', held * accounts.length),
  );
  await opening.commit();
  return {
    debit: (account) =>
      mongoTransaction(async (session) => {
        const entry = book.entry('debit').credit('Cash', rupee).debit(placeOf(account), rupee);
        await entry.commit({ session });
        const { balance } = await book.balance({ account: placeOf(account) }, { session });
        if (balance < 0) throw new Error('the account does not hold that much');
        await book.writelockAccounts([placeOf(account)], { session });
      }),
    close: () => mongoose.disconnect(),
  };
}

/**
 * The system that Branchbook replaces: it reads the user and the account, computes in the program, sets the balance,
 * then writes the row. Two at once lose one of them, and nothing ties the row to the balance.
 */
export async function openReadModifyWrite(db: Db): Promise<Peer> {
  const users = db.collection('users');
  const balances = db.collection('accounts');
  const rows = db.collection('transactions');
  await Promise.all([
    users.createIndex({ UserId: 1 }, { unique: true }),
    balances.createIndex({ UserId: 1 }, { unique: true }),
    rows.createIndex({ UserId: 1, TransactionDate: -1 }),
  ]);
  await users.insertMany(accounts.map((UserId) => ({ UserId, Role: 'Customer', Status_ID: 1 })));
  await balances.insertMany(accounts.map((UserId) => ({ UserId, Balance: held / 100, Branch: 'Habra' })));
  return {
    debit: async (UserId) => {
      await users.findOne({ UserId });
      const account = await balances.findOne({ UserId });
      if (!account || account.Balance < 1) throw new Error('the account does not hold that much');
      const LastTransaction = new Date();
      await balances.updateOne({ UserId }, { $set: { Balance: account.Balance - 1, LastTransaction } });
      await rows.insertOne({
        TransactionId: newKey(),
        UserId,
        AccountId: account._id.toString(),
        TransactionAmount: 1,
        TransactionDate: LastTransaction,
        TransactionType: 'Debit',
      });
    },
    close: async () => {},
  };
}
