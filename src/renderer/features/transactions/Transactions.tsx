/** Every entry of the branch or bank, newest first: search, filters, a table, and the current entry at the right. */
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ColumnChooser } from '../../app/ColumnChooser';
import { useJob } from '../../app/calls';
import { useToday } from '../../app/formats';
import { useListState } from '../../app/listState';
import { useColumns } from '../../app/preferences';
import { QueryView } from '../../app/QueryView';
import { SaveAs } from '../../app/SaveAs';
import { SavedViews } from '../../app/SavedViews';
import { DataTable, type DataTableHandle, FilterChips, Page, StateView } from '../../ui';
import { besidePanel, rowKeyOf, useEntryColumns, usualColumns } from './columns';
import { EntryPanel } from './EntryPanel';
import { useEntryFilters } from './filters';
import { SearchFoot } from './SearchFoot';
import { type Asked, askedOf, typedTerms } from './search';
import { useDayGroups } from './useDayGroups';
import { useEntryList } from './useEntryList';
import { useEntrySelection } from './useEntrySelection';

/** The list has no other order: it is followed as far back as somebody looks. */
const newestFirst = { column: 'at', descending: true };

/** @param record `<branch>:<key>` of the entry at the right */
export function Transactions({ record }: { record: string | null }) {
  const { t } = useTranslation('transactions');
  const [, navigate] = useLocation();
  const columns = useEntryColumns();
  const list = useListState('transactions', { columns, usual: usualColumns, sort: newestFirst });
  const { typed, filters, table, clear, bar } = list;
  const terms = typedTerms(typed);
  const today = useToday();
  const asked = terms && askedOf(filters, terms, today);
  const job = useJob('entries.save');
  const open = (id: string | null) =>
    navigate(id ? `/transactions/${id}` : '/transactions', { replace: true });
  return (
    <Page
      toolbar={
        <>
          <FilterChips {...bar} label={t('search')} filters={useEntryFilters()} />
          <SavedViews list="transactions" view={list.view} onShow={list.show} />
          <ColumnChooser table="transactions" columns={columns} usual={usualColumns} />
          {asked && (
            <SaveAs
              job={job}
              size="compact"
              formats={[{ format: 'csv', label: t('save') }]}
              onSave={() => void job.start(asked)}
            />
          )}
        </>
      }
      panel={record && <EntryPanel key={record} record={record} onClose={() => open(null)} />}
    >
      {asked ? (
        <EntryTable asked={asked} onClear={clear} current={record} onCurrent={open} tableRef={table} />
      ) : (
        <StateView state="empty" title={t('searchNext')} />
      )}
    </Page>
  );
}

type EntryTableProps = {
  asked: Asked;
  onClear: () => void;
  current: string | null;
  onCurrent: (record: string | null) => void;
  tableRef: RefObject<DataTableHandle | null>;
};

function EntryTable({ asked, onClear, current, onCurrent, tableRef }: EntryTableProps) {
  const { t } = useTranslation('transactions');
  const columns = useEntryColumns();
  const { shown } = useColumns('transactions', columns, usualColumns);
  const list = useEntryList(asked);
  const selection = useEntrySelection();
  const groupOf = useDayGroups();
  return (
    <QueryView query={{ ...list, data: list.first }}>
      {() => {
        const isEmpty = list.rows.length === 0 && !list.hasMore && !list.search.stopped;
        if (isEmpty && Object.keys(asked).length > 0) return <StateView state="noResult" onClear={onClear} />;
        if (isEmpty) {
          return (
            <StateView state="empty" title={t('empty')}>
              {t('emptyHint')}
            </StateView>
          );
        }
        return (
          <DataTable
            label={t('list')}
            rows={list.rows}
            columns={columns}
            rowKey={rowKeyOf}
            shownColumns={current === null ? shown : shown.filter((id) => !besidePanel.has(id))}
            current={current}
            onCurrent={onCurrent}
            groupOf={groupOf}
            selection={selection}
            hasMore={list.hasMore}
            onMore={list.onMore}
            foot={<SearchFoot count={list.rows.length} hasMore={list.hasMore} search={list.search} />}
            memory="transactions"
            tableRef={tableRef}
          />
        );
      }}
    </QueryView>
  );
}
