import { statementWords } from '@shared/statements/words';

export const statements = {
  /** The words that the printed statement has too. */
  words: statementWords.en,
  of: '{{holder}}, account {{account}}',
  period: 'Period',
  named: {
    thisMonth: 'This month',
    lastMonth: 'Last month',
    lastThreeMonths: 'Last three months',
    thisYear: 'This financial year',
  },
  from: 'From',
  to: 'To',
  dayHint: 'Day/month/year',
  sums: 'What the period comes to',
  columns: { debit: 'Debit ₹', credit: 'Credit ₹', balance: 'Balance ₹' },
  rows: 'Transactions of the period',
  count_one: '{{shown}} transaction',
  count_other: '{{shown}} transactions',
  savePdf: 'Save as PDF',
  saveFigures: 'Save figures (CSV)',
  print: {
    button: 'Print',
    doing: 'Making the pages…',
    done: 'It is open in this computer’s PDF viewer. Print it from there.',
    again: 'Try again',
  },
  empty: {
    title: 'No transactions in this period',
    text: 'The balance stayed as it was. Choose another period above.',
    before: 'The account was opened on {{day}}. Choose a later period above.',
  },
  choose: {
    account: 'Account number',
    hint: '12 digits, as on a receipt. A customer’s accounts are also in their details under Users.',
    wrong: 'This is no account number. Compare its 12 digits once more.',
    open: 'Show statement',
  },
} as const;

declare module '../texts' {
  interface Texts {
    statements: typeof statements;
  }
}
