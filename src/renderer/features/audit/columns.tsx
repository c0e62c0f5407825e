import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/formats';
import { type Column, Muted, StatusMark } from '../../ui';

export type AuditRow = CallOutput<'audit.list'>['rows'][number];

export const rowKeyOf = ({ branch, key }: AuditRow): string => `${branch}:${key}`;

/** What gives way while a record stands at the right. */
export const besidePanel: ReadonlySet<string> = new Set(['about', 'desk', 'branch', 'reference']);

/** An outcome with its mark. */
export function Outcome({ outcome }: { outcome: AuditRow['outcome'] }) {
  const { t } = useTranslation('audit');
  return <StatusMark tone={outcome === 'done' ? 'good' : 'stopped'}>{t(`outcomes.${outcome}`)}</StatusMark>;
}

/** The person, accounts, desk or setting that a record is about, in one line. */
const aboutText = ({ about: { person, accounts, desk, setting } }: AuditRow): string =>
  [person?.name, ...accounts.map(groupAccount), desk?.name, setting].filter(Boolean).join(', ');

export function useAuditColumns(): readonly Column<AuditRow>[] {
  const { t } = useTranslation('audit');
  const { exactMoment } = useFormats();
  return useMemo((): Column<AuditRow>[] => {
    const head = (id: 'at' | 'by' | 'kind' | 'about' | 'outcome' | 'desk' | 'branch' | 'reference') =>
      ({ id, head: t(`columns.${id}`) }) as const;
    return [
      { ...head('at'), width: 184, cell: ({ at }) => exactMoment(at) },
      { ...head('by'), width: '2fr', cell: ({ by }) => by?.name ?? <Muted>{t('nobody')}</Muted> },
      { ...head('kind'), width: '3fr', cell: ({ kind }) => t(`kinds.${kind}`) },
      { ...head('about'), width: '3fr', cell: aboutText },
      { ...head('outcome'), width: 112, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
      { ...head('desk'), width: '2fr', cell: ({ desk }) => desk.name },
      { ...head('branch'), width: 96, cell: ({ branch }) => branch },
      { ...head('reference'), width: 184, cell: ({ reference }) => reference },
    ];
  }, [t, exactMoment]);
}
