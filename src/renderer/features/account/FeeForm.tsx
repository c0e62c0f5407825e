import { formatRupees } from '@shared/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { amountDigits, useCommandForm } from '../../app/form';
import { FormColumn, MoneyField, TextField } from '../../ui';
import { AmountActions } from './AmountActions';
import type { AccountFormProps } from './account';
import { Posted } from './Posted';
import { typedAmount } from './typedAmount';

/** What the bank takes from the account for a service. */
export function FeeForm({ account, onClose }: AccountFormProps) {
  const { t } = useTranslation('account');
  const { accountId } = account;
  const [before] = useState(account.balance);
  const form = useCommandForm({
    command: 'entries.chargeFee',
    draft: null,
    initial: { amount: '', reason: '' },
    toArgument: ({ amount, reason }, key) => ({ key, accountId, amount: amountDigits(amount), reason }),
  });
  const amount = typedAmount(form.values.amount);
  if (form.output && amount !== null) {
    const title = t('fee.done', { amount: formatRupees(amount) });
    return <Posted title={title} receipt={form.output} onClose={onClose} />;
  }
  return (
    <FormColumn label={t('fee.title')} onSend={form.send}>
      <MoneyField {...form.field('amount')} label={t('amount')} hint={t('amountHint')} autoFocus />
      <TextField {...form.field('reason')} label={t('reason')} hint={t('fee.reasonHint')} longest={140} />
      <FailureNotice failure={form.failure} />
      <AmountActions
        label={t('balance')}
        before={before}
        after={amount === null ? null : before - amount}
        busy={form.sending}
      >
        {amount === null ? t('fee.sendPlain') : t('fee.send', { amount: formatRupees(amount) })}
      </AmountActions>
    </FormColumn>
  );
}
