import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** Which version of the schema the bank's books are in: one document, changed by migrations only. */
export const schemaVersion = collection({
  name: 'schema',
  document: z.strictObject({
    _id: z.literal('schema'),
    version: z.int().min(0),
    /** The migration that has begun and not ended; a crash leaves it, and the next run takes it up again. */
    migrating: z.int().min(1).nullable(),
    changedAt: dateTime,
    /** Of the Branchbook that ran the last migration. */
    application: z.string().max(40),
    /**
     * A migration that is not in the journal yet, whose older books could not take it: from which version, and who had
     * it run. Who ran it writes it there, if need be at the next start.
     */
    unrecorded: z.strictObject({ from: z.int().min(0), by: z.string().max(40).nullable() }).nullable(),
  }),
  indexes: [],
  rights: ['find'],
});

export type SchemaVersionDocument = DocumentOf<typeof schemaVersion>;
