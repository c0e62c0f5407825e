import { email, genders, phone } from '@shared/contract/people';
import { branchId, date, duty, madeKey, role, status, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/**
 * A person: identity and contact, no secret. Role, status and duties are projections of the person's own book,
 * as of its number `bookNo`.
 */
export const users = collection({
  name: 'users',
  document: z.strictObject({
    _id: userId,
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
    lastSignIn: dateTime.nullable(),
    /** First and last name in lower case: what lists sort by. */
    sortName: z.string().max(260),
    /** User ID, e-mail, names in both orders and every word of them in lower case, for search by prefix. */
    words: z.array(z.string().min(1).max(254)).max(40),
    /** Whether the opening records of this person are known to be in the journal. */
    recorded: z.boolean(),
  }),
  indexes: [
    { name: 'email', key: { emailLower: 1 }, unique: true },
    { name: 'phones', key: { phones: 1 }, unique: true },
    { name: 'addedKey', key: { addedKey: 1 }, unique: true },
    { name: 'words', key: { words: 1 } },
    { name: 'sortName', key: { sortName: 1, _id: 1 } },
    { name: 'branchSortName', key: { branch: 1, sortName: 1, _id: 1 } },
    { name: 'lastSignIn', key: { lastSignIn: 1, _id: 1 } },
    // Who has not signed in for long: of the bank, and of a branch.
    { name: 'idle', key: { lastSignIn: 1, addedAt: 1 } },
    { name: 'branchIdle', key: { branch: 1, lastSignIn: 1, addedAt: 1 } },
    { name: 'addedAt', key: { addedAt: 1, _id: 1 } },
    { name: 'roleStatus', key: { role: 1, status: 1, _id: 1 } },
    { name: 'unrecorded', key: { addedAt: 1 }, partialFilterExpression: { recorded: false } },
  ],
  rights: ['find', 'insert', 'update'],
});

export type UserDocument = DocumentOf<typeof users>;
