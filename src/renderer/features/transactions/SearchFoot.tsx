/** Below the table: how many entries were read, or how far back a search has looked, and a way to stop it. */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/formats';
import { Button } from '../../ui';
import type { FarSearch } from './useEntryList';

type SearchFootProps = { count: number; hasMore: boolean; search: FarSearch };

export function SearchFoot({ count, hasMore, search }: SearchFootProps) {
  const { t } = useTranslation('transactions');
  const { count: shown, moment } = useFormats();
  const { reached, stopped, stop, goOn } = search;
  if (reached === null) {
    return hasMore ? t('more', { shown: shown(count) }) : t('shown', { count, shown: shown(count) });
  }
  return (
    <>
      <span role="status">{t('lookedBack', { count, shown: shown(count), moment: moment(reached) })}</span>
      <Button size="compact" onClick={stopped ? goOn : stop}>
        {t(stopped ? 'goOn' : 'stop')}
      </Button>
    </>
  );
}
