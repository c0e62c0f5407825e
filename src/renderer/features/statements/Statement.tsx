/** An account's statement: the period, what it comes to, its rows, and the same as a file. For staff and at a kiosk. */

import { useCall, useJob, usePages } from '@renderer/app/calls';
import { useFormats } from '@renderer/app/formats';
import { QueryView } from '@renderer/app/QueryView';
import { SaveAs } from '@renderer/app/SaveAs';
import { useStatementWords } from '@renderer/app/statementWords';
import { DataTable, Foot, Heading, Money, StateView, Sums } from '@renderer/ui';
import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatementColumns } from './columns';
import { PeriodChooser } from './PeriodChooser';
import { Print } from './Print';
import styles from './Statement.module.css';
import { usePeriod } from './usePeriod';

type StatementFigures = CallOutput<'statements.get'>;
type Size = 'normal' | 'large';

export type StatementProps = {
  accountId: string;
  /** `large` is for kiosks. */
  size?: Size;
  /** What leads back, at the right of the title. */
  aside?: ReactNode;
};

export function Statement({ accountId, size = 'normal', aside }: StatementProps) {
  const choice = usePeriod();
  const words = useStatementWords();
  const query = useCall('statements.get', { accountId, ...choice.period }, { keepPrevious: true });
  const title = query.data ? <Title statement={query.data} size={size} /> : words.title;
  return (
    <section className={size === 'large' ? styles.large : styles.normal}>
      <Heading aside={aside}>{title}</Heading>
      <PeriodChooser choice={choice} size={size} />
      <QueryView query={query}>{(statement) => <Shown statement={statement} size={size} />}</QueryView>
    </section>
  );
}

/** Staff read whose account it is; a customer knows. */
function Title({ statement, size }: { statement: StatementFigures; size: Size }) {
  const { t } = useTranslation('statements');
  const words = useStatementWords();
  if (size === 'large') return words.title;
  return t('of', { holder: statement.holderName, account: groupAccount(statement.accountId) });
}

function Shown({ statement, size }: { statement: StatementFigures; size: Size }) {
  return (
    <>
      <Figures statement={statement} />
      {statement.entries === 0 ? <Empty statement={statement} /> : <Rows statement={statement} size={size} />}
      <Save statement={statement} size={size} />
    </>
  );
}

/** Before and after, and what went in and out between them. */
function Figures({ statement }: { statement: StatementFigures }) {
  const { t } = useTranslation('statements');
  const words = useStatementWords();
  return (
    <Sums
      label={t('sums')}
      rows={(['opening', 'credits', 'debits', 'closing'] as const).map((name) => ({
        label: words[name],
        value: <Money amount={statement[name]} />,
      }))}
    />
  );
}

function Rows({ statement, size }: { statement: StatementFigures; size: Size }) {
  const { t } = useTranslation('statements');
  const { count } = useFormats();
  const { accountId, after, upTo, entries } = statement;
  const [current, setCurrent] = useState<string | null>(null);
  const columns = useStatementColumns();
  const list = usePages('statements.rows', { accountId, after, upTo });
  return (
    <QueryView query={{ ...list, data: list.first }}>
      {() => (
        <DataTable
          label={t('rows')}
          rows={list.rows}
          columns={columns}
          rowKey={({ no }) => String(no)}
          current={current}
          onCurrent={setCurrent}
          total={entries}
          hasMore={list.hasMore}
          onMore={list.onMore}
          size={size}
          foot={t('count', { count: entries, shown: count(entries) })}
        />
      )}
    </QueryView>
  );
}

function Empty({ statement: { to, openedOn } }: { statement: StatementFigures }) {
  const { t } = useTranslation('statements');
  const { day } = useFormats();
  return (
    <StateView state="empty" title={t('empty.title')}>
      {to < openedOn ? t('empty.before', { day: day(openedOn) }) : t('empty.text')}
    </StateView>
  );
}

/** The same on paper and as a file. */
function Save({ statement: { accountId, from, to }, size }: { statement: StatementFigures; size: Size }) {
  const { t } = useTranslation('statements');
  const job = useJob('statements.save');
  return (
    <Foot>
      <Print accountId={accountId} from={from} to={to} />
      <SaveAs
        job={job}
        size={size}
        formats={[
          { format: 'pdf', label: t('savePdf') },
          { format: 'csv', label: t('saveFigures') },
        ]}
        onSave={(format) => void job.start({ accountId, from, to, format })}
      />
    </Foot>
  );
}
