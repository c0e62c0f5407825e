import type { FieldErrors } from '@shared/errors';
import { isAccountNumber } from '@shared/ids';
import { useCall } from './calls';
import { amountDigits, useCommandForm } from './form';

/** An account number as typed, in fours or not. */
export const accountNumberOf = (text: string): string => text.replace(/\s/g, '');

type Typed = { readonly to: string; readonly amount: string; readonly narration: string };

/** The form of a transfer, wherever it stands, and whose account is typed into it. */
export function useTransferForm(accountId: string, check: (typed: Typed) => FieldErrors = () => ({})) {
  const form = useCommandForm({
    command: 'transfers.make',
    draft: `transfers.make:${accountId}`,
    initial: { to: '', amount: '', narration: '' },
    toArgument: ({ to, amount, narration }, key) => ({
      key,
      accountId,
      to: accountNumberOf(to),
      amount: amountDigits(amount),
      narration,
    }),
    check,
  });
  const to = accountNumberOf(form.values.to);
  const { data: payee } = useCall('transfers.payee', { to }, { enabled: isAccountNumber(to) });
  return { form, payee };
}
