/** Every attempt to sign in, newest first: when, who, where, and why it was refused. */
import type { CallArgument, CallOutput } from '@shared/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionButton } from '../../app/ActionButton';
import { usePages } from '../../app/calls';
import { useDeskFilter } from '../../app/deskFilter';
import { useFormats } from '../../app/formats';
import { useListSearch } from '../../app/listSearch';
import { QueryView } from '../../app/QueryView';
import { type SearchTerms, searchTermsIn } from '../../app/searchText';
import {
  type Column,
  DataTable,
  type Filter,
  FilterChips,
  Muted,
  Page,
  StateView,
  StatusMark,
} from '../../ui';

type Asked = CallArgument<'signIns.list'>;
type Entry = CallOutput<'signIns.list'>['rows'][number];

/** Sign-ins are searched by person and days; an account or a reference says nothing of them. */
const termsIn = (text: string): Pick<SearchTerms, 'person' | 'from' | 'to'> | null => {
  const terms = searchTermsIn(text);
  return terms === null || terms.account || terms.reference ? null : terms;
};

/** @param person whose sign-ins are shown at first */
export function SignIns({ person }: { person: string | null }) {
  const { t } = useTranslation('signIns');
  const [, navigate] = useLocation();
  const { typed, filters, table, clear, bar } = useListSearch('signIns', person ?? '');
  const [current, setCurrent] = useState<string | null>(null);
  const terms = termsIn(typed);
  const asked: Asked = { ...(filters as Partial<Asked>), ...terms };
  const columns = useSignInColumns();
  const list = usePages('signIns.list', asked, terms !== null);
  return (
    <Page
      toolbar={
        <>
          <FilterChips {...bar} label={t('search')} filters={useSignInFilters()} />
          <ActionButton action="signIns.months" icon="chart" size="compact" />
        </>
      }
    >
      {terms === null ? (
        <StateView state="empty" title={t('searchNext')} />
      ) : (
        <QueryView query={{ ...list, data: list.first }}>
          {() => {
            if (list.rows.length === 0 && !list.hasMore) {
              return Object.keys(asked).length > 0 ? (
                <StateView state="noResult" onClear={clear} />
              ) : (
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
                rowKey={keyOf}
                current={current}
                onCurrent={setCurrent}
                onOpen={(row) => navigate(`/audit/${keyOf(row)}`)}
                hasMore={list.hasMore}
                onMore={list.onMore}
                memory="signIns"
                tableRef={table}
              />
            );
          }}
        </QueryView>
      )}
    </Page>
  );
}

const keyOf = ({ branch, key }: Entry): string => `${branch}:${key}`;

function useSignInColumns(): readonly Column<Entry>[] {
  const { t } = useTranslation('signIns');
  const { t: audit, i18n } = useTranslation('audit');
  const { exactMoment } = useFormats();
  return useMemo((): Column<Entry>[] => {
    const head = (id: 'at' | 'person' | 'outcome' | 'reason' | 'desk' | 'branch') =>
      ({ id, head: t(`columns.${id}`) }) as const;
    const reasonOf = (reason: string) =>
      i18n.exists(`audit:reasons.${reason}`) ? audit(`reasons.${reason}` as 'reasons.unknown') : reason;
    return [
      { ...head('at'), width: 184, cell: ({ at }) => exactMoment(at) },
      {
        ...head('person'),
        width: '3fr',
        cell: ({ person }) => (person ? `${person.name} · ${person.userId}` : <Muted>{t('unknown')}</Muted>),
      },
      {
        ...head('outcome'),
        width: 128,
        cell: ({ outcome }) => (
          <StatusMark tone={outcome === 'done' ? 'good' : 'stopped'}>{t(`outcomes.${outcome}`)}</StatusMark>
        ),
      },
      { ...head('reason'), width: '2fr', cell: ({ reason }) => reason && reasonOf(reason) },
      { ...head('desk'), width: '2fr', cell: ({ desk }) => desk },
      { ...head('branch'), width: 96, cell: ({ branch }) => branch },
    ];
  }, [t, audit, i18n, exactMoment]);
}

function useSignInFilters(): readonly Filter[] {
  const { t } = useTranslation('signIns');
  const desks = useDeskFilter();
  return useMemo(
    () => [
      {
        id: 'outcome',
        label: t('filters.outcome'),
        options: (['refused', 'done'] as const).map((value) => ({ value, label: t(`outcomes.${value}`) })),
      },
      ...desks,
    ],
    [t, desks],
  );
}
