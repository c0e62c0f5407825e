import type { Lease, Leases } from '@main/ports/leases';
import type { Collection, Db, Document } from 'mongodb';
import { isServerError } from '../errors';
import { leases as declared, type LeaseDocument } from '../schema/collections/leases';

const never = new Date(0);

const leaseOf = ({ _id, owner, fence, until }: LeaseDocument): Lease => ({ name: _id, owner, fence, until });

/** The lease's document, free, where there is none yet. */
async function ensure(leases: Collection<LeaseDocument>, name: string): Promise<void> {
  try {
    await leases.insertOne({ _id: name, owner: '', fence: 0n, until: never });
  } catch (error) {
    if (!isServerError(error, 'duplicateKey')) throw error;
  }
}

/** `durationMs` from now by the server's clock: no desk's clock decides how long another one waits. */
const untilIn = (durationMs: number): Document => ({ $add: ['$$NOW', durationMs] });

/** Leases in the bank's database. The clock is the server's, the fence its own counter. */
export function createLeases(db: Db): Leases {
  const leases = db.collection<LeaseDocument>(declared.name);
  const change = async (filter: Document, fields: Document): Promise<Lease | null> => {
    const found = await leases.findOneAndUpdate(filter, [{ $set: fields }], { returnDocument: 'after' });
    return found ? leaseOf(found) : null;
  };
  const held = ({ name, owner, fence }: Lease): Document => ({
    _id: name,
    owner,
    fence,
    $expr: { $gt: ['$until', '$$NOW'] },
  });

  return {
    acquire: async (name, owner, durationMs) => {
      // A name that begins with a dollar sign is a name, and no field.
      const me = { $literal: owner };
      const mine = { $and: [{ $eq: ['$owner', me] }, { $gt: ['$until', '$$NOW'] }] };
      const take = (): Promise<Lease | null> =>
        change(
          { _id: name, $or: [{ $expr: mine }, { $expr: { $lte: ['$until', '$$NOW'] } }] },
          // All are computed from the document as it was before.
          {
            owner: me,
            fence: { $cond: [mine, '$fence', { $add: ['$fence', { $toLong: 1 }] }] },
            until: untilIn(durationMs),
          },
        );
      const taken = await take();
      if (taken) return taken;
      await ensure(leases, name);
      return take();
    },
    renew: (lease, durationMs) => change(held(lease), { until: untilIn(durationMs) }),
    release: async (lease) => {
      await change(held(lease), { until: never });
    },
  };
}
