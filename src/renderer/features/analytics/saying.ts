import type { Saying } from '@shared/charts/analytics/money';
import { analyticsWords } from '@shared/charts/analytics/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The words of the charts in the language of the screen. */
export function useSaying(): Saying {
  const { i18n } = useTranslation();
  const language = i18n.language === 'hi' ? 'hi' : 'en';
  return useMemo(() => ({ words: analyticsWords[language], language }), [language]);
}
