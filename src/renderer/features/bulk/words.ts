import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/formats';

export type Bulk = CallOutput<'bulk.list'>['rows'][number];
export type Outcome = CallOutput<'bulk.post'>;

/** The words for who pays a bulk, and how far it is. */
export function useBulkWords() {
  const { t } = useTranslation('bulk');
  const { month, count } = useFormats();
  return {
    paysOf: ({ pays }: Pick<Bulk, 'pays'>): string =>
      pays.by === 'account'
        ? t('paysAccount', { account: groupAccount(pays.account) })
        : t('paysInterest', { month: month(pays.period) }),
    stateOf: ({ state, outcome }: Bulk): string =>
      outcome && outcome.refused > 0
        ? t('finishedWith', { count: outcome.refused, shown: count(outcome.refused) })
        : t(`states.${state}`),
  };
}
