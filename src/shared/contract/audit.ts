import { z } from 'zod';
import { errorCodes } from '../errors';
import { knownKinds } from '../recordKinds';
import { job, query } from './line';
import {
  accountId,
  amount,
  branchId,
  cursor,
  date,
  deskId,
  instant,
  line,
  recordKey,
  role,
  userId,
} from './values';

const outcome = z.enum(['done', 'refused']);

/** The last day is included. */
const period = { from: date.optional(), to: date.optional() };

/** What the audit log can be searched by; all that is given must hold. */
const search = {
  /** Who did it, or to whom it was done. */
  person: userId.optional(),
  account: accountId.optional(),
  reference: line(40).optional(),
  kind: z.enum(knownKinds).optional(),
  desk: deskId.optional(),
  outcome: outcome.optional(),
  ...period,
};

const signInSearch = {
  person: userId.optional(),
  desk: deskId.optional(),
  outcome: outcome.optional(),
  ...period,
};

const page = { cursor, limit: z.int().min(1).max(200).default(100) };

const person = z.object({ userId, name: z.string() });

export const auditRow = z.object({
  /** The record's key; with the branch it is the record. */
  key: recordKey,
  branch: branchId,
  reference: z.string(),
  at: instant,
  businessDate: date,
  kind: z.enum(knownKinds),
  outcome,
  /** Null for what a desk does by itself. */
  by: person.nullable(),
  desk: z.object({ deskId, name: z.string() }),
  about: z.object({
    person: person.nullable(),
    accounts: z.array(accountId),
    desk: z.object({ deskId, name: z.string() }).nullable(),
    setting: z.string().nullable(),
  }),
});

/** One record with all that an auditor asks of it. */
export const auditDetail = auditRow.extend({
  valueDate: date,
  /** Why the books refused it. */
  refusal: z.enum(errorCodes).nullable(),
  /** What the person who did it gave as the reason; of a refused sign-in, why. */
  reason: z.string().nullable(),
  narration: z.string(),
  session: z.string().nullable(),
  approvedBy: person.nullable(),
  /** The reference of the entry that this one takes back. */
  reverses: z.string().nullable(),
  differences: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** Of customers' accounts. */
  balances: z.array(z.object({ accountId, before: amount, after: amount })),
});

export const signInEntry = z.object({
  key: recordKey,
  branch: branchId,
  at: instant,
  /** Null where nobody has the user ID that was typed. */
  person: person.nullable(),
  desk: z.string(),
  outcome,
  /** Why it was refused. */
  reason: z.string().nullable(),
});

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Sign-ins of one month, branch and role; the role is null for attempts under a name that nobody has. */
const signInFigures = z.object({
  month,
  branch: branchId,
  role: role.nullable(),
  signedIn: z.int(),
  refused: z.int(),
  /** Different people who signed in. */
  people: z.int(),
});

const months = z.int().min(1).max(36).default(12);

export const auditLines = {
  'audit.list': query({
    permission: 'journal.read',
    input: z.strictObject({ ...search, ...page }),
    output: z.object({ rows: z.array(auditRow), next: z.string().nullable() }),
  }),
  'audit.record': query({
    permission: 'journal.read',
    about: { branch: 'branch' },
    input: z.strictObject({ branch: branchId, key: recordKey }),
    output: auditDetail,
  }),
  /** What the search finds as a CSV file, through the native save dialog. */
  'audit.save': job({
    permission: 'journal.read',
    records: 'exported',
    input: z.strictObject(search),
    output: z.object({ saved: z.string() }),
  }),
  'signIns.list': query({
    permission: 'journal.read',
    input: z.strictObject({ ...signInSearch, ...page }),
    output: z.object({ rows: z.array(signInEntry), next: z.string().nullable() }),
  }),
  /** The figures of the newest months, by branch and role (mission, row 9). */
  'signIns.months': query({
    permission: 'journal.read',
    input: z.strictObject({ months }),
    output: z.object({ months: z.array(month), rows: z.array(signInFigures) }),
  }),
  'signIns.saveMonths': job({
    permission: 'journal.read',
    records: 'exported',
    input: z.strictObject({ months }),
    output: z.object({ saved: z.string() }),
  }),
};
