import type { CallOutput } from '@shared/contract';
import { formatRupees } from '@shared/money';
import { useTranslation } from 'react-i18next';
import { Button, Notice } from '../../ui';

/** What was posted, with its reference, until the person closes it. */
export function Posted({
  title,
  receipt,
  onClose,
}: {
  title: string;
  receipt: Pick<CallOutput<'transfers.make'>, 'reference' | 'balanceAfter' | 'repeated'>;
  onClose: () => void;
}) {
  const { t } = useTranslation('account');
  const { t: words } = useTranslation('ui');
  const { reference, balanceAfter, repeated } = receipt;
  return (
    <Notice
      tone="success"
      title={title}
      actions={
        <Button kind="primary" autoFocus onClick={onClose}>
          {words('close')}
        </Button>
      }
    >
      {t('posted', { reference, balance: formatRupees(balanceAfter) })} {repeated && t('repeated')}
    </Notice>
  );
}
