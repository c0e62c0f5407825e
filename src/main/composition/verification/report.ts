import { partsOf, readBook } from '@main/domain/ledger/books';
import type { Finding } from '@main/domain/ledger/verify';
import type { BranchVerification } from '@main/ports/verification';
import { problemText } from '@shared/bookProblems';

const bookNames = {
  account: 'account',
  gl: 'ledger account',
  cash: 'cash of desk',
  hold: 'hold',
  reversal: 'reversal of',
  desk: 'desk',
  user: 'user',
  setting: 'setting',
  day: 'day book',
} as const;

function placeOf({ book, record }: Finding): string {
  if (readBook(book) === null) return `record ${record}`;
  const { kind, id } = partsOf(book);
  return `${bookNames[kind]} ${id}`;
}

const findingLine = (finding: Finding): string => {
  const reference = finding.reference === '' ? '' : `, ${finding.reference}`;
  return `  ${placeOf(finding)}, number ${finding.no}${reference}: ${problemText(finding.problem, 'en')}`;
};

function linesOf({ branch, records, books, signatures, roots, found, findings }: BranchVerification) {
  const counts = `${records} records, ${books} books, ${signatures} signatures, ${roots} day roots`;
  const more = found > findings.length ? [`  … and ${found - findings.length} more books`] : [];
  return found === 0
    ? [`${branch}: whole. ${counts}.`]
    : [
        `${branch}: DAMAGED, ${found} ${found === 1 ? 'book' : 'books'}. ${counts}.`,
        ...findings.map(findingLine),
        ...more,
      ];
}

/** What a verification came to, in plain lines. */
export const reportLines = (verifications: readonly BranchVerification[]): readonly string[] => {
  const damaged = verifications.filter(({ found }) => found > 0).length;
  const verdict = damaged === 0 ? 'The books are whole.' : 'The books are damaged.';
  return [...verifications.flatMap(linesOf), verifications.length === 0 ? 'There are no books.' : verdict];
};
