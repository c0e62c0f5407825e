import { useCall } from '@renderer/app/calls';
import { QueryView } from '@renderer/app/QueryView';
import { AmountsHidden, Button, Foot, Inline, StateView, Sums } from '@renderer/ui';
import { monthsConfiguration } from '@shared/charts/configuration';
import { chartSentence, chartTotals, everyDay, type SixMonths } from '@shared/charts/sixMonths';
import { type ReactNode, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ChartScreen.module.css';
import { ChartTable } from './ChartTable';
import { DayChart } from './DayChart';
import { SaveChart } from './SaveChart';
import { useChartWords } from './useChartWords';

export type ChartScreenProps = {
  accountId: string;
  /** `large` is for kiosks. */
  size?: 'normal' | 'large';
  /** What leads back, at the right of the sentence. */
  aside?: ReactNode;
};

/** Six months of an account: the sentence, the five totals, the chart or its table, and saving it. */
export function ChartScreen({ accountId, size = 'normal', aside }: ChartScreenProps) {
  const query = useCall('accounts.sixMonths', { accountId });
  return (
    <section className={size === 'large' ? styles.large : styles.normal}>
      <QueryView query={query} shape="figures">
        {(data) => <ChartView data={data} size={size} aside={aside} />}
      </QueryView>
    </section>
  );
}

type ChartViewProps = { data: SixMonths; size: 'normal' | 'large'; aside: ReactNode };

function ChartView({ data, size, aside }: ChartViewProps) {
  const { t } = useTranslation('chart');
  const words = useChartWords();
  const [asTable, setAsTable] = useState(false);
  const hidden = useContext(AmountsHidden);
  const days = useMemo(() => everyDay(data), [data]);
  if (data.totals.entries === 0 && data.openingBalance === 0n) {
    return (
      <StateView state="empty" title={t('empty.title')} action={aside}>
        {t('empty.text')}
      </StateView>
    );
  }
  if (hidden) {
    return (
      <StateView state="empty" title={t('covered.title')} action={aside}>
        {t('covered.text')}
      </StateView>
    );
  }
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.sentence}>{chartSentence(data, words)}</h1>
        <Inline>{aside}</Inline>
      </header>
      <Sums rows={chartTotals(data, words).map(({ label, text }) => ({ label, value: text }))} />
      {asTable ? (
        <ChartTable days={days} />
      ) : (
        <DayChart days={days} configure={monthsConfiguration} label={t('label')} words={words} size={size} />
      )}
      <Foot>
        <Button size={size} pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'asChart' : 'asTable')}
        </Button>
        <SaveChart accountId={data.accountId} size={size} />
      </Foot>
    </>
  );
}
