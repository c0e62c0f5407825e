import { z } from 'zod';
import { historyRow } from './accounts';
import { job, query } from './line';
import { accountId, amount, date } from './values';

/** A statement without its rows: those are numbered after `after`, up to `upTo`, in the account's book. */
export const statement = z.object({
  accountId,
  maskedAccount: z.string(),
  holderName: z.string(),
  bankName: z.string(),
  branchName: z.string(),
  demo: z.boolean(),
  openedOn: date,
  from: date,
  to: date,
  opening: amount,
  credits: amount,
  /** Positive. */
  debits: amount,
  entries: z.int(),
  closing: amount,
  after: z.int(),
  upTo: z.int(),
});

const period = { accountId, from: date, to: date };

export const statementLines = {
  'statements.get': query({
    permission: 'account.read',
    about: { account: 'accountId' },
    input: z.strictObject(period),
    output: statement,
  }),
  /** The rows of a statement, oldest first; fewer than `limit` where lines between them moved nothing. */
  'statements.rows': query({
    permission: 'account.read',
    about: { account: 'accountId' },
    input: z.strictObject({
      accountId,
      /** Of the statement, or where the page before ended. */
      after: z.int().min(0),
      upTo: z.int().min(0),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.object({ rows: z.array(historyRow), next: z.int().nullable() }),
  }),
  /** The whole statement as a file, through the native save dialog. */
  'statements.save': job({
    permission: 'statement.save',
    about: { account: 'accountId' },
    records: 'exported',
    input: z.strictObject({ ...period, format: z.enum(['pdf', 'csv']) }),
    output: z.object({ saved: z.string() }),
  }),
  /** The same PDF in the system's own viewer, which shows it before it prints it (docs/adr/0014). */
  'statements.print': job({
    permission: 'statement.print',
    about: { account: 'accountId' },
    records: 'exported',
    input: z.strictObject(period),
    output: z.object({}),
  }),
};
