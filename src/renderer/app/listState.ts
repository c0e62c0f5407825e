import type { SavedView } from '@shared/contract/views';
import type { Sort } from '../ui';
import { useListSearch } from './listSearch';
import { useColumns } from './preferences';
import { useRemembered } from './SessionMemory';

/** What a list shows: what a saved view keeps, besides its name. */
export type ListView = Omit<SavedView, 'name'>;

type ListOptions = {
  columns: readonly { id: string }[];
  /** The columns shown until others are chosen. */
  usual: readonly string[];
  sort: Sort;
};

/**
 * A list's search, filters, order and columns: kept as long as the session lasts, and all of them at once read as a
 * view and set by one.
 *
 *   const list = useListState('users', { columns, usual, sort });
 *   <FilterChips {...list.bar} … />  <SavedViews list="users" view={list.view} onShow={list.show} />
 */
export function useListState(name: string, { columns, usual, sort: first }: ListOptions) {
  const search = useListSearch(name);
  const [sort, setSort] = useRemembered<Sort>(`${name}.sort`, first);
  const sortBy = (next: Sort) => {
    search.toTop();
    setSort(next);
  };
  const { shown, choose } = useColumns(name, columns, usual);
  const { bar } = search;
  const view: ListView = { search: bar.search, filters: { ...bar.values }, sort, columns: shown };
  return {
    ...search,
    sort,
    setSort: sortBy,
    shown,
    view,
    show: (next: ListView) => {
      bar.onSearch(next.search);
      bar.onValues(next.filters);
      setSort(next.sort ?? first);
      choose(next.columns);
    },
  };
}
