import { addDays, type BusinessDate, startOfMonth } from '@shared/businessDate';

/** What an account held at the end of a date on which something moved. */
export type DayEnd = { readonly date: BusinessDate; readonly balance: bigint };

const daysOfAYear = 365n;
const basisPointsOfAll = 10_000n;

/**
 * Interest for a month by daily products: what the account held at the end of each day, as far as it was above zero,
 * at the rate of a year of 365 days; rounded to the paisa once, half up.
 * @param month `YYYY-MM`
 * @param before what it held before the month
 * @param days in order
 */
export function interestFor(
  month: string,
  before: bigint,
  days: readonly DayEnd[],
  basisPoints: bigint,
): bigint {
  const first = `${month}-01`;
  const beyond = startOfMonth(first, 1);
  const ends = new Map(days.map(({ date, balance }) => [date, balance]));
  let held = before;
  let products = 0n;
  for (let date = first; date < beyond; date = addDays(date, 1)) {
    held = ends.get(date) ?? held;
    if (held > 0n) products += held;
  }
  const whole = basisPointsOfAll * daysOfAYear;
  return (products * basisPoints + whole / 2n) / whole;
}
