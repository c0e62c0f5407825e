import { z } from 'zod';
import { receipt } from './accounts';
import { command, query } from './line';
import { accountId, branchId, cashAmount, formKey, line } from './values';

export const transferLines = {
  /** From one account to another; where that is in another branch, it is on its way there when this answers. */
  'transfers.make': command({
    permission: 'transfer.post',
    about: { account: 'accountId' },
    records: 'transfer',
    input: z.strictObject({
      key: formKey,
      accountId,
      to: accountId,
      amount: cashAmount,
      narration: line(140, 0).default(''),
    }),
    output: receipt,
  }),
  /** Whose account a number is, so that a wrong one is seen before money goes there. Customers see it half covered. */
  'transfers.payee': query({
    permission: 'transfer.post',
    input: z.strictObject({ to: accountId }),
    output: z.object({ to: accountId, name: z.string(), branch: branchId }),
  }),
};
