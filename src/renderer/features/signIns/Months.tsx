/** Sign-ins by month: the newest month in a sentence, a chart of a year, and the figures by branch and role. */
import type { CallOutput } from '@shared/contract';
import { useTranslation } from 'react-i18next';
import { useCall, useJob } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { SaveAs } from '../../app/SaveAs';
import { Heading, Inline, Page, Stack, StateView } from '../../ui';
import styles from './Months.module.css';
import { type MonthSum, monthSums } from './monthSums';

export type Figures = CallOutput<'signIns.months'>;

export function Months() {
  const { t } = useTranslation('signIns');
  return (
    <Page scroll>
      <QueryView query={useCall('signIns.months', {})} shape="figures">
        {(figures) =>
          figures.rows.length === 0 ? (
            <StateView state="empty" title={t('emptyMonths')}>
              {t('emptyMonthsHint')}
            </StateView>
          ) : (
            <Stack gap={24}>
              <Sentence sums={monthSums(figures)} />
              <Save />
              <MonthChart sums={monthSums(figures)} />
              <FigureTable figures={figures} />
            </Stack>
          )
        }
      </QueryView>
    </Page>
  );
}

function Save() {
  const { t } = useTranslation('signIns');
  const job = useJob('signIns.saveMonths');
  return (
    <Inline>
      <SaveAs
        job={job}
        formats={[{ format: 'csv', label: t('saveMonths') }]}
        onSave={() => void job.start({})}
      />
    </Inline>
  );
}

function Sentence({ sums }: { sums: readonly MonthSum[] }) {
  const { t } = useTranslation('signIns');
  const { month, count } = useFormats();
  const last = sums.at(-1);
  if (!last) return null;
  const shown = { month: month(last.month), refused: count(last.refused) };
  return (
    <Heading>
      {last.signedIn + last.refused === 0
        ? t('noneInMonth', { month: shown.month })
        : t('sentence', { ...shown, count: last.signedIn, shown: count(last.signedIn) })}
    </Heading>
  );
}

/** Bars that say what the table below says: to be looked at, so that who hears the page hears the table alone. */
function MonthChart({ sums }: { sums: readonly MonthSum[] }) {
  const { t } = useTranslation('signIns');
  const { count, shortMonth } = useFormats();
  const most = Math.max(1, ...sums.map(({ signedIn, refused }) => signedIn + refused));
  const share = (figure: number) => ({ height: `${(figure / most) * 100}%` });
  return (
    <figure className={styles.chart} role="img" aria-label={t('chart')}>
      {sums.map((sum) => (
        <div key={sum.month} className={styles.month}>
          <span className={styles.figure}>{count(sum.signedIn + sum.refused)}</span>
          <span className={styles.bars}>
            {sum.refused > 0 && <span className={styles.refused} style={share(sum.refused)} />}
            <span className={styles.signedIn} style={share(sum.signedIn)} />
          </span>
          <span className={styles.name}>{shortMonth(sum.month)}</span>
        </div>
      ))}
    </figure>
  );
}

function FigureTable({ figures }: { figures: Figures }) {
  const { t } = useTranslation('signIns');
  const { t: people } = useTranslation('users');
  const { count, month } = useFormats();
  const newestFirst = figures.rows.toReversed();
  return (
    <table className={styles.table}>
      <caption>{t('table')}</caption>
      <thead>
        <tr>
          {(['month', 'branch', 'role', 'signedIn', 'refused', 'people'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`figures.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {newestFirst.map((row) => (
          <tr key={`${row.month} ${row.branch} ${row.role}`}>
            <th scope="row">{month(row.month)}</th>
            <td>{row.branch}</td>
            <td>{row.role ? people(`roles.${row.role}`) : t('noRole')}</td>
            <td>{count(row.signedIn)}</td>
            <td>{count(row.refused)}</td>
            <td>{count(row.people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
