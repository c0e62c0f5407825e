import { z } from 'zod';
import { historyRow, receipt } from './accounts';
import { command, query } from './line';
import { accountId, amount, cashAmount, date, formKey, instant, line } from './values';

const reason = line(200, 3);

/** Another record, as this one names it. */
const linked = z.object({ reference: z.string(), at: instant });

/** One entry of an account, and what it is tied to. */
export const entryDetail = historyRow.extend({
  accountId,
  valueDate: date,
  postedBy: z.string().nullable(),
  deskName: z.string(),
  /** In full: staff look into it. */
  otherAccount: z.string().nullable(),
  /** The entry that this one takes back, and the one that takes this one back. */
  reverses: linked.nullable(),
  reversedBy: linked.nullable(),
  /** Why the asker may not take it back; null where they may. */
  notReversible: z.enum(['kind', 'reversed', 'permission', 'anotherPerson']).nullable(),
});

export const entryLines = {
  'accounts.entry': query({
    permission: 'entry.read',
    about: { account: 'accountId' },
    input: z.strictObject({ accountId, no: z.int().min(1) }),
    output: entryDetail,
  }),
  /**
   * Takes an entry back, once. On the day of the entry who posted it may; an entry of somebody else, or of an earlier
   * day, is for another person with `entry.reverseOthers`.
   */
  'entries.reverse': command({
    permission: 'entry.reverse',
    about: { account: 'accountId' },
    records: 'reversal',
    input: z.strictObject({ key: formKey, accountId, no: z.int().min(1), reason }),
    output: receipt,
  }),
  'entries.chargeFee': command({
    permission: 'fee.charge',
    about: { account: 'accountId' },
    records: 'fee',
    input: z.strictObject({ key: formKey, accountId, amount: cashAmount, reason: line(140, 3) }),
    output: receipt,
  }),
  'entries.adjust': command({
    permission: 'adjustment.post',
    about: { account: 'accountId' },
    records: 'adjustment',
    input: z.strictObject({
      key: formKey,
      accountId,
      side: z.enum(['credit', 'debit']),
      against: z.enum(['adjustments', 'suspense']).default('adjustments'),
      amount: cashAmount,
      reason,
    }),
    output: receipt,
  }),
  /** What an account brought along from elsewhere, once: whichever form asks, the record's key is the account's. */
  'entries.bringBalance': command({
    permission: 'adjustment.post',
    about: { account: 'accountId' },
    records: 'opening-balance',
    input: z.strictObject({ key: formKey, accountId, amount: cashAmount, reason }),
    output: receipt,
  }),
  /** What an account held at a moment; `null` where it was not open yet. */
  'accounts.balanceAt': query({
    permission: 'account.read',
    about: { account: 'accountId' },
    input: z.strictObject({ accountId, at: instant }),
    output: z.object({
      accountId,
      at: instant,
      state: z.object({ no: z.int(), balance: amount, held: amount, available: amount }).nullable(),
    }),
  }),
};
