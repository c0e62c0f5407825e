import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../ui';
import { useMay } from './appState';
import { useCall } from './calls';

/** The desks as values of a filter, for who may know them. */
export function useDeskFilter(): readonly Filter[] {
  const { t } = useTranslation('audit');
  const may = useMay();
  const { data } = useCall('desks.list', {}, { enabled: may('desk.list') });
  return useMemo(() => {
    if (!data) return [];
    const options = data.rows.map(({ deskId, name }) => ({ value: deskId, label: name }));
    return [{ id: 'desk', label: t('filters.desk'), options }];
  }, [t, data]);
}
