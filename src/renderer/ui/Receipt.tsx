/**
 * The result of a money command, on the page: what was done, the amount, its reference, and the rest line by
 * line. It is laid out to be printed too. A demo bank's receipt says so.
 *
 *   <Receipt title={t('credited')} amount={receipt.amount} rows={[{ label, value }]} demo={…}
 *     actions={<><CopyButton …/><Button icon="print">…</Button></>} />
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type DetailRow, Details } from './Details';
import { Icon } from './Icon';
import { Money } from './Money';
import styles from './Receipt.module.css';

export type ReceiptProps = {
  title: string;
  /** Signed paise: a credit is positive. */
  amount: bigint;
  reference: string;
  rows: readonly DetailRow[];
  /** Words above everything on a demo bank. */
  demo?: boolean;
  /** A line below, such as that the same entry had been posted before. */
  note?: ReactNode;
  actions?: ReactNode;
};

export function Receipt({ title, amount, reference, rows, demo, note, actions }: ReceiptProps) {
  const { t } = useTranslation('ui');
  return (
    <article className={styles.receipt} aria-label={title}>
      {demo && <p className={styles.demo}>{t('demo')}</p>}
      <div className={styles.done} role="status">
        <Icon name="check" />
        <h2>{title}</h2>
      </div>
      <Money amount={amount} signed size="balance" />
      <p className={styles.reference}>{reference}</p>
      <Details rows={rows} />
      {note && <p className={styles.note}>{note}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}
