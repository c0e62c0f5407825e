/** The lines of a bulk's file that cannot be posted, or were refused: why, and the same as a file. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob, usePages } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { SaveAs } from '../../app/SaveAs';
import { type Column, DataTable, Inline, Muted } from '../../ui';
import styles from './Bulk.module.css';

type LinesProps = {
  bulk: { readonly key: string; readonly branch: string };
  /** How many lines something is said of. */
  count: number;
};

type Line = ReturnType<typeof usePages<'bulk.lines'>>['rows'][number];

export function Lines({ bulk: { key, branch }, count }: LinesProps) {
  const { t } = useTranslation('bulk');
  const formats = useFormats();
  const [current, setCurrent] = useState<string | null>(null);
  const columns = useLineColumns();
  const list = usePages('bulk.lines', { key, branch });
  const job = useJob('bulk.saveLines');
  return (
    <section className={styles.lines} aria-label={t('lines')}>
      <QueryView query={{ ...list, data: list.first }}>
        {(first) =>
          first.rows.length === 0 ? (
            <Muted>{t('notHere')}</Muted>
          ) : (
            <>
              <DataTable
                label={t('lines')}
                rows={list.rows}
                columns={columns}
                rowKey={({ no, column, problem }) => `${no} ${column} ${problem}`}
                current={current}
                onCurrent={setCurrent}
                hasMore={list.hasMore}
                onMore={list.onMore}
                foot={t('linesFoot', { count, shown: formats.count(count) })}
              />
              <Inline>
                <SaveAs
                  job={job}
                  formats={[{ format: 'csv', label: t('save') }]}
                  onSave={() => void job.start({ key, branch })}
                />
              </Inline>
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function useLineColumns(): readonly Column<Line>[] {
  const { t } = useTranslation('bulk');
  const { count } = useFormats();
  return [
    { id: 'no', head: t('lineColumns.no'), width: 96, align: 'right', cell: ({ no }) => count(no) },
    { id: 'text', head: t('lineColumns.text'), width: '2fr', cell: ({ text }) => text },
    {
      id: 'problem',
      head: t('lineColumns.problem'),
      width: '4fr',
      cell: ({ problem }) => t(`problems.${problem}`),
    },
  ];
}
