import type { Saying } from '@shared/charts/analytics/saying';
import type { AnalyticsWords } from '@shared/charts/analytics/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The words of the charts in the language of the screen; placeholders stay for the definition to fill. */
export function useSaying(): Saying {
  const { t, i18n } = useTranslation('analytics');
  const { t: ofEntries } = useTranslation('transactions');
  return useMemo(
    () => ({
      words: t('words', { returnObjects: true, skipInterpolation: true }) as AnalyticsWords,
      language: i18n.language === 'hi' ? 'hi' : 'en',
      kindName: (kind) =>
        i18n.exists(`transactions:kinds.${kind}`) ? ofEntries(`kinds.${kind}` as 'kinds.transfer') : kind,
    }),
    [t, ofEntries, i18n],
  );
}
