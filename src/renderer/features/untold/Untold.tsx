import { useCall, useCommand } from '@renderer/app/calls';
import { useFormats } from '@renderer/app/formats';
import { Button, Notice } from '@renderer/ui';
import { classes } from '@renderer/ui/classes';
import type { CallOutput } from '@shared/contract';
import { coverAccount } from '@shared/display';
import { formatRupees } from '@shared/money';
import { useTranslation } from 'react-i18next';
import styles from './Untold.module.css';

type ToldRow = CallOutput<'intents.untold'>['rows'][number];

type UntoldProps = { size?: 'normal' | 'large' };

/** What became of what this person sent and was not answered: each stands until it is understood. */
export function Untold({ size = 'normal' }: UntoldProps) {
  const rows = useCall('intents.untold', {}).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <div className={classes(styles.untold, size === 'large' && styles.large)}>
      {rows.map((row) => (
        <UntoldNotice key={row.key} row={row} size={size} />
      ))}
    </div>
  );
}

const tones = { posted: 'success', refused: 'warning', confirming: 'info' } as const;

const kinds = [
  'cash-credit',
  'cash-debit',
  'float',
  'transfer',
  'transfer-out',
  'fee',
  'opening-balance',
  'adjustment',
  'reversal',
  'hold',
  'hold-post',
  'hold-void',
  'account-freeze-changed',
  'account-reactivated',
  'account-closed',
] as const;

/** What was asked for, in words; account numbers are covered, for others may see the screen. */
function useWhat({ kind, amount, accountId, toAccountId }: ToldRow): string {
  const { t } = useTranslation('untold');
  const known = kinds.find((each) => each === kind) ?? 'other';
  return t(`kinds.${known}`, {
    amount: formatRupees(amount === null ? 0n : BigInt(amount)),
    account: coverAccount(accountId ?? ''),
    to: coverAccount(toAccountId ?? ''),
  });
}

function UntoldNotice({ row, size }: { row: ToldRow } & Required<UntoldProps>) {
  const { t } = useTranslation('untold');
  const { moment } = useFormats();
  const acknowledge = useCommand('intents.acknowledge');
  const what = useWhat(row);
  const time = row.bookingTime === null ? '' : moment(row.bookingTime);
  return (
    <Notice
      tone={tones[row.outcome]}
      title={t('title')}
      actions={
        row.outcome !== 'confirming' && (
          <Button
            size={size}
            busy={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ key: row.key })}
          >
            {t('understood')}
          </Button>
        )
      }
    >
      {t(row.outcome, { what, time, reference: row.reference ?? '' })}
    </Notice>
  );
}
