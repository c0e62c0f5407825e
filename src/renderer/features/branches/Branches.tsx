/** The branches of the bank by region: a list that one searches, and the details of the current one at the right. */
import { branchStatuses } from '@shared/branches';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionButton } from '../../app/ActionButton';
import type { BranchRow } from '../../app/branches';
import { useCall } from '../../app/calls';
import { useListSearch } from '../../app/listSearch';
import { QueryView } from '../../app/QueryView';
import { type Column, DataTable, type Filter, FilterChips, Page, StateView } from '../../ui';
import styles from './Branches.module.css';
import { BranchPanel, BranchStatus } from './BranchPanel';
import { OpenBranch } from './OpenBranch';
import { byRegion, isFound } from './tree';

/** @param code the branch shown at the right, `add` for the form of a new one */
export function Branches({ code }: { code: string | null }) {
  return code === 'add' ? <OpenBranch /> : <BranchList code={code} />;
}

/** What is shown of the branches while the details of one stand at the right. */
const besidePanel = ['name', 'code', 'status'];

function BranchList({ code }: { code: string | null }) {
  const { t } = useTranslation('branches');
  const [, navigate] = useLocation();
  const query = useCall('branches.list', {});
  const { typed, filters, table, clear, bar } = useListSearch('branches');
  const columns = useBranchColumns();
  const open = (branch: string | null) =>
    navigate(branch ? `/branches/${branch}` : '/branches', { replace: true });
  return (
    <Page
      toolbar={
        <>
          <FilterChips {...bar} label={t('search')} filters={useBranchFilters(query.data?.rows ?? [])} />
          <ActionButton action="branches.add" icon="plus" size="compact" />
        </>
      }
      panel={code && <BranchPanel key={code} code={code} onClose={() => open(null)} />}
    >
      <QueryView query={query}>
        {({ rows }) => {
          const found = byRegion(rows.filter((row) => isFound(row, typed, filters)));
          if (found.length === 0) return <StateView state="noResult" onClear={clear} />;
          const hasRegions = found.some(({ region }) => region !== '');
          return (
            <DataTable
              label={t('list')}
              rows={found}
              columns={columns}
              rowKey={(row) => row.branch}
              {...(code && { shownColumns: besidePanel })}
              {...(hasRegions && { groupOf: ({ region }: BranchRow) => region || t('noRegion') })}
              current={code}
              onCurrent={open}
              foot={t('count', { count: found.length })}
              memory="branches"
              tableRef={table}
            />
          );
        }}
      </QueryView>
    </Page>
  );
}

function useBranchFilters(rows: readonly BranchRow[]): readonly Filter[] {
  const { t } = useTranslation('branches');
  return useMemo(() => {
    const regions = [...new Set(rows.map(({ region }) => region))].filter(Boolean).sort();
    return [
      {
        id: 'region',
        label: t('region'),
        options: regions.map((region) => ({ value: region, label: region })),
      },
      {
        id: 'status',
        label: t('columns.status'),
        options: branchStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
      },
    ];
  }, [t, rows]);
}

function useBranchColumns(): readonly Column<BranchRow>[] {
  const { t } = useTranslation('branches');
  return useMemo(
    (): Column<BranchRow>[] => [
      {
        id: 'name',
        head: t('name'),
        width: '3fr',
        cell: ({ name }) => <span className={styles.leaf}>{name}</span>,
      },
      { id: 'code', head: t('code'), width: 112, cell: ({ branch }) => branch },
      {
        id: 'status',
        head: t('columns.status'),
        width: '2fr',
        cell: ({ status }) => <BranchStatus status={status} />,
      },
    ],
    [t],
  );
}
