import type { DeskAccess } from '@main/ports/database';
import type { Db } from 'mongodb';
import { type BankDocument, bank } from '../schema/collections/bank';
import { type DeskDocument, desks } from '../schema/collections/desks';
import { journal } from '../schema/collections/journal';
import { leases } from '../schema/collections/leases';

export type ClearingOptions = {
  /** Over a connection of the administrator. */
  readonly db: Db;
  readonly access: Pick<DeskAccess, 'revoke'>;
  /** Whether the books are still this desk's to clear: asked before each step that cannot be undone. */
  readonly isOurs: () => Promise<boolean>;
};

/** Every desk that could still write to the bank that was begun. */
async function begunBy(db: Db, found: BankDocument | null): Promise<ReadonlySet<string>> {
  const known = db.collection<DeskDocument>(desks.name).find().project<{ _id: string }>({ _id: 1 });
  return new Set([...(found ? [found.madeBy] : []), ...(await known.toArray()).map(({ _id }) => _id)]);
}

/** What says that a bank was begun goes last: a clearing that a crash cuts off is begun again. */
async function inOrder(db: Db): Promise<readonly string[]> {
  const all = (await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()).map(
    ({ name }) => name,
  );
  const others = all.filter((name) => ![leases.name, bank.name, desks.name].includes(name));
  return [...others, desks.name, bank.name];
}

/**
 * Clears away a bank that was begun and never finished: its `madeAt` is null, so nobody has ever signed in to it.
 * Its desks lose their users of the database first, so that nobody goes on making it. Leases stay.
 * @returns `bank` where there is one, or books that are not known to be half-made: then nothing is touched
 */
export async function clearHalfMade({
  db,
  access,
  isOurs,
}: ClearingOptions): Promise<'cleared' | 'bank' | 'lost'> {
  const found = await db.collection<BankDocument>(bank.name).findOne({ _id: 'bank' });
  if (found?.madeAt) return 'bank';
  if (!found && (await db.collection(journal.name).findOne({}, { projection: { _id: 1 } }))) return 'bank';
  for (const deskId of await begunBy(db, found)) await access.revoke(deskId);
  for (const name of await inOrder(db)) {
    if (!(await isOurs())) return 'lost';
    await db.dropCollection(name);
  }
  return 'cleared';
}
