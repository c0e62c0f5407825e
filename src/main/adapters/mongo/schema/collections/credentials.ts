import { recoveredBy } from '@main/ports/recoveries';
import { madeKey, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** What signing in needs, kept apart from the person so that no list or view can carry it along. */
export const credentials = collection({
  name: 'credentials',
  document: z.strictObject({
    _id: userId,
    /** argon2id in PHC form. */
    hash: z.string().min(1).max(300),
    /** True until the one-time first password was changed. */
    mustChange: z.boolean(),
    changedAt: dateTime,
    /** Attempts since the last success, counted before the hash is computed. */
    failures: z.int().min(0),
    /** No attempt counts before this moment. */
    blockedUntil: dateTime.nullable(),
    /** Hashes of the one-time codes of the printed recovery sheet that are still unused. */
    recoveryHashes: z.array(z.string().max(300)).max(20),
    /** The last time that the password was forgotten and replaced. */
    recovery: z
      .strictObject({
        key: madeKey,
        by: z.enum(recoveredBy),
        witness: userId.nullable(),
        /** Whether the journal is known to tell of it. */
        recorded: z.boolean(),
      })
      .nullable(),
  }),
  indexes: [
    {
      name: 'unrecorded',
      key: { 'recovery.recorded': 1 },
      partialFilterExpression: { 'recovery.recorded': false },
    },
  ],
  rights: ['find', 'insert', 'update'],
});

export type CredentialDocument = DocumentOf<typeof credentials>;
