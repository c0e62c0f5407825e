import { chartWords } from '@shared/charts/words';

export const chart = {
  /** The words that the saved picture has too. */
  words: chartWords.en,
  title: 'Six months',
  label: 'Credits, debits and balance by day. Arrow keys walk the days on which something moved.',
  walkable: '{{title}}. Arrow keys walk its places.',
  walkAndOpen: 'Touch a place, or walk with ← →. Enter shows what is in it.',
  walkPlaces: 'Touch a place, or walk with ← → ↑ ↓.',
  walk: 'Touch a day, or walk with ← →.',
  reading: {
    credits: 'in {{amount}}',
    debits: 'out {{amount}}',
    balance: 'balance {{amount}}',
    nothing: 'nothing moved',
  },
  asTable: 'Show as table',
  asChart: 'Show as chart',
  table: {
    caption: 'Days on which something moved',
    date: 'Date',
    credits: 'Credits ₹',
    debits: 'Debits ₹',
    balance: 'Balance ₹',
    entries: 'Transactions',
  },
  savePicture: 'Save as picture',
  saveFigures: 'Save figures (CSV)',
  covered: {
    title: 'Amounts are hidden',
    text: 'Show amounts again (Ctrl-.) to see the chart.',
  },
  empty: {
    title: 'Nothing to draw yet',
    text: 'As soon as money comes in or goes out, six months are drawn here.',
  },
} as const;

declare module '../texts' {
  interface Texts {
    chart: typeof chart;
  }
}
