import { groupAccount } from '@shared/display';
import { entryKinds } from '@shared/entryKinds';
import { formatRupees } from '@shared/money';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/appState';
import { useCall } from '../../app/calls';
import { useDeskFilter } from '../../app/deskFilter';
import { useFormats } from '../../app/formats';
import type { Filter } from '../../ui';
import {
  dayNames,
  readAccount,
  readAmounts,
  readDays,
  readReference,
  readUserId,
  splitRange,
} from './search';

const shownAmount = (paise: string): string => formatRupees(BigInt(paise));

/** The chips of the list of transactions: values to choose from, and such as are typed. */
export function useEntryFilters(): readonly Filter[] {
  const { t } = useTranslation('transactions');
  const { day } = useFormats();
  const desks = useDeskFilter();
  const branches = useBranchFilter();
  return useMemo(() => {
    const label = (
      id: 'days' | 'side' | 'kind' | 'customer' | 'account' | 'amount' | 'reference' | 'poster',
    ) => ({
      id,
      label: t(`filters.${id}`),
    });
    const typed = (read: (text: string) => string | null, show = (value: string) => value) => ({
      options: [],
      read,
      show,
    });
    const showDays = (range: string) => {
      const [from, to] = splitRange(range);
      return from === to ? day(from) : t('range', { from: day(from), to: day(to) });
    };
    const showAmounts = (range: string) => {
      const [least, most] = splitRange(range);
      if (!most) return t('atLeast', { amount: shownAmount(least) });
      if (!least) return t('atMost', { amount: shownAmount(most) });
      return least === most
        ? shownAmount(least)
        : t('range', { from: shownAmount(least), to: shownAmount(most) });
    };
    return [
      { ...label('customer'), ...typed(readUserId) },
      { ...label('account'), ...typed(readAccount, groupAccount) },
      { ...label('reference'), ...typed(readReference) },
      {
        ...label('days'),
        options: dayNames.map((value) => ({ value, label: t(`days.${value}`) })),
        read: readDays,
        show: showDays,
      },
      {
        ...label('side'),
        options: (['credit', 'debit'] as const).map((value) => ({ value, label: t(`sides.${value}`) })),
      },
      { ...label('amount'), ...typed(readAmounts, showAmounts) },
      ...branches,
      {
        ...label('kind'),
        options: entryKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
      },
      ...desks,
      { ...label('poster'), ...typed(readUserId) },
    ];
  }, [t, day, desks, branches]);
}

/** The branches as values of a filter, for who may look into more than one. */
function useBranchFilter(): readonly Filter[] {
  const { t } = useTranslation('transactions');
  const may = useMay();
  const { data } = useCall('branches.list', {}, { enabled: may('branch.list') });
  const seen = (data?.rows ?? []).filter((branch) => may('entry.read', branch));
  const options = seen.map(({ branch, name }) => ({ value: branch, label: `${branch} ${name}` }));
  return options.length > 1 ? [{ id: 'branch', label: t('filters.branch'), options }] : [];
}
