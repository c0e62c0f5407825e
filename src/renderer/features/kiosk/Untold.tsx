import { useCall, useCommand } from '@renderer/app/calls';
import { useFormats } from '@renderer/app/formats';
import { Button, Notice } from '@renderer/ui';
import type { CallOutput } from '@shared/contract';
import { formatRupees } from '@shared/money';
import { useTranslation } from 'react-i18next';
import styles from './Untold.module.css';

type ToldRow = CallOutput<'intents.untold'>['rows'][number];

/** What became of transactions that this person sent and was not answered: each stands until it is understood. */
export function Untold() {
  const rows = useCall('intents.untold', {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <div className={styles.untold}>
      {rows.map((row) => (
        <UntoldNotice key={row.key} row={row} />
      ))}
    </div>
  );
}

const tones = { posted: 'success', refused: 'warning', confirming: 'info' } as const;

function UntoldNotice({ row }: { row: ToldRow }) {
  const { t } = useTranslation('kiosk');
  const { moment } = useFormats();
  const acknowledge = useCommand('intents.acknowledge');
  const amount = formatRupees(row.amount === null ? 0n : BigInt(row.amount));
  const what = t(row.kind === 'cash-debit' ? 'untold.debit' : 'untold.credit', { amount });
  const time = row.bookingTime === null ? '' : moment(row.bookingTime);
  return (
    <Notice
      tone={tones[row.outcome]}
      title={t('untold.title')}
      actions={
        row.outcome !== 'confirming' && (
          <Button
            size="large"
            busy={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ key: row.key })}
          >
            {t('untold.understood')}
          </Button>
        )
      }
    >
      {t(`untold.${row.outcome}`, { what, time, reference: row.reference ?? '' })}
    </Notice>
  );
}
