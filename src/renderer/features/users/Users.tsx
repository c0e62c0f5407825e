/** All people of the branch or bank: search, filters, a table, and the details of the current one at the right. */
import type { CallArgument } from '@shared/contract';
import { roles, statuses } from '@shared/permissions';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionButton } from '../../app/ActionButton';
import { ColumnChooser } from '../../app/ColumnChooser';
import { usePages } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { useListSearch } from '../../app/listSearch';
import { useColumns } from '../../app/preferences';
import { QueryView } from '../../app/QueryView';
import { useRemembered } from '../../app/SessionMemory';
import {
  DataTable,
  type DataTableHandle,
  type Filter,
  FilterChips,
  type FilterValues,
  Page,
  type Sort,
  StateView,
} from '../../ui';
import { useUserColumns, usualColumns } from './columns';
import { UserPanel } from './UserPanel';

type ListArgument = CallArgument<'users.list'>;

export function Users({ userId }: { userId: string | null }) {
  const { t } = useTranslation('users');
  const [, navigate] = useLocation();
  const { typed, filters, table, clear, bar } = useListSearch('users');
  const open = (id: string | null) => navigate(id ? `/users/${id}` : '/users', { replace: true });
  return (
    <Page
      toolbar={
        <>
          <FilterChips {...bar} label={t('search')} filters={useUserFilters()} />
          <ColumnChooser table="users" columns={useUserColumns()} usual={usualColumns} />
          <ActionButton action="users.add" icon="plus" size="compact" />
        </>
      }
      panel={userId && <UserPanel key={userId} userId={userId} onClose={() => open(null)} />}
    >
      <UserTable
        typed={typed}
        filters={filters}
        onClear={clear}
        current={userId}
        onCurrent={open}
        tableRef={table}
      />
    </Page>
  );
}

/** What gives way while the details stand at the right. */
const besidePanel: ReadonlySet<string> = new Set(['branch', 'activity', 'email', 'phone']);

type UserTableProps = {
  typed: string;
  filters: FilterValues;
  onClear: () => void;
  current: string | null;
  onCurrent: (userId: string | null) => void;
  tableRef: RefObject<DataTableHandle | null>;
};

function UserTable({ typed, filters, onClear, current, onCurrent, tableRef }: UserTableProps) {
  const { t } = useTranslation('users');
  const { count } = useFormats();
  const [sort, setSort] = useRemembered<Sort>('users.sort', { column: 'userId', descending: false });
  const columns = useUserColumns();
  const { shown } = useColumns('users', columns, usualColumns);
  const list = usePages('users.list', {
    ...(filters as Pick<ListArgument, 'role' | 'status' | 'activity'>),
    search: typed,
    sort: sort.column as ListArgument['sort'],
    descending: sort.descending,
  });
  const isFiltered = typed !== '' || Object.keys(filters).length > 0;
  return (
    <QueryView query={{ ...list, data: list.first }}>
      {({ total }) => {
        if (total === 0 && isFiltered) return <StateView state="noResult" onClear={onClear} />;
        if (total === 0) {
          return (
            <StateView
              state="empty"
              title={t('empty')}
              action={<ActionButton action="users.add" kind="primary" />}
            >
              {t('emptyHint')}
            </StateView>
          );
        }
        return (
          <DataTable
            label={t('list')}
            rows={list.rows}
            columns={columns}
            rowKey={(row) => row.userId}
            shownColumns={current === null ? shown : shown.filter((id) => !besidePanel.has(id))}
            current={current}
            onCurrent={onCurrent}
            sort={sort}
            onSort={setSort}
            total={total}
            hasMore={list.hasMore}
            onMore={list.onMore}
            foot={t('count', { count: total, shown: count(total) })}
            memory="users"
            tableRef={tableRef}
          />
        );
      }}
    </QueryView>
  );
}

function useUserFilters(): readonly Filter[] {
  const { t } = useTranslation('users');
  const { t: people } = useTranslation('people');
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
        id: 'dormant',
        label: people('activity'),
        options: [{ value: 'yes', label: people('dormantOnly') }],
      },
    ],
    [t, people],
  );
}
