import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/formats';
import { Details, Inline, Notice, Stack, StatusMark } from '../../ui';
import styles from './Books.module.css';
import { useFindingWords, type Verification } from './words';

/** What the books of one branch were found to be. */
export function Result({ row }: { row: Verification }) {
  const { t } = useTranslation('books');
  const { moment, count } = useFormats();
  const { verdictOf, stoppedOf } = useFindingWords();
  const isWhole = row.found === 0;
  return (
    <Stack gap={8}>
      {isWhole ? (
        <Notice tone="success" title={verdictOf(row)} />
      ) : (
        <Notice tone="danger" title={verdictOf(row)}>
          <p>{stoppedOf(row)}</p>
          <p>{t('whatNow')}</p>
        </Notice>
      )}
      {!isWhole && <Findings row={row} />}
      <div className={styles.figures}>
        <Details
          rows={[
            { label: t('checked'), value: t('checkedBy', { time: moment(row.at), name: row.by }) },
            { label: t('records'), value: count(row.records) },
            { label: t('books'), value: count(row.books) },
            { label: t('signatures'), value: count(row.signatures) },
            { label: t('roots'), value: count(row.roots) },
          ]}
        />
      </div>
    </Stack>
  );
}

function Findings({ row }: { row: Verification }) {
  const { t } = useTranslation('books');
  const { count } = useFormats();
  const { bookOf, referenceOf } = useFindingWords();
  const more = row.found - row.findings.length;
  return (
    <>
      <table className={styles.table}>
        <caption>{t('list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.book')}</th>
            <th scope="col">{t('columns.no')}</th>
            <th scope="col">{t('columns.reference')}</th>
            <th scope="col">{t('columns.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {row.findings.map((finding) => (
            <tr key={`${finding.kind} ${finding.id} ${finding.deskName} ${finding.no}`}>
              <th scope="row">
                <Inline>
                  {bookOf(finding)}
                  {finding.stopped && <StatusMark tone="stopped">{t('isStopped')}</StatusMark>}
                </Inline>
              </th>
              <td>{count(finding.no)}</td>
              <td>{referenceOf(finding)}</td>
              <td>{t(`problems.${finding.problem}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{t('more', { count: more })}</p>}
    </>
  );
}
