import { addDays, type BusinessDate, monthOf } from '../businessDate';
import type { CallOutput } from '../contract';
import { fillWords } from '../fillWords';
import { formatRupees } from '../money';
import type { MarkLabel } from './labels';
import type { ChartWords } from './words';

/** Six months of an account, as `accounts.sixMonths` answers. */
export type SixMonths = CallOutput<'accounts.sixMonths'>;

export type ChartDay = SixMonths['days'][number];

/**
 * Every calendar day of the period, also those on which nothing was posted: they keep the balance of the
 * day before, so an empty month is drawn and not left out.
 */
export function everyDay({ from, to, openingBalance, days }: SixMonths): readonly ChartDay[] {
  const booked = new Map(days.map((day) => [day.date, day]));
  const all: ChartDay[] = [];
  let balance = openingBalance;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = booked.get(date) ?? { date, credits: 0n, debits: 0n, balance, entries: 0 };
    balance = day.balance;
    all.push(day);
  }
  return all;
}

/** The places among `days` at which a month begins. */
export const monthStarts = (days: readonly ChartDay[]): readonly number[] =>
  days.flatMap(({ date }, index) => {
    const before = days[index - 1];
    return before !== undefined && monthOf(before.date) === monthOf(date) ? [] : [index];
  });

/** "₹12,400" where nothing follows the point, else "₹12,400.50". */
export const shortRupees = (paise: bigint): string => formatRupees(paise).replace(/\.00$/, '');

/** "+₹12,400": a movement always shows its direction. */
export const signedRupees = (paise: bigint): string =>
  paise > 0n ? `+${shortRupees(paise)}` : shortRupees(paise);

/** What the six months come to, in one sentence. */
export function chartSentence({ totals }: SixMonths, words: ChartWords): string {
  if (totals.entries === 0) return words.nothing;
  if (totals.net === 0n) return words.equal;
  const amount = shortRupees(totals.net < 0n ? -totals.net : totals.net);
  return fillWords(totals.net > 0n ? words.moreIn : words.moreOut, { amount });
}

export const totalNames = ['totalCredits', 'totalDebits', 'netChange', 'currentBalance', 'entries'] as const;

/** One of the five totals: what it is, and how it reads. */
export type ChartTotal = {
  readonly name: (typeof totalNames)[number];
  readonly label: string;
  readonly text: string;
};

/** The five totals of mission row 15, in their order. */
export function chartTotals({ totals }: SixMonths, words: ChartWords): readonly ChartTotal[] {
  const texts: Readonly<Record<ChartTotal['name'], string>> = {
    totalCredits: formatRupees(totals.credits),
    totalDebits: formatRupees(totals.debits),
    netChange: totals.net > 0n ? `+${formatRupees(totals.net)}` : formatRupees(totals.net),
    currentBalance: formatRupees(totals.balance),
    entries: String(totals.entries),
  };
  return totalNames.map((name) => ({ name, label: words[name], text: texts[name] }));
}

/** "Nov" and, with January, the year too. */
export function chartMonth(date: BusinessDate, language: string): string {
  const options: Intl.DateTimeFormatOptions =
    date.slice(5, 7) === '01' ? { month: 'short', year: 'numeric' } : { month: 'short' };
  return new Intl.DateTimeFormat(`${language}-IN-u-nu-latn`, { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

const largest = (days: readonly ChartDay[], of: (day: ChartDay) => bigint): number =>
  days.reduce((best, day, index) => (of(day) > of(days[best] ?? day) ? index : best), 0);

const labelOf = (dataset: 0 | 1, index: number, paise: bigint): MarkLabel | null =>
  paise === 0n ? null : { dataset, index, text: signedRupees(paise), side: paise > 0n ? 'above' : 'below' };

/** The marks that carry their figure: the largest credit, the largest debit and the balance as it stands. */
export function markLabels(days: readonly ChartDay[]): readonly MarkLabel[] {
  const credit = largest(days, (day) => day.credits);
  const debit = largest(days, (day) => day.debits);
  const last = days.length - 1;
  const labels: (MarkLabel | null)[] = [
    labelOf(0, credit, days[credit]?.credits ?? 0n),
    labelOf(1, debit, -(days[debit]?.debits ?? 0n)),
    { dataset: 2, index: last, text: shortRupees(days[last]?.balance ?? 0n), side: 'above', isEnd: true },
  ];
  return labels.filter((label) => label !== null);
}
