/** The foot of a DataTable: totals of the filter, or count and sums of what is selected. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from './DataTable';
import styles from './DataTable.module.css';
import { Money } from './Money';

type FootProps<Row> = {
  foot: ReactNode;
  rows: readonly Row[];
  keys: readonly string[];
  selection: Selection<Row> | undefined;
};

export function TableFoot<Row>({ foot, rows, keys, selection }: FootProps<Row>) {
  const { t } = useTranslation('ui');
  const selected = selection ? rows.filter((_, index) => selection.keys.has(keys[index] ?? '')) : [];
  if (selection && selected.length > 0) {
    return (
      <div className={styles.foot}>
        <span role="status" className={styles.sums}>
          <span>{t('table.selected', { count: selected.length })}</span>
          {selection.sumsOf?.(selected).map(({ label, amount }) => (
            <span key={label}>
              {label} <Money amount={amount} />
            </span>
          ))}
        </span>
        {selection.actions?.(selected)}
      </div>
    );
  }
  return foot ? <div className={styles.foot}>{foot}</div> : null;
}
