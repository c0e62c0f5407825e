import { useComputedColorScheme } from '@mantine/core';
import { useCall } from '@renderer/app/calls';
import { QueryView } from '@renderer/app/QueryView';
import { AmountsHidden, Button, Foot, Inline, StateView, Sums } from '@renderer/ui';
import { chartSentence, chartTotals, type SixMonths } from '@shared/charts/sixMonths';
import { darkChartTheme, lightChartTheme } from '@shared/charts/theme';
import { type ChartWords, chartWords } from '@shared/charts/words';
import { type ReactNode, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartCanvas } from './ChartCanvas';
import styles from './ChartScreen.module.css';
import { ChartTable } from './ChartTable';
import { SaveChart } from './SaveChart';

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
      {asTable ? <ChartTable data={data} /> : <Drawn data={data} words={words} size={size} />}
      <Foot>
        <Button size={size} pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'asChart' : 'asTable')}
        </Button>
        <SaveChart accountId={data.accountId} size={size} />
      </Foot>
    </>
  );
}

const fontSizes = { normal: 12, large: 15 } as const;

function Drawn({ data, words, size }: { data: SixMonths; words: ChartWords; size: 'normal' | 'large' }) {
  const { i18n } = useTranslation();
  const scheme = useComputedColorScheme('light');
  return (
    <ChartCanvas
      data={data}
      words={words}
      language={i18n.language === 'hi' ? 'hi' : 'en'}
      theme={scheme === 'dark' ? darkChartTheme : lightChartTheme}
      fontSize={fontSizes[size]}
    />
  );
}

/** The words of the drawing in the language of the screen; placeholders stay for the definition to fill. */
function useChartWords(): ChartWords {
  const { t } = useTranslation('chart');
  return useMemo(() => {
    const names = Object.keys(chartWords.en) as (keyof ChartWords)[];
    const said = names.map((name) => [name, t(`words.${name}`, { skipInterpolation: true })]);
    return Object.fromEntries(said) as ChartWords;
  }, [t]);
}
