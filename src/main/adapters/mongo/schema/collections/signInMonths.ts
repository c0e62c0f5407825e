import { branchId, role, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, long } from '../collection';

/** A projection: how often a person signed in, and was refused, in a branch in one month. */
export const signInMonths = collection({
  name: 'signInMonths',
  document: z.strictObject({
    _id: z.string().max(60),
    month: z.string().regex(/^\d{4}-\d\d$/),
    branch: branchId,
    /** Null for names that nobody has. */
    userId: userId.nullable(),
    role: role.nullable(),
    signedIn: long.min(0n),
    refused: long.min(0n),
    /** By desk book: the number up to which it is folded into this. */
    upTo: z.array(z.strictObject({ book: z.string().max(120), no: long })).max(10_000),
    /** How many events are in it. */
    folded: long,
  }),
  // All that the figures are made of: they are read from the index alone.
  indexes: [{ name: 'figures', key: { branch: 1, month: 1, role: 1, signedIn: 1, refused: 1 } }],
  rights: ['find', 'insert', 'update'],
});

export type SignInMonthDocument = DocumentOf<typeof signInMonths>;
