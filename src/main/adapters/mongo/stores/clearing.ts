import type { Db } from 'mongodb';
import { type BankDocument, bank } from '../schema/collections/bank';
import { type DeskDocument, desks } from '../schema/collections/desks';
import { journal } from '../schema/collections/journal';

/**
 * Clears away a bank that was begun and never finished: its `madeAt` is null, so nobody has ever signed in to it.
 * Over a connection of the administrator.
 * @returns the desks whose users of the database are still to be taken away; null where there is a bank, or books
 * that are not known to be half-made: then nothing is touched
 */
export async function clearHalfMade(db: Db): Promise<readonly string[] | null> {
  const found = await db.collection<BankDocument>(bank.name).findOne({ _id: 'bank' });
  if (found?.madeAt) return null;
  if (!found && (await db.collection(journal.name).findOne({}, { projection: { _id: 1 } }))) return null;
  const begun = await db
    .collection<DeskDocument>(desks.name)
    .find()
    .project<{ _id: string }>({ _id: 1 })
    .toArray();
  await db.dropDatabase();
  return begun.map(({ _id }) => _id);
}
