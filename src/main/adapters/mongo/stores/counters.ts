import type { Counters } from '@main/ports/accounts';
import { firstUserId, withCheckDigit } from '@shared/ids';
import type { Db } from 'mongodb';
import { type CounterDocument, counters } from '../schema/collections/counters';

const accountDigits = 11;

/** The last number that counts as given before the counter was ever asked. */
const beforeFirst = { user: firstUserId - 1n, account: 0n } as const;

/**
 * Numbers of the bank. A counter begins with an insert that only the first caller's can win, and from then on
 * is one atomic increment; if the database does not answer there is no number, never one made up.
 */
export function createCounters(db: Db): Counters {
  const collection = db.collection<CounterDocument>(counters.name);

  const next = async (name: keyof typeof beforeFirst): Promise<bigint> => {
    const increment = () =>
      collection.findOneAndUpdate({ _id: name }, { $inc: { value: 1n } }, { returnDocument: 'after' });
    const given = await increment();
    if (given) return given.value;
    await collection.updateOne(
      { _id: name },
      { $setOnInsert: { value: beforeFirst[name] } },
      { upsert: true },
    );
    const first = await increment();
    if (!first) throw new Error(`counter ${name} is not there after it was made`);
    return first.value;
  };

  return {
    nextUserId: async () => (await next('user')).toString(),
    nextAccountId: async () =>
      withCheckDigit((await next('account')).toString().padStart(accountDigits, '0')),
  };
}
