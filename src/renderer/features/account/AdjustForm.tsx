import { formatRupees } from '@shared/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { amountDigits, useCommandForm } from '../../app/form';
import { ChoiceField, FormColumn, MoneyField, TextField } from '../../ui';
import { AmountActions } from './AmountActions';
import type { AccountFormProps } from './account';
import { Posted } from './Posted';
import { typedAmount } from './typedAmount';

const sides = ['credit', 'debit'] as const;
const againsts = ['adjustments', 'suspense'] as const;

type Side = (typeof sides)[number];
type Against = (typeof againsts)[number];

/** Puts an account right, against the bank's own or against what waits in suspense. */
export function AdjustForm({ account, onClose }: AccountFormProps) {
  const { t } = useTranslation('account');
  const { accountId } = account;
  const [before] = useState(account.balance);
  const form = useCommandForm({
    command: 'entries.adjust',
    draft: null,
    initial: { side: 'credit', against: 'adjustments', amount: '', reason: '' },
    toArgument: ({ side, against, amount, reason }, key) => ({
      key,
      accountId,
      side: side as Side,
      against: against as Against,
      amount: amountDigits(amount),
      reason,
    }),
  });
  const side = form.values.side as Side;
  const amount = typedAmount(form.values.amount);
  const after = amount === null ? null : before + (side === 'credit' ? amount : -amount);
  if (form.output && amount !== null) {
    const title = t(`adjust.done.${side}`, { amount: formatRupees(amount) });
    return <Posted title={title} receipt={form.output} onClose={onClose} />;
  }
  return (
    <FormColumn label={t('adjust.title')} onSend={form.send}>
      <ChoiceField
        legend={t('adjust.side')}
        name="side"
        value={side}
        onChange={(chosen) => form.set('side', chosen)}
        choices={sides.map((each) => ({ value: each, label: t(`adjust.sides.${each}`) }))}
        inline
      />
      <ChoiceField
        legend={t('adjust.against')}
        name="against"
        value={form.values.against}
        onChange={(chosen) => form.set('against', chosen)}
        choices={againsts.map((each) => ({ value: each, label: t(`adjust.againsts.${each}`) }))}
        inline
      />
      <MoneyField {...form.field('amount')} label={t('amount')} hint={t('amountHint')} autoFocus />
      <TextField {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} longest={200} />
      <FailureNotice failure={form.failure} />
      <AmountActions label={t('balance')} before={before} after={after} busy={form.sending}>
        {amount === null ? t('adjust.sendPlain') : t(`adjust.send.${side}`, { amount: formatRupees(amount) })}
      </AmountActions>
    </FormColumn>
  );
}
