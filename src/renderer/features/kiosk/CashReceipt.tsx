import { useAppState } from '@renderer/app/appState';
import { useCommand, useJob } from '@renderer/app/calls';
import { FailureNotice } from '@renderer/app/FailureNotice';
import { useFormats } from '@renderer/app/formats';
import { Button, CopyButton, type DetailRow, Inline, Money, Receipt, Stack } from '@renderer/ui';
import { amountInWords } from '@shared/amountInWords';
import type { CallOutput } from '@shared/contract';
import { maskAccount } from '@shared/display';
import { formatRupees } from '@shared/money';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './CashReceipt.module.css';
import type { MoveKind } from './cashSituation';

type CashReceiptProps = {
  receipt: CallOutput<'cash.credit'>;
  kind: MoveKind;
  onAnother: () => void;
  onHome: () => void;
};

/** What was done, on the page, until the person leaves it; never a message that goes away by itself. */
export function CashReceipt({ receipt, kind, onAnother, onHome }: CashReceiptProps) {
  const { t } = useTranslation('kiosk');
  const rows = useReceiptRows(receipt);
  const page = useRef<HTMLDivElement>(null);
  // Not a button: the second press of a double Enter must not lead away from the receipt.
  useEffect(() => page.current?.focus(), []);
  const { mutate: print } = useCommand('page.print');
  const amount = receipt.amount < 0n ? -receipt.amount : receipt.amount;
  return (
    <div ref={page} className={styles.page} tabIndex={-1}>
      <h1 className={styles.unseen}>{t('receipt.title')}</h1>
      <Receipt
        title={t(`${kind}.done`, { amount: formatRupees(amount) })}
        amount={kind === 'credit' ? amount : -amount}
        reference={receipt.reference}
        rows={rows}
        demo={receipt.demo}
        note={receipt.repeated ? t('receipt.repeated') : null}
      />
      <div className={styles.actions}>
        <Stack gap={8}>
          <Button size="large" kind="primary" wide onClick={onHome}>
            {t('receipt.home')}
          </Button>
          <Button size="large" wide onClick={onAnother}>
            {t('receipt.another')}
          </Button>
        </Stack>
        <Stack gap={8}>
          <Button size="large" icon="print" wide onClick={() => print({})}>
            {t('receipt.print')}
          </Button>
          <SaveReceipt accountId={receipt.accountId} reference={receipt.reference} />
          <CopyButton size="large" kind="quiet" text={receipt.reference}>
            {t('receipt.copy')}
          </CopyButton>
        </Stack>
      </div>
    </div>
  );
}

function useReceiptRows(receipt: CashReceiptProps['receipt']): readonly DetailRow[] {
  const { t, i18n } = useTranslation('kiosk');
  const { exactMoment, day } = useFormats();
  // On paper the frame with the bank's name is not there.
  const bankName = useAppState()?.bank?.name;
  const amount = receipt.amount < 0n ? -receipt.amount : receipt.amount;
  return [
    { label: t('receipt.words'), value: amountInWords(amount, i18n.language === 'hi' ? 'hi' : 'en') },
    { label: t('receipt.balanceAfter'), value: <Money amount={receipt.balanceAfter} /> },
    { label: t('receipt.time'), value: exactMoment(receipt.bookingTime) },
    { label: t('receipt.businessDate'), value: day(receipt.businessDate) },
    ...(receipt.otherAccount ? [{ label: t('receipt.to'), value: receipt.otherAccount }] : []),
    { label: t('receipt.account'), value: maskAccount(receipt.accountId) },
    { label: t('receipt.holder'), value: receipt.holderName },
    { label: t('receipt.branch'), value: [bankName, receipt.branchName].filter(Boolean).join(', ') },
    { label: t('receipt.desk'), value: receipt.deskName },
    ...(receipt.narration === '' ? [] : [{ label: t('receipt.narration'), value: receipt.narration }]),
  ];
}

/** The receipt as a PDF, through the system's save dialog. */
function SaveReceipt({ accountId, reference }: { accountId: string; reference: string }) {
  const { t } = useTranslation('kiosk');
  const job = useJob('receipts.save');
  const running = job.state === 'running';
  const failed = job.state === 'failed' && job.failure.code !== 'CANCELLED' ? job.failure : null;
  return (
    <>
      <Button size="large" wide busy={running} onClick={() => void job.start({ accountId, reference })}>
        {t(running ? 'receipt.saving' : 'receipt.save')}
      </Button>
      {job.state === 'done' && (
        <p role="status" className={styles.saved}>
          {t('receipt.saved', { path: job.output.saved })}
        </p>
      )}
      {failed && (
        <Inline>
          <FailureNotice failure={failed} />
        </Inline>
      )}
    </>
  );
}
