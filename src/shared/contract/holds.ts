import { z } from 'zod';
import { receipt } from './accounts';
import { command, query } from './line';
import { accountId, amount, cashAmount, formKey, instant, line } from './values';

/** A hold is called by the key of the form that placed it. */
const hold = formKey;

export const holdRow = z.object({
  hold,
  amount,
  remaining: amount,
  expires: instant,
  narration: z.string(),
});

export const holdLines = {
  /** What is reserved in an account now, the first to expire first. */
  'holds.ofAccount': query({
    permission: 'account.read',
    about: { account: 'accountId' },
    input: z.strictObject({ accountId }),
    output: z.object({ rows: z.array(holdRow) }),
  }),
  'holds.place': command({
    permission: 'hold.manage',
    about: { account: 'accountId' },
    records: 'hold',
    input: z.strictObject({
      key: formKey,
      accountId,
      amount: cashAmount,
      /** From this moment on nothing is paid out of it, and it is let go of. */
      expires: instant,
      narration: line(140, 0).default(''),
    }),
    output: z.object({ reference: z.string(), available: amount }),
  }),
  /** Pays all or a part of what is reserved to an account of the same branch. */
  'holds.pay': command({
    permission: 'hold.manage',
    about: { account: 'accountId' },
    records: 'hold-post',
    input: z.strictObject({
      key: formKey,
      accountId,
      hold,
      to: accountId,
      amount: cashAmount,
      narration: line(140, 0).default(''),
    }),
    output: receipt,
  }),
  'holds.release': command({
    permission: 'hold.manage',
    about: { account: 'accountId' },
    records: 'hold-void',
    input: z.strictObject({ key: formKey, accountId, hold, reason: line(140, 0).default('') }),
    output: z.object({ reference: z.string(), available: amount }),
  }),
};
