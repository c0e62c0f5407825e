import { useFormats } from '@renderer/app/formats';
import { Money } from '@renderer/ui';
import { everyDay, type SixMonths } from '@shared/charts/sixMonths';
import { useTranslation } from 'react-i18next';
import styles from './ChartTable.module.css';
import figures from './FigureTable.module.css';

/** The chart's figures to read: the days on which something moved, newest first. */
export function ChartTable({ data }: { data: SixMonths }) {
  const { t } = useTranslation('chart');
  const { day } = useFormats();
  const moved = everyDay(data)
    .filter(({ entries }) => entries > 0)
    .reverse();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={t('table.caption')}>
      <table className={`${figures.table} ${styles.wide}`}>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.date')}</th>
            <th scope="col">{t('table.credits')}</th>
            <th scope="col">{t('table.debits')}</th>
            <th scope="col">{t('table.balance')}</th>
            <th scope="col">{t('table.entries')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map((row) => (
            <tr key={row.date}>
              <th scope="row">{day(row.date)}</th>
              <td>{row.credits > 0n && <Money amount={row.credits} symbol={false} signed />}</td>
              <td>{row.debits > 0n && <Money amount={-row.debits} symbol={false} signed />}</td>
              <td>
                <Money amount={row.balance} symbol={false} />
              </td>
              <td>{row.entries}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
