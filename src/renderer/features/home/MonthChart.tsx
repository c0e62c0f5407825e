/** The last thirty days in a sentence and a drawing, or as a table. */
import { weeksConfiguration } from '@shared/charts/configuration';
import { chartSentence } from '@shared/charts/sixMonths';
import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountsHidden, Button, Heading, Muted, StateView } from '../../ui';
import { ChartTable, DayChart, useChartWords } from '../chart';
import { type Dashboard, netOf } from './dashboard';
import styles from './Home.module.css';

export function MonthChart({ days: steps }: Pick<Dashboard, 'days'>) {
  const { t } = useTranslation('dashboard');
  const { t: ofChart } = useTranslation('chart');
  const words = useChartWords();
  const hidden = useContext(AmountsHidden);
  const [asTable, setAsTable] = useState(false);
  const days = useMemo(
    () =>
      steps.map(({ to, entries, credits, debits, balance }) => ({
        date: to,
        entries,
        credits: credits.amount,
        debits: debits.amount,
        balance,
      })),
    [steps],
  );
  const own = useMemo(
    () => ({ ...words, creditsByDay: t('depositsByDay'), debitsByDay: t('withdrawalsByDay') }),
    [words, t],
  );
  const entries = days.reduce((sum, day) => sum + day.entries, 0);
  const net = steps.reduce((sum, step) => sum + netOf(step), 0n);
  const toggle = (
    <Button size="compact" pressed={asTable} onClick={() => setAsTable(!asTable)}>
      {ofChart(asTable ? 'asChart' : 'asTable')}
    </Button>
  );
  return (
    <section className={styles.chart} aria-label={t('days')}>
      <Heading level={2} aside={entries > 0 && !hidden && toggle}>
        {t('days')}
      </Heading>
      {entries === 0 && (
        <StateView state="empty" title={t('nothing')}>
          {t('nothingHint')}
        </StateView>
      )}
      {entries > 0 && hidden && (
        <StateView state="empty" title={ofChart('covered.title')}>
          {ofChart('covered.text')}
        </StateView>
      )}
      {entries > 0 && !hidden && (
        <>
          <Muted>{chartSentence({ totals: { entries, net } }, words)}</Muted>
          {asTable ? (
            <ChartTable days={days} />
          ) : (
            <DayChart days={days} configure={weeksConfiguration} label={t('chart')} words={own} />
          )}
        </>
      )}
    </section>
  );
}
