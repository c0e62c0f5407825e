/** All people of the branch or bank: search, filters, a table, and the details of the current one at the right. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionButton } from '../../app/ActionButton';
import { ColumnChooser } from '../../app/ColumnChooser';
import { useJob } from '../../app/calls';
import { useListState } from '../../app/listState';
import { SaveAs } from '../../app/SaveAs';
import { SavedViews } from '../../app/SavedViews';
import { FilterChips, Page } from '../../ui';
import { useUserColumns, usualColumns } from './columns';
import { useAsked, useUserFilters } from './filters';
import { UserPanel } from './UserPanel';
import { UserTable } from './UserTable';

export function Users({ userId }: { userId: string | null }) {
  const { t } = useTranslation('users');
  const { t: people } = useTranslation('people');
  const [, navigate] = useLocation();
  const columns = useUserColumns();
  const list = useListState('users', {
    columns,
    usual: usualColumns,
    sort: { column: 'userId', descending: false },
  });
  const asked = useAsked(list);
  const job = useJob('users.save');
  const open = (id: string | null) => navigate(id ? `/users/${id}` : '/users', { replace: true });
  return (
    <Page
      toolbar={
        <>
          <FilterChips {...list.bar} label={t('search')} filters={useUserFilters()} />
          <SavedViews list="users" view={list.view} onShow={list.show} />
          {/* Beside the details there is no room for what is about the whole list. */}
          {userId === null && (
            <>
              <ColumnChooser table="users" columns={columns} usual={usualColumns} />
              <SaveAs
                job={job}
                size="compact"
                formats={[{ format: 'csv', label: people('save') }]}
                onSave={() => void job.start(asked)}
              />
            </>
          )}
          <ActionButton action="users.add" icon="plus" size="compact" />
        </>
      }
      panel={userId && <UserPanel key={userId} userId={userId} onClose={() => open(null)} />}
    >
      <UserTable list={list} asked={asked} columns={columns} current={userId} onCurrent={open} />
    </Page>
  );
}
