import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/formats';

export type Verification = CallOutput<'books.lastVerification'>['rows'][number];
export type Finding = Verification['findings'][number];

const ledgerCodes = [
  'cash-head-office',
  'over-short',
  'inter-branch-clearing',
  'fee-income',
  'interest-expense',
  'suspense',
  'opening-balances',
  'adjustments',
] as const;

/** The words for what was found: in the table, and as the text that is copied. */
export function useFindingWords() {
  const { t } = useTranslation('books');
  const { moment } = useFormats();

  const ledgerName = (code: string): string => {
    const known = ledgerCodes.find((each) => each === code);
    return known ? t(`ledger.${known}`) : code;
  };

  const bookOf = ({ kind, id, deskName }: Finding): string => {
    const desk = deskName ?? id;
    if (kind === 'account') return t('kinds.account', { id: groupAccount(id) });
    if (kind !== 'gl') return t(`kinds.${kind}`, { id, desk });
    const name = ledgerName(id);
    return deskName === null ? t('kinds.gl', { name }) : t('kinds.glPart', { name, desk });
  };

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
