import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/appState';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { Button, Dialog, FormActions, FormColumn, TextField } from '../../ui';
import type { ProductRow } from './Products';
import { basisPointsOf, percentOf } from './rates';

/** A text of digits as a number; what is none stays none, and the check says so. */
const wholeNumber = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** Other conditions for a product, with the reason that the journal keeps. */
export function ChangeProduct({ row, onClose }: { row: ProductRow; onClose: () => void }) {
  const { t } = useTranslation('products');
  const { branch } = useSession();
  const queries = useQueryClient();
  const title = t('changeTitle', { name: t(`names.${row.product}`) });
  const form = useCommandForm({
    command: 'products.change',
    draft: null,
    initial: {
      interestBasisPoints: percentOf(row.interestBasisPoints),
      dormantAfterDays: String(row.dormantAfterDays),
      reason: '',
    },
    toArgument: ({ interestBasisPoints, dormantAfterDays, reason }, key) => ({
      key,
      branch,
      product: row.product,
      interestBasisPoints: basisPointsOf(interestBasisPoints),
      dormantAfterDays: wholeNumber(dormantAfterDays),
      reason,
    }),
    onDone: () => {
      void queries.invalidateQueries({ queryKey: ['products.list'] });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <FormColumn label={title} onSend={form.send}>
        <TextField
          {...form.field('interestBasisPoints')}
          label={t('interestField')}
          hint={t('interestHint')}
          longest={5}
          autoFocus
        />
        <TextField
          {...form.field('dormantAfterDays')}
          label={t('dormantField')}
          hint={t('dormantHint')}
          kind="digits"
          longest={5}
        />
        <TextField {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} longest={200} />
        <FailureNotice failure={form.failure} />
        <FormActions>
          <Button kind="primary" type="submit" busy={form.sending}>
            {t('send')}
          </Button>
        </FormActions>
      </FormColumn>
    </Dialog>
  );
}
