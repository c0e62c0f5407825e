import { type ChartWords, chartWords } from '@shared/charts/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The words of the drawing in the language of the screen; placeholders stay for the definition to fill. */
export function useChartWords(): ChartWords {
  const { t } = useTranslation('chart');
  return useMemo(() => {
    const names = Object.keys(chartWords.en) as (keyof ChartWords)[];
    const said = names.map((name) => [name, t(`words.${name}`, { skipInterpolation: true })]);
    return Object.fromEntries(said) as ChartWords;
  }, [t]);
}
