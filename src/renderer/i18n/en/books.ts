import { problemTexts } from '../problemTexts';

export const books = {
  lead: 'Reads every book from its first record, and makes sure that none is missing, changed or forged, that every balance follows from the one before, and that the figures on screens are those of the books. Nothing is changed, and posting goes on meanwhile.',
  verify: 'Verify books',
  again: 'Verify again',
  steps: {
    reading: 'Reading the books',
    comparing: 'Comparing with the figures on screens',
    settling: 'Reading again what was not plain',
  },
  cancelled: 'The verification was stopped. The result before it still counts.',
  never: 'The books were not verified yet',
  neverHint: 'It takes about a minute for a million records.',
  whole: '{{branch}}: the books are whole',
  damaged_one: '{{branch}}: one book is damaged',
  damaged_other: '{{branch}}: {{count}} books are damaged',
  stopped_one: 'Nothing is posted in one account until a verification finds it whole.',
  stopped_other: 'Nothing is posted in {{count}} accounts until a verification finds them whole.',
  stoppedAll: 'Nothing is posted in any account of this branch until a verification finds them whole.',
  stoppedNone: 'No account is stopped by it.',
  whatNow:
    'Tell head office and the auditor, and give them this list. Do not put anything right by hand: what happened can be seen as long as nobody touches it.',
  checked: 'Checked',
  checkedBy: '{{time}}, by {{name}}',
  records: 'Records',
  books: 'Books',
  signatures: 'Signatures',
  roots: 'Roots of days',
  list: 'Damaged books',
  columns: {
    book: 'Book',
    no: 'No.',
    reference: 'Reference',
    problem: 'What is wrong',
  },
  isStopped: 'Posting stopped',
  noReference: 'None',
  more_one: 'One more book is damaged. The command branchbook --verify-books names them all.',
  more_other: '{{count}} more books are damaged. The command branchbook --verify-books names them all.',
  copy: 'Copy the list',
  print: 'Print',
  kinds: {
    account: 'Account {{id}}',
    gl: '{{name}}',
    glPart: '{{name}}, part of {{desk}}',
    cash: 'Cash of {{desk}}',
    hold: 'Hold {{id}}',
    reversal: 'Reversal of {{id}}',
    desk: 'Journal of {{desk}}',
    user: 'User {{id}}',
    setting: 'Setting {{id}}',
    day: 'Days of the branch',
    none: 'Record {{id}}',
  },
  ledger: {
    'cash-head-office': 'Cash with head office',
    'over-short': 'Over and short',
    'inter-branch-clearing': 'Inter-branch clearing',
    'fee-income': 'Fee income',
    'interest-expense': 'Interest expense',
    suspense: 'Suspense',
    'opening-balances': 'Opening balances',
    adjustments: 'Adjustments',
  },
  problems: problemTexts('en'),
  root: {
    title: 'Root of the day',
    hint: 'One number that stands for everything that all desks had written by the end of the last day. It is recorded each day by itself; kept on paper as well, it shows also what an administrator of the database would change.',
    record: 'Record it now',
    none: 'No day is over yet.',
    done: '{{branch}}, {{day}}',
    desks_one: 'Over one desk',
    desks_other: 'Over {{count}} desks',
  },
} as const;

declare module '../texts' {
  interface Texts {
    books: typeof books;
  }
}
