import { z } from 'zod';
import { duties } from '../permissions';
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

const isOwnCity = { path: ['city'], params: { code: 'notAllowed' } };
const areOwnPhones = { path: ['phones'], params: { code: 'taken' } };

const haveNoRepeat = ({ phones }: { phones: readonly string[] }): boolean =>
  new Set(phones).size === phones.length;

export const newUser = z
  .strictObject({ key: formKey, role, branch: branchId, ...personFields })
  .refine(belongsTogether, isOwnCity)
  .refine(haveNoRepeat, areOwnPhones);

/** Of a form that changes a person: `version` is what it was opened on, and where there is a newer one, it is refused. */
const changeOf = { key: formKey, userId, version: z.int().min(0), reason: line(200, 3) };

export const statusChange = z.strictObject({ ...changeOf, status });

export const roleChange = z.strictObject({ ...changeOf, role, duties: z.array(duty).max(duties.length) });

/** Duties are given for a branch: they end with the move. */
export const move = z.strictObject({ ...changeOf, branch: branchId });

export const detailsChange = z
  .strictObject({ ...changeOf, ...personFields })
  .refine(belongsTogether, isOwnCity)
  .refine(haveNoRepeat, areOwnPhones);

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
  addedAt: instant,
  lastSignIn: instant.nullable(),
  /** Has not signed in for as long as the branch allows. */
  dormant: z.boolean(),
  /** Signed in within the last 90 days (mission, row 8). */
  active: z.boolean(),
});

/** Everything staff may see of a person; no secret is part of it. */
export const userDetail = userRow.extend({
  /** How often role, status or details were changed. */
  version: z.int(),
  /** Until then no attempt to sign in counts, after too many wrong passwords. */
  lockedUntil: instant.nullable(),
  birthDate: date,
  gender: z.enum(genders),
  state: z.string(),
  city: z.string(),
  street: z.string().nullable(),
  accounts: z.array(accountId),
  addedBy: userId.nullable(),
});

export const userSorts = ['name', 'userId', 'lastSignIn', 'addedAt'] as const;

/** By what people are filtered who sign in, and who do not. */
export const activities = ['active', 'inactive', 'dormant'] as const;

const listed = {
  search: z.string().trim().max(100).default(''),
  role: role.optional(),
  status: status.optional(),
  /** Signed in within the last 90 days or not (mission, row 8), or dormant. */
  activity: z.enum(activities).optional(),
  /** Only people of this branch; whoever sees no other need not say so. */
  inBranch: branchId.optional(),
  /** The days of both are included. */
  addedFrom: date.optional(),
  addedTo: date.optional(),
  sort: z.enum(userSorts).default('userId'),
  descending: z.boolean().default(false),
};

export const userListInput = z.strictObject({
  ...listed,
  cursor,
  limit: z.int().min(1).max(200).default(100),
});

export const userExport = z.strictObject(listed);

/** So many are changed at once at most: each of them is an event of its own. */
export const mostAtOnce = 500;

export const statusesChange = z.strictObject({
  key: formKey,
  userIds: z.array(userId).min(1).max(mostAtOnce),
  status,
  reason: line(200, 3),
});

/** Why somebody's status was not changed along with the others'. */
export const statusRefusals = [
  'notAllowed',
  'notPermitted',
  'lastSuperAdmin',
  'notFound',
  'conflict',
] as const;

export const statusesChanged = z.object({
  changed: z.int(),
  refused: z.array(z.object({ userId, name: z.string(), why: z.enum(statusRefusals) })),
});

export const userList = z.object({
  rows: z.array(userRow),
  next: z.string().nullable(),
  /** How many match in all, counted up to a thousand. */
  total: z.int(),
  /** Whether more match than were counted. */
  more: z.boolean(),
  /** The order that the rows are in: a filter by a moment, or a search, does not leave the choice. */
  order: z.enum(['match', ...userSorts]),
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
