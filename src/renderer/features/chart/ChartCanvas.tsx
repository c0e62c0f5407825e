import { sixMonthConfiguration } from '@shared/charts/sixMonthConfiguration';
import { type ChartDay, everyDay, type SixMonths, shortRupees, signedRupees } from '@shared/charts/sixMonths';
import type { ChartTheme } from '@shared/charts/theme';
import type { ChartWords } from '@shared/charts/words';
import { shownDay } from '@shared/display';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WalkedChart } from './WalkedChart';
import { stopsOf } from './walk';

type ChartCanvasProps = {
  data: SixMonths;
  words: ChartWords;
  language: 'en' | 'hi';
  theme: ChartTheme;
  /** CSS pixels. */
  fontSize: number;
};

/** The six-month chart on the screen: what the shared definition says, read out day by day. */
export function ChartCanvas({ data, words, language, theme, fontSize }: ChartCanvasProps) {
  const { t } = useTranslation('chart');
  const days = useMemo(() => everyDay(data), [data]);
  const stops = useMemo(() => stopsOf(days), [days]);
  const drawing = useMemo(
    () => sixMonthConfiguration(data, { words, language, theme, fontSize }),
    [data, words, language, theme, fontSize],
  );
  return (
    <WalkedChart
      drawing={drawing}
      label={t('label')}
      hint={t('walk')}
      places={days.length}
      stops={stops}
      read={useReading(days, language)}
      fontSize={fontSize}
    />
  );
}

/** Gives one day of the chart in words. */
function useReading(days: readonly ChartDay[], language: 'en' | 'hi'): (index: number) => string {
  const { t } = useTranslation('chart');
  return (index) => {
    const shown = days[index];
    if (!shown) return '';
    const moved = [
      ...(shown.credits > 0n ? [t('reading.credits', { amount: signedRupees(shown.credits) })] : []),
      ...(shown.debits > 0n ? [t('reading.debits', { amount: signedRupees(-shown.debits) })] : []),
    ];
    return [
      shownDay(shown.date, language),
      ...(moved.length > 0 ? moved : [t('reading.nothing')]),
      t('reading.balance', { amount: shortRupees(shown.balance) }),
    ].join(' · ');
  };
}
