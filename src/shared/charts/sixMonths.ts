import { addDays, type BusinessDate, monthOf } from '../businessDate';
import type { CallOutput } from '../contract';
import { fillWords } from '../fillWords';
import { formatRupees } from '../money';
import type { ChartWords } from './words';

/** Six months of an account, as `accounts.sixMonths` answers. */
export type SixMonths = CallOutput<'accounts.sixMonths'>;

export type ChartDay = SixMonths['days'][number];

/** A day as it is drawn; without a balance for who may not see it. */
export type DrawnDay = Omit<ChartDay, 'balance'> & { readonly balance: bigint | null };

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
export const monthStarts = (days: readonly DrawnDay[]): readonly number[] =>
  days.flatMap(({ date }, index) => {
    const before = days[index - 1];
    return before !== undefined && monthOf(before.date) === monthOf(date) ? [] : [index];
  });

/** "₹12,400" where nothing follows the point, else "₹12,400.50". */
export const shortRupees = (paise: bigint): string => formatRupees(paise).replace(/\.00$/, '');

/** "+₹12,400": a movement always shows its direction. */
export const signedRupees = (paise: bigint): string =>
  paise > 0n ? `+${shortRupees(paise)}` : shortRupees(paise);

/** What the days come to, in one sentence. */
export function chartSentence(
  { totals }: { readonly totals: Pick<SixMonths['totals'], 'entries' | 'net'> },
  words: ChartWords,
): string {
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

/** "23 Nov": where the year is plain. */
export const chartDay = (date: BusinessDate, language: string): string =>
  new Intl.DateTimeFormat(`${language}-IN-u-nu-latn`, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

const lakh = 100_000;
const crore = 10_000_000;

/** A tick of the rupee axis: "₹50,000", "₹1.5 L", "−₹2 Cr". Rupees, as plotted; figures never come from it. */
export function axisRupees(rupees: number, words: Pick<ChartWords, 'lakh' | 'crore'>): string {
  const absolute = Math.abs(rupees);
  const [unit, suffix] =
    absolute >= crore ? [crore, ` ${words.crore}`] : absolute >= lakh ? [lakh, ` ${words.lakh}`] : [1, ''];
  const figure = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 }).format(absolute / unit);
  return `${rupees < 0 ? '−' : ''}₹${figure}${suffix}`;
}
