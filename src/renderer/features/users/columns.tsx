import type { CallOutput } from '@shared/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/formats';
import { type Column, Muted, StatusMark, type StatusMarkProps } from '../../ui';

export type UserRow = CallOutput<'users.list'>['rows'][number];
type Status = UserRow['status'];

export const statusTone: Readonly<Record<Status, StatusMarkProps['tone']>> = {
  Active: 'good',
  Pending: 'waiting',
  Suspended: 'stopped',
  Inactive: 'neutral',
};

/** A status with its mark. */
export function UserStatus({ status }: { status: Status }) {
  const { t } = useTranslation('users');
  return <StatusMark tone={statusTone[status]}>{t(`statuses.${status}`)}</StatusMark>;
}

function Activity({ row }: { row: UserRow }) {
  const { t } = useTranslation('users');
  const { t: people } = useTranslation('people');
  if (row.dormant) return <StatusMark tone="waiting">{people('dormant')}</StatusMark>;
  return row.active ? t('active') : <Muted>{t('notActive')}</Muted>;
}

/** The columns shown until a person chooses others. */
export const usualColumns: readonly string[] = [
  'userId',
  'name',
  'role',
  'status',
  'branch',
  'lastSignIn',
  'activity',
];

export function useUserColumns(): readonly Column<UserRow>[] {
  const { t } = useTranslation('users');
  const { moment } = useFormats();
  return useMemo((): Column<UserRow>[] => {
    const head = (
      id:
        | 'userId'
        | 'name'
        | 'role'
        | 'status'
        | 'branch'
        | 'phone'
        | 'email'
        | 'addedAt'
        | 'lastSignIn'
        | 'activity',
    ) => ({ id, head: t(`columns.${id}`) }) as const;
    return [
      { ...head('userId'), width: 128, sortable: true, cell: (row) => row.userId },
      { ...head('name'), width: '3fr', sortable: true, cell: (row) => `${row.firstName} ${row.lastName}` },
      { ...head('role'), width: '2fr', cell: (row) => t(`roles.${row.role}`) },
      { ...head('status'), width: 124, cell: (row) => <UserStatus status={row.status} /> },
      { ...head('branch'), width: 96, cell: (row) => row.branch },
      { ...head('phone'), width: 112, cell: (row) => row.phones[0] },
      { ...head('email'), width: '3fr', cell: (row) => row.email },
      { ...head('addedAt'), width: 168, sortable: true, cell: (row) => moment(row.addedAt) },
      {
        ...head('lastSignIn'),
        width: 168,
        sortable: true,
        cell: (row) => (row.lastSignIn ? moment(row.lastSignIn) : <Muted>{t('never')}</Muted>),
      },
      {
        ...head('activity'),
        width: '2fr',
        cell: (row) => <Activity row={row} />,
      },
    ];
  }, [t, moment]);
}
