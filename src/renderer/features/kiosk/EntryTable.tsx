import { useFormats } from '@renderer/app/formats';
import { useStatementWords } from '@renderer/app/statementWords';
import { Money, Muted } from '@renderer/ui';
import { particulars } from '@shared/statements/words';
import { useTranslation } from 'react-i18next';
import styles from './EntryTable.module.css';
import { groupByDay } from './entryGroups';
import type { HistoryRow } from './HomeView';

export type EntryTableProps = {
  label: string;
  /** Newest first. */
  rows: readonly HistoryRow[];
  /** Without balance and reference, for the first screen. */
  brief?: boolean;
};

/** Transactions of an account by day, each with the balance it left. */
export function EntryTable({ label, rows, brief }: EntryTableProps) {
  const { t } = useTranslation('kiosk');
  const { dayHeading } = useFormats();
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={brief ? styles.unseen : styles.head}>
        <tr>
          <th scope="col">{t('history.what')}</th>
          {!brief && <th scope="col">{t('history.reference')}</th>}
          <th scope="col" className={styles.figure}>
            {t('history.amount')}
          </th>
          {!brief && (
            <th scope="col" className={styles.figure}>
              {t('history.balance')}
            </th>
          )}
        </tr>
      </thead>
      {groupByDay(rows).map((group) => (
        <tbody key={`${group.date}-${group.rows[0]?.no}`}>
          {!brief && (
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles.day}>
                {dayHeading(group.date)}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <EntryRow key={row.no} row={row} brief={brief ?? false} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** What customers call it; the rest reads as in their statement. */
const kinds = ['cash-credit', 'cash-debit'] as const;

function EntryRow({ row, brief }: { row: HistoryRow; brief: boolean }) {
  const { t } = useTranslation('kiosk');
  const { time, dayHeading } = useFormats();
  const words = useStatementWords();
  const kind = kinds.find((known) => known === row.kind);
  return (
    <tr className={styles.row}>
      <td>
        <span className={styles.what}>
          {kind ? t(`history.kinds.${kind}`) : particulars(row, words)}
          <Muted>
            {(brief ? [dayHeading(row.businessDate), row.narration] : [time(row.bookingTime), row.narration])
              .filter(Boolean)
              .join(' · ')}
          </Muted>
        </span>
      </td>
      {!brief && <td className={styles.reference}>{row.reference}</td>}
      <td className={styles.figure}>
        {row.amount === 0n ? null : <Money amount={row.amount} symbol={brief} signed colored />}
      </td>
      {!brief && (
        <td className={styles.figure}>
          <Money amount={row.balanceAfter} symbol={false} />
        </td>
      )}
    </tr>
  );
}
