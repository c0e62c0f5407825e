import { randomBytes } from 'node:crypto';
import type { Db } from 'mongodb';
import type { Outcome } from './messages';

/** The documents of the earlier system that a withdrawal touches. */
type Account = { readonly UserId: string; readonly Balance: number; readonly LastTransaction: Date };

/** An account as the earlier system kept it. */
export async function openEarlierAccount(db: Db, userId: string, balance: number): Promise<void> {
  const account: Account = { UserId: userId, Balance: balance, LastTransaction: new Date() };
  await db.collection<Account>('earlier_accounts').insertOne(account);
}

export async function earlierBalance(db: Db, userId: string): Promise<number> {
  return (await db.collection<Account>('earlier_accounts').findOne({ UserId: userId }))?.Balance ?? Number.NaN;
}

/**
 * One withdrawal as the earlier system made it: it reads the balance, compares, sets the new one, and then adds a
 * row to the history. Between the reading and the setting anything may happen.
 */
export async function withdrawByReadAndSet(db: Db, userId: string, amount: number): Promise<Outcome> {
  const accounts = db.collection<Account>('earlier_accounts');
  try {
    const account = await accounts.findOne({ UserId: userId });
    if (!account || account.Balance < amount) return 'refused';
    const set = { Balance: account.Balance - amount, LastTransaction: new Date() };
    await accounts.updateOne({ UserId: userId }, { $set: set });
    await db.collection('earlier_transactions').insertOne({
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
