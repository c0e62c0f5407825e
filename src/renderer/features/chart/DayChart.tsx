import { useComputedColorScheme } from '@mantine/core';
import type { ChartSetting, DaysConfiguration } from '@shared/charts/configuration';
import type { DrawnDay } from '@shared/charts/sixMonths';
import { darkChartTheme, lightChartTheme } from '@shared/charts/theme';
import type { ChartWords } from '@shared/charts/words';
import { useTranslation } from 'react-i18next';
import { ChartCanvas } from './ChartCanvas';

export type DayChartProps = {
  days: readonly DrawnDay[];
  /** What is drawn of the days. The same function from one time to the next. */
  configure: (days: readonly DrawnDay[], setting: ChartSetting) => DaysConfiguration;
  /** What it is, and how to walk it. */
  label: string;
  words: ChartWords;
  /** `large` is for kiosks. */
  size?: 'normal' | 'large';
};

const fontSizes = { normal: 12, large: 15 } as const;

/** A chart of days in the language and the colours of the screen. */
export function DayChart({ size = 'normal', ...drawn }: DayChartProps) {
  const { i18n } = useTranslation();
  const scheme = useComputedColorScheme('light');
  return (
    <ChartCanvas
      {...drawn}
      language={i18n.language === 'hi' ? 'hi' : 'en'}
      theme={scheme === 'dark' ? darkChartTheme : lightChartTheme}
      fontSize={fontSizes[size]}
    />
  );
}
