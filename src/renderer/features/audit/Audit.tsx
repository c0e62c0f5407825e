/** The journal as an auditor reads it: search, filters, a table, and the current record at the right. */
import type { CallArgument } from '@shared/contract';
import { knownKinds } from '@shared/recordKinds';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useJob, usePages } from '../../app/calls';
import { useDeskFilter } from '../../app/deskFilter';
import { useFormats } from '../../app/formats';
import { useListSearch } from '../../app/listSearch';
import { QueryView } from '../../app/QueryView';
import { SaveAs } from '../../app/SaveAs';
import { type SearchTerms, searchTermsIn } from '../../app/searchText';
import { DataTable, type DataTableHandle, type Filter, FilterChips, Page, StateView } from '../../ui';
import { AuditPanel } from './AuditPanel';
import { besidePanel, rowKeyOf, useAuditColumns } from './columns';

type Asked = CallArgument<'audit.save'>;

/** @param record `<branch>:<key>` of the record at the right */
export function Audit({ record }: { record: string | null }) {
  const { t } = useTranslation('audit');
  const [, navigate] = useLocation();
  const { typed, filters, table, clear, bar } = useListSearch('audit');
  const terms = searchTermsIn(typed);
  const asked: Asked = { ...(filters as Partial<Asked>), ...terms };
  const job = useJob('audit.save');
  const open = (id: string | null) => navigate(id ? `/audit/${id}` : '/audit', { replace: true });
  return (
    <Page
      toolbar={
        <>
          <FilterChips {...bar} label={t('search')} filters={useAuditFilters()} />
          {terms && (
            <SaveAs
              job={job}
              formats={[{ format: 'csv', label: t('save') }]}
              onSave={() => void job.start(asked)}
            />
          )}
        </>
      }
      panel={record && <AuditPanel key={record} record={record} onClose={() => open(null)} />}
    >
      <AuditTable
        terms={terms}
        asked={asked}
        onClear={clear}
        current={record}
        onCurrent={open}
        tableRef={table}
      />
    </Page>
  );
}

type AuditTableProps = {
  /** Null where what was typed is nothing that can be searched by. */
  terms: SearchTerms | null;
  asked: Asked;
  onClear: () => void;
  current: string | null;
  onCurrent: (record: string | null) => void;
  tableRef: RefObject<DataTableHandle | null>;
};

function AuditTable({ terms, asked, onClear, current, onCurrent, tableRef }: AuditTableProps) {
  const { t } = useTranslation('audit');
  const { count } = useFormats();
  const columns = useAuditColumns();
  const list = usePages('audit.list', asked, terms !== null);
  if (terms === null) return <StateView state="empty" title={t('searchNext')} />;
  const shown = columns.map(({ id }) => id).filter((id) => current === null || !besidePanel.has(id));
  return (
    <QueryView query={{ ...list, data: list.first }}>
      {() => {
        if (list.rows.length === 0 && !list.hasMore && Object.keys(asked).length > 0) {
          return <StateView state="noResult" onClear={onClear} />;
        }
        if (list.rows.length === 0 && !list.hasMore) {
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
            shownColumns={shown}
            current={current}
            onCurrent={onCurrent}
            hasMore={list.hasMore}
            onMore={list.onMore}
            foot={
              list.hasMore
                ? t('more', { shown: count(list.rows.length) })
                : t('shown', { count: list.rows.length, shown: count(list.rows.length) })
            }
            memory="audit"
            tableRef={tableRef}
          />
        );
      }}
    </QueryView>
  );
}

function useAuditFilters(): readonly Filter[] {
  const { t } = useTranslation('audit');
  const desks = useDeskFilter();
  return useMemo(
    () => [
      {
        id: 'outcome',
        label: t('filters.outcome'),
        options: (['refused', 'done'] as const).map((value) => ({ value, label: t(`outcomes.${value}`) })),
      },
      ...desks,
      {
        id: 'kind',
        label: t('filters.kind'),
        options: knownKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
      },
    ],
    [t, desks],
  );
}
