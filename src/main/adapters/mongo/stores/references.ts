import type { References } from '@main/ports/references';
import type { Db } from 'mongodb';
import { type JournalDocument, journal } from '../schema/collections/journal';

/** Looks up keys of records by the reference that people read; the journal's own index answers it. */
export const createReferences = (db: Db): References => ({
  keyOf: async (branch, reference) => {
    const found = await db
      .collection<JournalDocument>(journal.name)
      .findOne({ branch, reference }, { projection: { _id: 1 }, readConcern: { level: 'majority' } });
    return found?._id.slice(branch.length + 1) ?? null;
  },
});
