import { addDays, type BusinessDate, monthOf } from '@shared/businessDate';
import { type Rates, rateOn } from './rates';

/** What one entry did to an account, on its business date. Paise, a credit positive. */
export type Movement = { readonly date: BusinessDate; readonly amount: bigint };

/** Basis points of a year of 365 days, leap or not: what one day earns is the rate over this. */
const yearInParts = 10_000n * 365n;

/** The days of a month (`2026-11`), from its first to its last. */
function daysOf(month: string): readonly BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let date = `${month}-01`; monthOf(date) === month; date = addDays(date, 1)) days.push(date);
  return days;
}

/**
 * Interest for a month by the daily product (Reserve Bank of India, Master Direction on Interest Rate on Deposits, 2016,
 * section 5): each day earns on what the account holds at its end, at that day's rate. A day that ends overdrawn earns
 * nothing. It is rounded once, to the nearest paisa.
 * @param opening what the account held when the month began, paise
 * @param movements the month's entries, in any order
 */
export function interestFor(
  month: string,
  opening: bigint,
  movements: readonly Movement[],
  rates: Rates,
): bigint {
  const byDate = new Map<BusinessDate, bigint>();
  for (const { date, amount } of movements) byDate.set(date, (byDate.get(date) ?? 0n) + amount);
  let balance = opening;
  let product = 0n;
  for (const date of daysOf(month)) {
    balance += byDate.get(date) ?? 0n;
    if (balance > 0n) product += balance * BigInt(rateOn(rates, date));
  }
  return (product + yearInParts / 2n) / yearInParts;
}

/** Whether anything can be earned in a month at these rates. */
export const earnsIn = (month: string, rates: Rates): boolean =>
  daysOf(month).some((date) => rateOn(rates, date) > 0);
