import { formatAmount } from '@shared/money';
import { formatRate, parseRate } from '@shared/rate';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { amountDigits, useCommandForm } from '../../app/form';
import { Button, FormActions, FormColumn, MoneyField, Notice, SidePanel, TextField } from '../../ui';
import type { Product } from './Products';

/** The form that changes a product; its result stays here with the reference. */
export function ProductPanel({ product, onClose }: { product: Product; onClose: () => void }) {
  const { t } = useTranslation('products');
  const name = t(`names.${product.product}`);
  return (
    <SidePanel title={name} onClose={onClose}>
      <ProductForm product={product} name={name} onClose={onClose} />
    </SidePanel>
  );
}

function ProductForm({ product, name, onClose }: { product: Product; name: string; onClose: () => void }) {
  const { t } = useTranslation('products');
  const { t: words } = useTranslation('ui');
  const queries = useQueryClient();
  const form = useCommandForm({
    command: 'products.change',
    draft: null,
    initial: {
      minimumBalance: formatAmount(product.minimumBalance),
      overdraft: formatAmount(product.overdraft),
      basisPoints: formatRate(product.basisPoints),
      reason: '',
    },
    toArgument: ({ minimumBalance, overdraft, basisPoints, reason }, key) => ({
      key,
      product: product.product,
      version: product.version,
      minimumBalance: amountDigits(minimumBalance),
      overdraft: amountDigits(overdraft),
      basisPoints: parseRate(basisPoints) ?? Number.NaN,
      reason,
    }),
    onDone: () => void queries.invalidateQueries({ queryKey: ['products.list'] }),
  });
  const overtaken = form.failure?.code === 'CHANGED_MEANWHILE';
  useEffect(() => {
    if (overtaken) void queries.invalidateQueries({ queryKey: ['products.list'] });
  }, [overtaken, queries]);
  if (form.output) {
    return (
      <Notice
        tone="success"
        title={t('done', { name })}
        actions={
          <Button size="compact" autoFocus onClick={onClose}>
            {words('close')}
          </Button>
        }
      >
        {t('doneHint', { reference: form.output.reference })}
      </Notice>
    );
  }
  return (
    <FormColumn label={t('title', { name })} onSend={form.send}>
      <MoneyField
        {...form.field('minimumBalance')}
        label={t('minimumBalance')}
        hint={t('minimumBalanceHint')}
      />
      <MoneyField {...form.field('overdraft')} label={t('overdraft')} hint={t('overdraftHint')} />
      <TextField {...form.field('basisPoints')} label={t('rate')} hint={t('rateHint')} longest={8} />
      <TextField {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} longest={200} />
      <FailureNotice failure={form.failure} />
      <FormActions>
        <Button kind="primary" type="submit" busy={form.sending}>
          {t('send')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
