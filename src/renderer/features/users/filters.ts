/** By what the list of people is filtered, and what main is asked for then. */
import { addDays } from '@shared/businessDate';
import type { CallArgument } from '@shared/contract';
import { activities } from '@shared/contract/people';
import { roles, statuses } from '@shared/permissions';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../app/appState';
import { useCall } from '../../app/calls';
import type { useListState } from '../../app/listState';
import type { Filter } from '../../ui';

/** Within how many days somebody was added. */
const addedWithin = [7, 30, 90, 365] as const;

export type Asked = CallArgument<'users.save'>;

export function useUserFilters(): readonly Filter[] {
  const { t } = useTranslation('users');
  const { t: people } = useTranslation('people');
  const branches = useCall('branches.list', {}).data?.rows;
  return useMemo(
    () => [
      {
        id: 'role',
        label: t('filters.role'),
        options: roles.map((value) => ({ value, label: t(`roles.${value}`) })),
      },
      {
        id: 'status',
        label: t('filters.status'),
        options: statuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
      },
      {
        id: 'activity',
        label: people('activity'),
        options: activities.map((value) => ({ value, label: people(`activities.${value}`) })),
      },
      {
        id: 'added',
        label: people('added'),
        options: addedWithin.map((days) => ({ value: String(days), label: people('lastDays', { days }) })),
      },
      // Whoever sees one branch only has nothing to choose.
      ...(branches && branches.length > 1
        ? [
            {
              id: 'inBranch',
              label: t('columns.branch'),
              options: branches.map(({ branch, name }) => ({ value: branch, label: `${branch} ${name}` })),
            },
          ]
        : []),
    ],
    [t, people, branches],
  );
}

type List = Pick<ReturnType<typeof useListState>, 'typed' | 'filters' | 'sort'>;

/** What the list asks for; a moment ago is counted from the branch's day. */
export function useAsked({ typed, filters, sort }: List): Asked {
  const today = useAppState()?.businessDate;
  const { added, ...others } = filters;
  return {
    ...(others as Pick<Asked, 'role' | 'status' | 'activity' | 'inBranch'>),
    ...(added && today && { addedFrom: addDays(today, 1 - Number(added)) }),
    search: typed,
    sort: sort.column as NonNullable<Asked['sort']>,
    descending: sort.descending,
  };
}
