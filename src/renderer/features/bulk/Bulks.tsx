/** The files that were posted, those first that are to be gone on with; one of them is opened with Enter. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ActionButton } from '../../app/ActionButton';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { type Column, DataTable, Money, Page, StateView, StatusMark } from '../../ui';
import { type Bulk, useBulkWords } from './words';

export function Bulks() {
  const { t } = useTranslation('bulk');
  const { count } = useFormats();
  const [, navigate] = useLocation();
  const query = useCall('bulk.list', {});
  const [current, setCurrent] = useState<string | null>(null);
  const columns = useBulkColumns();
  // Where nothing was posted yet, the button stands beside the words that say so.
  const isEmpty = query.data?.rows.length === 0;
  return (
    <Page toolbar={!isEmpty && <ActionButton action="bulk.new" icon="plus" size="compact" />}>
      <QueryView query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <StateView
              state="empty"
              title={t('empty')}
              action={<ActionButton action="bulk.new" kind="primary" />}
            >
              {t('emptyHint')}
            </StateView>
          ) : (
            <DataTable
              label={t('list')}
              rows={rows}
              columns={columns}
              rowKey={({ key }) => key}
              current={current}
              onCurrent={setCurrent}
              onOpen={({ branch, key }) => navigate(`/bulk/${branch}/${key}`)}
              total={rows.length}
              foot={t('listCount', { count: rows.length, shown: count(rows.length) })}
              memory="bulks"
            />
          )
        }
      </QueryView>
    </Page>
  );
}

const tones = { posting: 'waiting', stopped: 'waiting', finished: 'good' } as const;

function useBulkColumns(): readonly Column<Bulk>[] {
  const { t } = useTranslation('bulk');
  const { moment, count } = useFormats();
  const { paysOf, stateOf } = useBulkWords();
  return [
    { id: 'at', head: t('columns.at'), width: 168, cell: ({ at }) => moment(at) },
    { id: 'file', head: t('columns.file'), width: '2fr', cell: ({ file }) => file },
    { id: 'pays', head: t('columns.pays'), width: '3fr', cell: paysOf },
    { id: 'lines', head: t('columns.lines'), width: 112, align: 'right', cell: ({ lines }) => count(lines) },
    {
      id: 'total',
      head: t('columns.total'),
      width: 160,
      align: 'right',
      cell: ({ total }) => <Money amount={total} symbol={false} />,
    },
    {
      id: 'state',
      head: t('columns.state'),
      width: 232,
      cell: (bulk) => <StatusMark tone={tones[bulk.state]}>{stateOf(bulk)}</StatusMark>,
    },
  ];
}
