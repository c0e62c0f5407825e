import type { CallOutput } from '@shared/contract';
import { useTranslation } from 'react-i18next';
import { useBookName } from '../../app/bookName';
import { useFormats } from '../../app/formats';

export type Verification = CallOutput<'books.lastVerification'>['rows'][number];
export type Finding = Verification['findings'][number];

/** The words for what was found: in the table, and as the text that is copied. */
export function useFindingWords() {
  const { t } = useTranslation('books');
  const { moment } = useFormats();
  const bookOf = useBookName();

  const verdictOf = ({ branchName, found }: Verification): string =>
    found === 0 ? t('whole', { branch: branchName }) : t('damaged', { branch: branchName, count: found });

  const stoppedOf = ({ stopped }: Verification): string => {
    if (stopped === null) return t('stoppedAll');
    return stopped === 0 ? t('stoppedNone') : t('stopped', { count: stopped });
  };

  const referenceOf = ({ reference }: Finding): string => reference || t('noReference');

  /** All of it as plain lines, for a message to head office. */
  const textOf = (rows: readonly Verification[]): string =>
    rows
      .flatMap((row) => [
        verdictOf(row),
        t('checkedBy', { time: moment(row.at), name: row.by }),
        ...(row.found === 0 ? [] : [stoppedOf(row)]),
        ...row.findings.map(
          (finding) =>
            `- ${bookOf(finding)}, ${t('columns.no')} ${finding.no}, ${referenceOf(finding)}: ${t(`problems.${finding.problem}`)}`,
        ),
      ])
      .join('\n');

  return { bookOf, verdictOf, stoppedOf, referenceOf, textOf };
}
