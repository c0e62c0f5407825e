import type { SixMonths } from '@shared/charts/sixMonths';
import type { BookLine } from './books';

type Said = Pick<SixMonths, 'accountId' | 'maskedAccount' | 'holderName' | 'bankName'> & {
  /** The day of the picture. */
  readonly to: string;
};

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const creditsOf = (lines: readonly BookLine[]) => sum(lines.map(({ amount }) => (amount > 0n ? amount : 0n)));
const debitsOf = (lines: readonly BookLine[]) => -sum(lines.map(({ amount }) => (amount < 0n ? amount : 0n)));
const entriesOf = (lines: readonly BookLine[]) => lines.filter(({ outcome }) => outcome === 'posted').length;

/** The first day of the month five months before, by the calendar and nothing of Branchbook's. */
function fiveMonthsBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 6, 1)).toISOString().slice(0, 10);
}

/** The figures of the six-month chart, added up from an account's whole book. */
export function sixMonthsByHand(lines: readonly BookLine[], said: Said): SixMonths {
  const from = fiveMonthsBefore(said.to);
  const shown = lines.filter(({ businessDate }) => businessDate >= from);
  const dates = [...new Set(shown.map(({ businessDate }) => businessDate))].sort();
  const balanceAt = (date: string) =>
    sum(lines.filter(({ businessDate }) => businessDate <= date).map(({ amount }) => amount));
  return {
    ...said,
    demo: false,
    from,
    openingBalance: sum(lines.filter(({ businessDate }) => businessDate < from).map(({ amount }) => amount)),
    days: dates.map((date) => {
      const ofDay = shown.filter(({ businessDate }) => businessDate === date);
      return {
        date,
        credits: creditsOf(ofDay),
        debits: debitsOf(ofDay),
        balance: balanceAt(date),
        entries: entriesOf(ofDay),
      };
    }),
    totals: {
      credits: creditsOf(shown),
      debits: debitsOf(shown),
      net: creditsOf(shown) - debitsOf(shown),
      balance: balanceAt(said.to),
      entries: entriesOf(shown),
    },
  };
}
