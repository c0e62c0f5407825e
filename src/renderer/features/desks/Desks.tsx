/** The installed Branchbooks: which, where, what they hold, when they were last heard of. */
import type { CallOutput } from '@shared/contract';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionButton } from '../../app/ActionButton';
import { BranchPicker, useChosenBranch } from '../../app/BranchPicker';
import { useBranchName } from '../../app/branches';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import {
  type Column,
  DataTable,
  type DataTableHandle,
  Inline,
  Money,
  Muted,
  Page,
  StateView,
  StatusMark,
  type StatusMarkProps,
} from '../../ui';
import { AddDesk } from './AddDesk';
import { DeskPanel } from './DeskPanel';

export type Desk = CallOutput<'desks.list'>['rows'][number];

/** @param deskId the desk shown at the right, `add` for the form of a new one */
export function Desks({ deskId }: { deskId: string | null }) {
  return deskId === 'add' ? <AddDesk /> : <DeskList deskId={deskId} />;
}

/** What is shown of the desks while the details of one stand at the right. */
const besidePanel = ['name', 'kind', 'status', 'cash'];

function DeskList({ deskId }: { deskId: string | null }) {
  const { t } = useTranslation('desks');
  const [, navigate] = useLocation();
  const table = useRef<DataTableHandle>(null);
  const [branch, chooseBranch] = useChosenBranch();
  const query = useCall('desks.list', {});
  const columns = useDeskColumns();
  const current = query.data?.rows.find((desk) => desk.deskId === deskId);
  const open = (id: string | null) => navigate(id ? `/desks/${id}` : '/desks', { replace: true });
  return (
    <Page
      toolbar={
        <>
          <Inline>
            <BranchPicker value={branch} onChange={chooseBranch} />
          </Inline>
          <ActionButton action="desks.issueCredential" icon="plus" size="compact" />
        </>
      }
      panel={current && <DeskPanel key={current.deskId} desk={current} onClose={() => open(null)} />}
    >
      <QueryView query={query}>
        {({ rows }) => {
          const shown = rows.filter((desk) => branch === null || desk.branch === branch);
          return shown.length === 0 ? (
            <StateView
              state="empty"
              title={t('empty')}
              action={<ActionButton action="desks.issueCredential" kind="primary" />}
            >
              {t('emptyHint')}
            </StateView>
          ) : (
            <DataTable
              label={t('list')}
              rows={shown}
              columns={columns}
              rowKey={(desk) => desk.deskId}
              {...(current && { shownColumns: besidePanel })}
              current={deskId}
              onCurrent={open}
              foot={t('count', { count: shown.length })}
              memory="desks"
              tableRef={table}
            />
          );
        }}
      </QueryView>
    </Page>
  );
}

const tones: Readonly<Record<Desk['status'], StatusMarkProps['tone']>> = {
  active: 'good',
  enrolled: 'waiting',
  revoked: 'stopped',
};

/** A desk's status with its mark. */
export function DeskStatus({ status }: { status: Desk['status'] }) {
  const { t } = useTranslation('desks');
  return <StatusMark tone={tones[status]}>{t(`statuses.${status}`)}</StatusMark>;
}

function useDeskColumns(): readonly Column<Desk>[] {
  const { t } = useTranslation('desks');
  const { moment } = useFormats();
  const branchName = useBranchName();
  return useMemo(
    (): Column<Desk>[] => [
      {
        id: 'name',
        head: t('columns.name'),
        width: '3fr',
        cell: (desk) => (
          <>
            {desk.name} {desk.thisDesk && <Muted>{t('thisDesk')}</Muted>}
          </>
        ),
      },
      { id: 'kind', head: t('columns.kind'), width: '2fr', cell: (desk) => t(`kinds.${desk.kind}`) },
      { id: 'branch', head: t('columns.branch'), width: '2fr', cell: (desk) => branchName(desk.branch) },
      {
        id: 'status',
        head: t('columns.status'),
        width: '2fr',
        cell: (desk) => <DeskStatus status={desk.status} />,
      },
      {
        id: 'cash',
        head: t('columns.cash'),
        width: 144,
        align: 'right',
        cell: (desk) => <Money amount={desk.cash} symbol={false} />,
      },
      {
        id: 'version',
        head: t('columns.version'),
        width: 96,
        cell: (desk) => desk.version ?? <Muted>{t('notYet')}</Muted>,
      },
      {
        id: 'lastContact',
        head: t('columns.lastContact'),
        width: 168,
        cell: (desk) => (desk.lastContact ? moment(desk.lastContact) : <Muted>{t('never')}</Muted>),
      },
    ],
    [t, moment, branchName],
  );
}
