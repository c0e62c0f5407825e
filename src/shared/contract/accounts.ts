import { z } from 'zod';
import { command, event, job, query } from './line';
import { accountId, amount, branchId, cashAmount, date, formKey, instant, line, userId } from './values';

/** One entry of an account, as its history and its statements list it; `no` is its number in the account's book. */
export const historyRow = z.object({
  no: z.int(),
  reference: z.string(),
  kind: z.string(),
  /** Signed: a credit is positive. */
  amount,
  balanceAfter: amount,
  narration: z.string(),
  bookingTime: instant,
  businessDate: date,
  /** The reference of the entry that this one takes back. */
  reverses: z.string().nullable(),
  /** The last digits of the customer's account on the other side, covered. */
  otherAccount: z.string().nullable(),
});

export const accountSummary = z.object({
  accountId,
  userId,
  branch: branchId,
  holderName: z.string(),
  balance: amount,
  available: amount,
  held: amount,
  product: z.string().nullable(),
  status: z.string(),
  /** What is stopped: `none`, `debit`, `credit` or `both`. */
  freeze: z.string(),
  openedOn: date,
  /** Of the business month of the account's branch. */
  month: z.object({ month: z.string(), entries: z.int(), credits: amount, debits: amount }),
  lastNo: z.int(),
});

/** The answer to what moved money in an account, and what a receipt shows. */
export const receipt = z.object({
  reference: z.string(),
  kind: z.string(),
  accountId,
  holderName: z.string(),
  branchName: z.string(),
  deskName: z.string(),
  /** As in `historyRow`. */
  otherAccount: z.string().nullable(),
  reverses: z.string().nullable(),
  amount,
  balanceAfter: amount,
  narration: z.string(),
  bookingTime: instant,
  businessDate: date,
  /** True when the key had been posted before: this is the same entry, not a second one. */
  repeated: z.boolean(),
  demo: z.boolean(),
});

const cashInput = z.strictObject({
  key: formKey,
  accountId,
  amount: cashAmount,
  narration: line(140, 0).default(''),
});

/** Six months of an account by business day (mission, row 15): figures only, drawn by shared/charts. */
export const sixMonths = z.object({
  accountId,
  maskedAccount: z.string(),
  holderName: z.string(),
  bankName: z.string(),
  demo: z.boolean(),
  from: date,
  to: date,
  openingBalance: amount,
  days: z.array(z.object({ date, credits: amount, debits: amount, balance: amount, entries: z.int() })),
  totals: z.object({ credits: amount, debits: amount, net: amount, balance: amount, entries: z.int() }),
});

export const accountLines = {
  'accounts.ofUser': query({
    permission: 'account.read',
    about: { user: 'userId' },
    input: z.strictObject({ userId }),
    output: z.object({ rows: z.array(accountSummary) }),
  }),
  'accounts.summary': query({
    permission: 'account.read',
    about: { account: 'accountId' },
    input: z.strictObject({ accountId }),
    output: accountSummary,
  }),
  'accounts.history': query({
    permission: 'account.read',
    about: { account: 'accountId' },
    input: z.strictObject({
      accountId,
      /** Rows with a smaller number than this; the newest without it. */
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(historyRow), next: z.int().nullable() }),
  }),
  'accounts.sixMonths': query({
    permission: 'account.read',
    about: { account: 'accountId' },
    input: z.strictObject({ accountId }),
    output: sixMonths,
  }),
  'cash.credit': command({
    permission: 'cash.post',
    about: { account: 'accountId' },
    records: 'cash-credit',
    input: cashInput,
    output: receipt,
  }),
  'cash.debit': command({
    permission: 'cash.post',
    about: { account: 'accountId' },
    records: 'cash-debit',
    input: cashInput,
    output: receipt,
  }),
  /** The six-month chart as a picture or its figures, through the native save dialog. */
  'charts.save': job({
    permission: 'chart.save',
    about: { account: 'accountId' },
    records: 'exported',
    input: z.strictObject({ accountId, format: z.enum(['png', 'csv']) }),
    output: z.object({ saved: z.string() }),
  }),
  'receipts.save': job({
    permission: 'chart.save',
    about: { account: 'accountId' },
    records: 'exported',
    input: z.strictObject({ accountId, reference: z.string().max(40) }),
    output: z.object({ saved: z.string() }),
  }),
  'account.changed': event({
    permission: 'account.read',
    about: { account: 'accountId' },
    payload: z.object({ accountId }),
  }),
};
