import { FailureNotice } from '@renderer/app/FailureNotice';
import { Button, Notice } from '@renderer/ui';
import type { Failure } from '@shared/contract';
import { formatRupees, smallestCashAmount } from '@shared/money';
import { useTranslation } from 'react-i18next';
import { availableOf, type CashSituation, type MoveKind, typedAmount } from './cashSituation';

/** The answer is on its way: what is known, and that nothing has to be done. */
export function Confirming({ amount }: { amount: string }) {
  const { t } = useTranslation('kiosk');
  return (
    <Notice tone="info" title={t('confirming.title')}>
      {t('confirming.text', { amount })} {t('confirming.leave')}
    </Notice>
  );
}

type RefusedProps = {
  failure: Failure | null;
  kind: MoveKind;
  situation: CashSituation;
  /** What the account may pay out, in paise. */
  available: bigint;
  onAmount: (text: string) => void;
};

/** Why it was not done, with what can be paid; or, before it is sent, that it is more than there is. */
export function Refused({ failure, kind, situation, available, onAmount }: RefusedProps) {
  const { t } = useTranslation('kiosk');
  if (failure === null) {
    if (!situation.beyond) return null;
    return <Notice tone="warning" title={t('form.beyond', { available: formatRupees(available) })} />;
  }
  const payable = kind !== 'credit' ? availableOf(failure.details) : null;
  const offered = payable !== null && payable >= smallestCashAmount && payable !== situation.amount;
  return (
    <FailureNotice
      failure={failure}
      actions={
        offered && (
          <Button size="large" onClick={() => onAmount(typedAmount(payable))}>
            {t(kind === 'transfer' ? 'transferable' : 'payable', { available: formatRupees(payable) })}
          </Button>
        )
      }
    />
  );
}
