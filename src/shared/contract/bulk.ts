import { z } from 'zod';
import { bulkColumns, bulkProblems } from '../bulkProblems';
import { errorCodes } from '../errors';
import { event, job, query } from './line';
import { accountId, amount, branchId, formKey, instant, nothing } from './values';

/** Who pays: an account (salaries), or the bank for one period (interest). */
const pays = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('account'), account: accountId }),
  z.strictObject({ by: z.literal('interest'), period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
]);

const outcome = z.object({ posted: z.int(), refused: z.int(), amount });

export const checkedBulk = z.object({
  branch: branchId,
  file: z.string(),
  lines: z.int(),
  /** Lines that cannot be posted: with any of them nothing is. */
  bad: z.int(),
  /** Lines of which something is said all the same. */
  warned: z.int(),
  /** Of the good lines. */
  total: amount,
  /** Why the paying account would not pay the total, and what it can pay. */
  objection: z.object({ code: z.enum(errorCodes), available: amount.nullable() }).nullable(),
  /** The very same file was posted, or begun, before. */
  before: z.object({ at: instant, by: z.string() }).nullable(),
});

export const bulkRow = z.object({
  key: formKey,
  branch: branchId,
  branchName: z.string(),
  pays,
  file: z.string(),
  lines: z.int(),
  total: amount,
  at: instant,
  by: z.string(),
  state: z.enum(['posting', 'stopped', 'finished']),
  /** Null until it is finished. */
  outcome: outcome.nullable(),
  /** Whether its file is kept on this desk: without it, it is to be chosen again. */
  hasFile: z.boolean(),
});

export const lineProblem = z.object({
  no: z.int(),
  column: z.enum(bulkColumns),
  problem: z.enum(bulkProblems),
  text: z.string(),
});

const one = { key: formKey, branch: branchId };

export const bulkLines = {
  /** Lets the person choose a file, and checks every line of it; nothing is posted. */
  'bulk.check': job({
    permission: 'bulk.post',
    records: null,
    input: z.strictObject({ key: formKey, pays }),
    output: checkedBulk,
  }),
  /** Posts what was checked under the key; or goes on with it, or joins it where it is being posted. */
  'bulk.post': job({
    permission: 'bulk.post',
    about: { branch: 'branch' },
    records: 'bulk-started',
    input: z.strictObject({ ...one, again: z.boolean().default(false), choose: z.boolean().default(false) }),
    output: outcome,
  }),
  /** The newest bulks, those that are not finished first. */
  'bulk.list': query({
    permission: 'bulk.post',
    input: nothing,
    output: z.object({ rows: z.array(bulkRow) }),
  }),
  /** Lines that the check found bad or the books refused, in the order of the file. */
  'bulk.lines': query({
    permission: 'bulk.post',
    about: { branch: 'branch' },
    input: z.strictObject({ ...one, at: z.int().min(0).default(0) }),
    output: z.object({ rows: z.array(lineProblem), next: z.int().nullable() }),
  }),
  /** The same lines as a CSV file. */
  'bulk.saveLines': job({
    permission: 'bulk.post',
    about: { branch: 'branch' },
    records: 'exported',
    input: z.strictObject(one),
    output: z.object({ saved: z.string() }),
  }),
  'bulk.changed': event({ permission: 'bulk.post', payload: nothing }),
};
