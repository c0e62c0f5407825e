import type { Saying } from '@shared/charts/analytics/money';
import type { AnalyticsWords } from '@shared/charts/analytics/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The words of the charts in the language of the screen; placeholders stay for the definition to fill. */
export function useSaying(): Saying {
  const { t, i18n } = useTranslation('analytics');
  return useMemo(
    () => ({
      words: t('words', { returnObjects: true, skipInterpolation: true }) as AnalyticsWords,
      language: i18n.language === 'hi' ? 'hi' : 'en',
    }),
    [t, i18n.language],
  );
}
