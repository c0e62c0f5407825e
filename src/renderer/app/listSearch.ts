import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import type { DataTableHandle, FilterValues } from '../ui';
import { useRemembered } from './SessionMemory';

const typingPauseMs = 150;

/**
 * What a list is searched and filtered by, as long as the session lasts.
 *
 *   const list = useListSearch('users');
 *   <FilterChips {...list.bar} label=… filters=… />  <DataTable tableRef={list.table} … />
 *
 * @param first what stands in the search before anybody has typed
 */
export function useListSearch(name: string, first = '') {
  const table = useRef<DataTableHandle>(null);
  const [search, onSearch] = useRemembered(`${name}.search.${first}`, first);
  const [values, onValues] = useRemembered<FilterValues>(`${name}.filters`, {});
  const [typed] = useDebouncedValue(search.trim(), typingPauseMs);
  return {
    /** What was typed, once the person pauses. */
    typed,
    filters: values,
    table,
    clear: () => {
      onSearch('');
      onValues({});
    },
    bar: { search, onSearch, values, onValues, onLeave: () => table.current?.focus() },
  };
}
