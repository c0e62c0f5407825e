import { userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** The second factor of a person, apart from the password: it is looked at only once that was right. */
export const secondFactors = collection({
  name: 'secondFactors',
  document: z.strictObject({
    _id: userId,
    /** Sealed under a key that only desks have; null once it was turned off. */
    sealed: z.string().min(1).max(200).nullable(),
    /** The last step of RFC 6238 whose code was taken. */
    lastStep: z.int().min(0),
    /** Of the recovery codes that are still unused. */
    recoveryHashes: z.array(z.string().max(64)).max(10),
    changedAt: dateTime,
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type SecondFactorDocument = DocumentOf<typeof secondFactors>;
