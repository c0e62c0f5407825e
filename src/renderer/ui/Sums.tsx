/** What something comes to, in a band of its own above its rows or its drawing: a few figures side by side. */
import type { DetailRow } from './Details';
import styles from './Sums.module.css';

export function Sums({ label, rows }: { label?: string; rows: readonly DetailRow[] }) {
  return (
    <dl className={styles.sums} aria-label={label}>
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
