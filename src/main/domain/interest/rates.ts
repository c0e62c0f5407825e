import type { BusinessDate } from '@shared/businessDate';
import type { Plain } from '../ledger/intents';
import { type Line, settingIn } from '../ledger/records';

/** What a year earns from a date on, in basis points: 350 is 3.5 %. */
export type Rate = { readonly from: BusinessDate; readonly basisPoints: number };

/** The rates of a product, the oldest first. */
export type Rates = readonly Rate[];

/** The setting of a branch whose value is the last month for which interest was posted to all of its accounts. */
export const interestSetting = 'interest';

/** More than a whole year's worth is a mistake in typing. */
const mostBasisPoints = 10_000;

const isRate = (value: unknown): value is Rate => {
  const { from, basisPoints } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof from === 'string' &&
    Number.isInteger(basisPoints) &&
    Number(basisPoints) >= 0 &&
    Number(basisPoints) <= mostBasisPoints
  );
};

/** Whether rates make sense: each begins after the one before it. */
export const areRates = (rates: unknown): rates is Rates =>
  Array.isArray(rates) &&
  rates.every(isRate) &&
  rates.every(({ from }, index) => index === 0 || from > (rates[index - 1]?.from ?? ''));

/** The rates in a product's setting (products.ts); where it says none, the product earns nothing. */
export function ratesIn(setting: Plain): Rates {
  const { rates = [] } = (setting ?? {}) as Readonly<Record<string, unknown>>;
  if (!areRates(rates)) throw new Error('the setting of a product holds no rates');
  return rates;
}

/** A product's rates as the head of its setting's book says them. */
export const ratesOf = (head: Line | null): Rates => ratesIn(settingIn(head));

/** What a year earns by the rate of `date`, in basis points. */
export const rateOn = (rates: Rates, date: BusinessDate): number =>
  rates.findLast(({ from }) => from <= date)?.basisPoints ?? 0;
