import { formatRupees } from '@shared/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useTransferForm } from '../../app/transferForm';
import { FormColumn, MoneyField, TextField } from '../../ui';
import { AmountActions } from './AmountActions';
import type { AccountFormProps } from './account';
import { Posted } from './Posted';
import { typedAmount } from './typedAmount';

/** Money from this account to another, for its customer. */
export function TransferForm({ account, onClose }: AccountFormProps) {
  const { t } = useTranslation('account');
  const { accountId } = account;
  // The figure before the posting: the account behind is read again as soon as it is done.
  const [before] = useState(account.balance);
  const { form, payee } = useTransferForm(accountId);
  const amount = typedAmount(form.values.amount);
  if (form.output && amount !== null) {
    const name = payee?.name ?? form.values.to;
    return (
      <Posted
        title={t('transfer.done', { amount: formatRupees(amount), name })}
        receipt={form.output}
        onClose={onClose}
      />
    );
  }
  return (
    <FormColumn label={t('transfer.title')} onSend={form.send}>
      <TextField
        {...form.field('to')}
        label={t('transfer.to')}
        hint={payee ? t('transfer.payee', payee) : t('transfer.toHint')}
        kind="digits"
        longest={14}
        autoFocus
      />
      <MoneyField {...form.field('amount')} label={t('amount')} hint={t('amountHint')} />
      <TextField {...form.field('narration')} label={t('narration')} longest={140} optional />
      <FailureNotice failure={form.failure} />
      <AmountActions
        label={t('balance')}
        before={before}
        after={amount === null ? null : before - amount}
        busy={form.sending}
      >
        {amount === null ? t('transfer.sendPlain') : t('transfer.send', { amount: formatRupees(amount) })}
      </AmountActions>
    </FormColumn>
  );
}
