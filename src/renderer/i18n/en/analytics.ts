import { analyticsWords } from '@shared/charts/analytics/words';

export const analytics = {
  /** The words that the saved pictures have too. */
  words: analyticsWords.en,
  span: 'Period',
  spans: {
    month: 'This month',
    lastMonth: 'Last month',
    quarter: 'Three months',
    half: 'Six months',
    year: 'Twelve months',
  },
  spanOther: '{{from}} to {{to}}',
  unit: 'By',
  units: { day: 'Day', week: 'Week', month: 'Month' },
  savePages: 'Save all as PDF',
  savePicture: 'Save as picture',
  saveFigures: 'Save figures (CSV)',
  asTable: 'Show as table',
  comparison: 'The period beside the one before',
  deposits: 'Deposits',
  withdrawals: 'Withdrawals',
  net: 'Net',
  entries: 'Entries',
  change: { by: '{{percent}} %', new: 'none before' },
  before: 'Compared with as many days before: {{from}} to {{to}}.',
} as const;

declare module '../texts' {
  interface Texts {
    analytics: typeof analytics;
  }
}
