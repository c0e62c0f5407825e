import { z } from 'zod';
import { bookProblems } from '../bookProblems';
import { command, event, job, query } from './line';
import { branchId, date, instant, nothing } from './values';

/** Whose a damaged book is: a kind of book, or nobody's where the record names none. */
export const damagedKinds = [
  'account',
  'gl',
  'cash',
  'hold',
  'reversal',
  'desk',
  'user',
  'setting',
  'day',
  'none',
] as const;

export const bookFinding = z.object({
  problem: z.enum(bookProblems),
  kind: z.enum(damagedKinds),
  /** An account number, a desk, a code of the chart, … by the kind. */
  id: z.string(),
  /** What people call the desk whose book it is, or whose part of an account; null of other books. */
  deskName: z.string().nullable(),
  /** The number in the book. */
  no: z.int(),
  /** Empty where there is no record any more. */
  reference: z.string(),
  /** Whether nothing is posted in the account until its book is found whole. */
  stopped: z.boolean(),
});

/** What the books of a branch were found to be. */
export const verification = z.object({
  branch: branchId,
  branchName: z.string(),
  at: instant,
  /** Who asked for it. */
  by: z.string(),
  records: z.int(),
  books: z.int(),
  signatures: z.int(),
  roots: z.int(),
  /** How many books are damaged; `findings` names the first of them. */
  found: z.int(),
  /** Accounts in which nothing is posted; null where they are all of the branch. */
  stopped: z.int().nullable(),
  findings: z.array(bookFinding),
});

const rows = z.object({ rows: z.array(verification) });

export const bookLines = {
  'books.verify': job({
    permission: 'books.verify',
    records: 'books-verified',
    input: nothing,
    output: rows,
  }),
  /** The newest result of each branch that was ever verified. */
  'books.lastVerification': query({ permission: 'books.verify', input: nothing, output: rows }),
  /** Records the root of the last day that is over, where that was not done yet. */
  'books.recordDayRoot': command({
    permission: 'books.verify',
    records: 'day-root-recorded',
    input: nothing,
    output: z.object({
      rows: z.array(
        z.object({ branch: branchId, branchName: z.string(), date, root: z.string(), desks: z.int() }),
      ),
    }),
  }),
  'books.changed': event({ permission: 'books.verify', payload: nothing }),
};
