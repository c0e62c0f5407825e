import { email, genders, phone } from '@shared/contract/people';
import { branchId, date, duty, madeKey, role, status, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** Every order of the list, for all of the bank and within a branch: a list by role and status is read in its order. */
const listIndexes = Object.entries({
  Name: { sortName: 1, _id: 1 },
  UserId: { _id: 1 },
  LastSignIn: { lastSignIn: 1, addedAt: 1, _id: 1 },
  AddedAt: { addedAt: 1, _id: 1 },
} as const).flatMap(
  ([order, key]) =>
    [
      { name: `bank${order}`, key: { role: 1, status: 1, ...key } },
      { name: `branch${order}`, key: { branch: 1, role: 1, status: 1, ...key } },
    ] as const,
);

/**
 * A person: identity and contact, no secret. Branch, role, status and duties are projections of the person's own book,
 * as of its number `bookNo`.
 */
export const users = collection({
  name: 'users',
  document: z.strictObject({
    _id: userId,
    /** In whose journal the person's own book is: it never changes. */
    home: branchId,
    branch: branchId,
    role,
    status,
    duties: z.array(duty),
    bookNo: z.int().min(0),
    /** The same of name, contact and address. */
    detailsNo: z.int().min(0),
    firstName: z.string().min(1).max(60),
    lastName: z.string().min(1).max(60),
    email,
    /** What makes the address unique: letters of either case are one address. */
    emailLower: z.string().max(254),
    phones: z.array(phone).min(1).max(3),
    birthDate: date,
    gender: z.enum(genders),
    state: z.string().min(1).max(80),
    city: z.string().min(1).max(80),
    street: z.string().max(120).nullable(),
    addedBy: userId.nullable(),
    addedAt: dateTime,
    addedKey: madeKey,
    /** `never` before the first: an index orders by moments, and has no place for what is none. */
    lastSignIn: dateTime,
    /** The days of both in the branch, which figures of people count by (peopleMonths). */
    addedOn: date,
    signedInOn: date.nullable(),
    /** First and last name in lower case: what lists sort by. */
    sortName: z.string().max(260),
    /** Every word of the names in lower case, and every two of them in either order: what a search looks up. */
    words: z.array(z.string().min(1).max(254)).max(40),
    /** Whether the opening records of this person are known to be in the journal. */
    recorded: z.boolean(),
  }),
  indexes: [
    { name: 'email', key: { emailLower: 1 }, unique: true },
    { name: 'phones', key: { phones: 1 }, unique: true },
    { name: 'addedKey', key: { addedKey: 1 }, unique: true },
    // What a search finds, in the order of names; role and status are looked at in the index.
    { name: 'words', key: { words: 1, sortName: 1, _id: 1, role: 1, status: 1 } },
    { name: 'branchWords', key: { branch: 1, words: 1, sortName: 1, _id: 1, role: 1, status: 1 } },
    ...listIndexes,
    { name: 'unrecorded', key: { addedAt: 1 }, partialFilterExpression: { recorded: false } },
  ],
  rights: ['find', 'insert', 'update'],
});

/** The last sign-in of who has not signed in. */
export const never = new Date(0);

export type UserDocument = DocumentOf<typeof users>;
