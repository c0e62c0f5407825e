import { largeDigits } from '@main/domain/entries/listed';
import { accountId, branchId, date, deskId, userId } from '@shared/contract/values';
import { entryKinds } from '@shared/entryKinds';
import { largestAmount } from '@shared/money';
import { z } from 'zod';
import { collection, type DocumentOf, long } from '../collection';

const large = { digits: { $gte: largeDigits } };

/**
 * A projection: every entry once, small, in the order in which a person looks through them. Its `_id` begins with the
 * moment of the booking, so each index ends in that order, and `_id` itself is the whole bank's.
 */
export const entries = collection({
  name: 'entries',
  document: z.strictObject({
    /** `<booking time> <the record's _id>` */
    _id: z.string().min(1).max(100),
    branch: branchId,
    businessDate: date,
    reference: z.string().min(1).max(40),
    kind: z.enum(entryKinds),
    amount: long.min(1n).max(largestAmount),
    /** How many digits the amount has: the large ones are few, and stand in an index of their own. */
    digits: z.int().min(1),
    debited: accountId.nullable(),
    credited: accountId.nullable(),
    /** Those two, without the missing one. */
    accounts: z.array(accountId).max(2),
    farEnd: z.strictObject({ branch: branchId, account: accountId.nullable() }).nullable(),
    desk: deskId,
    poster: userId.nullable(),
  }),
  indexes: [
    { name: 'branch', key: { branch: 1, _id: 1 } },
    { name: 'accounts', key: { accounts: 1, _id: 1 } },
    { name: 'poster', key: { poster: 1, _id: 1 } },
    { name: 'desk', key: { desk: 1, _id: 1 } },
    { name: 'kind', key: { kind: 1, _id: 1 } },
    { name: 'branchKind', key: { branch: 1, kind: 1, _id: 1 } },
    { name: 'large', key: { digits: 1, _id: 1 }, partialFilterExpression: large },
    { name: 'branchLarge', key: { branch: 1, digits: 1, _id: 1 }, partialFilterExpression: large },
  ],
  rights: ['find', 'insert'],
});

export type EntryDocument = DocumentOf<typeof entries>;
