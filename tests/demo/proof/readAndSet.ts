import { randomBytes } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import type { Outcome } from './messages';

/** The document of the earlier system that holds a balance. Rupees, as a plain number. */
type Account = { readonly UserId: string; readonly Balance: number; readonly LastTransaction: Date };

const accountsIn = (db: Db) => db.collection<Account>('accounts');

/** The database of the earlier system. */
export const earlierDatabase = (client: MongoClient): Db => client.db('project');

export async function openEarlierAccount(db: Db, userId: string, balance: number): Promise<void> {
  await accountsIn(db).createIndex({ UserId: 1 }, { unique: true });
  await accountsIn(db).insertOne({ UserId: userId, Balance: balance, LastTransaction: new Date() });
}

export async function earlierBalance(db: Db, userId: string): Promise<number> {
  return (await accountsIn(db).findOne({ UserId: userId }))?.Balance ?? Number.NaN;
}

/**
 * One withdrawal as the earlier system made it: it reads the balance, compares, sets the new one, and then adds a
 * row to the history. Between the reading and the setting anything may happen.
 */
async function withdraw(db: Db, userId: string, amount: number): Promise<Outcome> {
  try {
    const account = await accountsIn(db).findOne({ UserId: userId });
    if (!account || account.Balance < amount) return 'refused';
    const set = { Balance: account.Balance - amount, LastTransaction: new Date() };
    await accountsIn(db).updateOne({ UserId: userId }, { $set: set });
    await db.collection('transactions').insertOne({
      TransactionId: `TXN${randomBytes(4).toString('hex').toUpperCase()}`,
      UserId: userId,
      TransactionAmount: amount,
      TransactionDate: new Date(),
      TransactionType: 'Debit',
    });
    return 'paid';
  } catch {
    return 'error';
  }
}

export type ReadAndSet = {
  readonly uri: string;
  readonly userId: string;
  readonly withdrawals: number;
  readonly amount: number;
};

/** Many such withdrawals at once. */
export async function withdrawByReadAndSet({
  uri,
  userId,
  withdrawals,
  amount,
}: ReadAndSet): Promise<readonly Outcome[]> {
  const client = await MongoClient.connect(uri);
  try {
    const db = earlierDatabase(client);
    return await Promise.all(Array.from({ length: withdrawals }, () => withdraw(db, userId, amount)));
  } finally {
    await client.close();
  }
}
