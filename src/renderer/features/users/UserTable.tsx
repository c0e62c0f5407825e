/** The list of people, with what may be done to those who are selected. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../app/ActionButton';
import { useMay } from '../../app/appState';
import { usePages } from '../../app/calls';
import { useFormats } from '../../app/formats';
import type { useListState } from '../../app/listState';
import { QueryView } from '../../app/QueryView';
import { Button, type Column, DataTable, StateView } from '../../ui';
import { ChangeStatuses } from './ChangeStatuses';
import type { UserRow } from './columns';
import type { Asked } from './filters';

/** What gives way while the details stand at the right. */
const besidePanel: ReadonlySet<string> = new Set([
  'branch',
  'activity',
  'email',
  'phone',
  'addedAt',
  'lastSignIn',
]);

type UserTableProps = {
  list: ReturnType<typeof useListState>;
  asked: Asked;
  columns: readonly Column<UserRow>[];
  current: string | null;
  onCurrent: (userId: string | null) => void;
};

const nobody: ReadonlySet<string> = new Set();

export function UserTable({ list, asked, columns, current, onCurrent }: UserTableProps) {
  const { t } = useTranslation('users');
  const { t: people } = useTranslation('people');
  const { count } = useFormats();
  const may = useMay();
  const [selected, setSelected] = useState(nobody);
  const [changing, setChanging] = useState<readonly UserRow[] | null>(null);
  const pages = usePages('users.list', asked);
  const isFiltered = list.typed !== '' || Object.keys(list.filters).length > 0;
  const changeButton = (rows: readonly UserRow[]) => (
    <Button size="compact" onClick={() => setChanging(rows)}>
      {people('statuses.open')}
    </Button>
  );
  const table = (
    <QueryView query={{ ...pages, data: pages.first }}>
      {({ total, more, order }) => {
        if (total === 0 && isFiltered) return <StateView state="noResult" onClear={list.clear} />;
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
        const shown = count(total);
        return (
          <DataTable
            label={t('list')}
            rows={pages.rows}
            columns={columns}
            rowKey={(row) => row.userId}
            shownColumns={current === null ? list.shown : list.shown.filter((id) => !besidePanel.has(id))}
            current={current}
            onCurrent={onCurrent}
            sort={{ column: order, descending: order !== 'match' && list.sort.descending }}
            onSort={list.setSort}
            {...(may('user.status') && {
              selection: { keys: selected, onChange: setSelected, actions: changeButton },
            })}
            {...(!more && { total })}
            hasMore={pages.hasMore}
            onMore={pages.onMore}
            foot={more ? people('more', { shown }) : t('count', { count: total, shown })}
            memory="users"
            tableRef={list.table}
          />
        );
      }}
    </QueryView>
  );
  // Beside the list: once all are changed, a filter may show none of them, and what came of it is still to be read.
  return (
    <>
      {table}
      {changing && (
        <ChangeStatuses
          users={changing}
          onClose={() => setChanging(null)}
          onChanged={() => setSelected(nobody)}
        />
      )}
    </>
  );
}
