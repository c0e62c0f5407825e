import { z } from 'zod';
import { states } from '../reference/states';
import {
  accountId,
  branchId,
  cursor,
  date,
  duty,
  formKey,
  instant,
  line,
  role,
  status,
  userId,
} from './values';

const states36 = Object.keys(states) as [string, ...string[]];

/** Ten ASCII digits; India's mobile numbers begin with 6 to 9. */
export const phone = z.string().regex(/^[6-9][0-9]{9}$/);

/** One e-mail address, kept as written and compared in lower case. */
export const email = z.email().max(254);

export const genders = ['Female', 'Male', 'Other'] as const;

/** The fields of a person: one schema for the form, for IPC and for the database's validator (mission, row 5). */
export const personFields = {
  firstName: line(60),
  lastName: line(60),
  email,
  birthDate: date,
  phones: z.array(phone).min(1).max(3),
  gender: z.enum(genders),
  state: z.enum(states36),
  city: line(80),
  street: line(120, 0).optional(),
};

const belongsTogether = (person: { state: string; city: string }): boolean =>
  (states[person.state] ?? []).includes(person.city);

export const newUser = z
  .strictObject({ key: formKey, role, branch: branchId, ...personFields })
  .refine(belongsTogether, { path: ['city'], params: { code: 'notAllowed' } })
  .refine((person) => new Set(person.phones).size === person.phones.length, {
    path: ['phones'],
    params: { code: 'taken' },
  });

/** A row of the users list. */
export const userRow = z.object({
  userId,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phones: z.array(z.string()),
  role,
  status,
  duties: z.array(duty),
  branch: branchId,
  lastSignIn: instant.nullable(),
  /** Signed in within the last 90 days (mission, row 8). */
  active: z.boolean(),
});

/** Everything staff may see of a person; no secret is part of it. */
export const userDetail = userRow.extend({
  birthDate: date,
  gender: z.enum(genders),
  state: z.string(),
  city: z.string(),
  street: z.string().nullable(),
  accounts: z.array(accountId),
  addedBy: userId.nullable(),
  addedAt: instant,
});

export const userSorts = ['name', 'userId', 'lastSignIn', 'addedAt'] as const;

export const userListInput = z.strictObject({
  search: z.string().trim().max(100).default(''),
  role: role.optional(),
  status: status.optional(),
  sort: z.enum(userSorts).default('userId'),
  descending: z.boolean().default(false),
  cursor,
  limit: z.int().min(1).max(200).default(100),
});

export const userList = z.object({
  rows: z.array(userRow),
  next: z.string().nullable(),
  /** How many match in all. */
  total: z.int(),
});

/** Shown once, to the person who added the user; kept nowhere. */
export const passwordSlip = z.object({
  userId,
  name: z.string(),
  role,
  account: accountId.nullable(),
  /** Absent when the answer is a repeat: the password was shown once and is not kept. */
  firstPassword: z.string().nullable(),
});

export const signInRow = z.object({
  at: instant,
  desk: z.string(),
  outcome: z.enum(['signedIn', 'refused']),
});
