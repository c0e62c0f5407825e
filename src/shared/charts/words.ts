import type { WordLanguage } from '../amountInWords';

/**
 * The texts of a chart. They live here because a window and a worker paint them alike; the renderer's
 * texts take them in, so that they are translated in one place. `{{name}}` stands for a figure.
 */
export type ChartWords = {
  readonly moreIn: string;
  readonly moreOut: string;
  readonly equal: string;
  readonly nothing: string;
  readonly creditsByDay: string;
  readonly debitsByDay: string;
  readonly balanceByDay: string;
  readonly totalCredits: string;
  readonly totalDebits: string;
  readonly netChange: string;
  readonly currentBalance: string;
  readonly entries: string;
  readonly account: string;
  readonly period: string;
  readonly demo: string;
  readonly footer: string;
  /** What stands behind a figure of the axis for a hundred thousand, and for ten million. */
  readonly lakh: string;
  readonly crore: string;
};

export const chartWords: Readonly<Record<WordLanguage, ChartWords>> = {
  en: {
    moreIn: '{{amount}} more came in than went out',
    moreOut: '{{amount}} more went out than came in',
    equal: 'As much came in as went out',
    nothing: 'Nothing came in or went out',
    creditsByDay: 'Credits of the day, up',
    debitsByDay: 'Debits of the day, down',
    balanceByDay: 'Balance at the end of the day',
    totalCredits: 'Total credits',
    totalDebits: 'Total debits',
    netChange: 'Net change',
    currentBalance: 'Current balance',
    entries: 'Transactions',
    account: 'Account {{account}} · {{holder}}',
    period: '{{from}} to {{to}}',
    demo: 'DEMO — not a real bank',
    footer: 'From the books of {{bank}}, business date {{date}}',
    lakh: 'L',
    crore: 'Cr',
  },
  hi: {
    moreIn: 'जितना गया, उससे {{amount}} ज़्यादा आया',
    moreOut: 'जितना आया, उससे {{amount}} ज़्यादा गया',
    equal: 'जितना आया, उतना ही गया',
    nothing: 'न कुछ आया, न कुछ गया',
    creditsByDay: 'दिन के जमा, ऊपर',
    debitsByDay: 'दिन की निकासी, नीचे',
    balanceByDay: 'दिन के अंत में शेष राशि',
    totalCredits: 'कुल जमा',
    totalDebits: 'कुल निकासी',
    netChange: 'शुद्ध बदलाव',
    currentBalance: 'वर्तमान शेष राशि',
    entries: 'लेन-देन',
    account: 'खाता {{account}} · {{holder}}',
    period: '{{from}} से {{to}} तक',
    demo: 'डेमो — यह असली बैंक नहीं है',
    footer: '{{bank}} की बहियों से, कार्य दिवस {{date}}',
    lakh: 'लाख',
    crore: 'करोड़',
  },
};
