import { useDebouncedValue } from '@mantine/hooks';
import { useRef } from 'react';
import type { DataTableHandle, FilterValues } from '../ui';
import { useForgetScroll } from '../ui/scrollMemory';
import { useRemembered } from './SessionMemory';

const typingPauseMs = 150;

/**
 * What a list is searched and filtered by, as long as the session lasts.
 *
 *   const list = useListSearch('users');
 *   <FilterChips {...list.bar} label=… filters=… />  <DataTable tableRef={list.table} … />
 *
 * The table bears the same name in its `memory`: what is found otherwise is seen from its first row on.
 *
 * @param first what stands in the search before anybody has typed
 */
export function useListSearch(name: string, first = '') {
  const table = useRef<DataTableHandle>(null);
  const forgetScroll = useForgetScroll();
  const [search, setSearch] = useRemembered(`${name}.search.${first}`, first);
  const [values, setValues] = useRemembered<FilterValues>(`${name}.filters`, {});
  const toTop = () => {
    forgetScroll(name);
    table.current?.toTop();
  };
  const onSearch = (text: string) => {
    toTop();
    setSearch(text);
  };
  const onValues = (chosen: FilterValues) => {
    toTop();
    setValues(chosen);
  };
  const [typed] = useDebouncedValue(search.trim(), typingPauseMs);
  return {
    /** What was typed, once the person pauses. */
    typed,
    filters: values,
    table,
    toTop,
    clear: () => {
      onSearch('');
      onValues({});
    },
    bar: { search, onSearch, values, onValues, onLeave: () => table.current?.focus() },
  };
}
