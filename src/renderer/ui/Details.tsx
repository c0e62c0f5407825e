/** Names and values, line by line, with hairlines: the body of a panel, a receipt, a slip. */
import type { ReactNode } from 'react';
import styles from './Details.module.css';

export type DetailRow = { label: string; value: ReactNode };

export function Details({ rows }: { rows: readonly DetailRow[] }) {
  return (
    <dl className={styles.details}>
      {rows.map((row) => (
        <div key={row.label} className={styles.row}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
