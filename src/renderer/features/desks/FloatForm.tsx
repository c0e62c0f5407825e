import { formatRupees, parseAmount } from '@shared/money';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { amountDigits, useCommandForm } from '../../app/form';
import { BeforeAfter, Button, FormActions, FormColumn, MoneyField, Notice } from '../../ui';
import type { Desk } from './Desks';

/** Cash from head office into a desk; its result stays here with the reference. */
export function FloatForm({ desk, onClose }: { desk: Desk; onClose: () => void }) {
  const { t } = useTranslation('desks');
  const { t: words } = useTranslation('ui');
  const queries = useQueryClient();
  // The figure before the posting: the list behind is read again as soon as it is done.
  const [before, setBefore] = useState(desk.cash);
  const form = useCommandForm({
    command: 'desks.float',
    draft: `desks.float:${desk.deskId}`,
    initial: { amount: '' },
    toArgument: ({ amount }, key) => ({ key, deskId: desk.deskId, amount: amountDigits(amount) }),
    onDone: ({ cash }) => {
      setBefore(cash);
      void queries.invalidateQueries({ queryKey: ['desks.list'] });
    },
  });
  const paise = parseAmount(form.values.amount);
  const amount = typeof paise === 'bigint' ? paise : null;
  if (form.output && amount !== null) {
    const { reference, cash } = form.output;
    return (
      <Notice
        tone="success"
        title={t('float.done', { amount: formatRupees(amount), name: desk.name })}
        actions={
          <Button size="compact" onClick={onClose}>
            {words('close')}
          </Button>
        }
      >
        {t('float.reference', { reference, cash: formatRupees(cash) })}
      </Notice>
    );
  }
  return (
    <FormColumn label={t('float.title', { name: desk.name })} onSend={form.send}>
      <MoneyField {...form.field('amount')} label={t('float.amount')} hint={t('float.hint')} autoFocus />
      <FailureNotice failure={form.failure} />
      <FormActions
        aside={
          <BeforeAfter
            label={t('float.balance')}
            before={before}
            after={amount === null ? null : before + amount}
          />
        }
      >
        <Button kind="primary" type="submit" busy={form.sending}>
          {amount === null ? t('float.sendPlain') : t('float.send', { amount: formatRupees(amount) })}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
