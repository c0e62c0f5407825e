import { z } from 'zod';
import { freezes } from '../freezes';
import { command } from './line';
import { accountId, formKey, line } from './values';

const changed = { key: formKey, accountId, reason: line(200, 3) };

/** The record that says it; figures of the account follow. */
const recorded = z.object({ reference: z.string() });

const change = <Input extends z.ZodType<{ accountId: string }>>(records: string, input: Input) =>
  command({
    permission: 'account.state',
    about: { account: 'accountId' },
    records,
    input,
    output: recorded,
  });

export const accountStateLines = {
  /** What is stopped from now on; `none` lifts a freeze. */
  'accounts.freeze': change(
    'account-freeze-changed',
    z.strictObject({ ...changed, freeze: z.enum(freezes) }),
  ),
  /** For good, and only where it holds nothing. */
  'accounts.close': change('account-closed', z.strictObject(changed)),
  /** Makes a dormant account one that pays out again. */
  'accounts.reactivate': change('account-reactivated', z.strictObject(changed)),
};
