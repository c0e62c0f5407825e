import { addDays, type BusinessDate, startOfMonth } from '../businessDate';
import type { FieldErrors } from '../errors';

/** Both days are in it. */
export type Period = { readonly from: BusinessDate; readonly to: BusinessDate };

/** The periods that people ask for by name; any other is typed. */
export const namedPeriods = ['thisMonth', 'lastMonth', 'lastThreeMonths', 'thisYear'] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

/** India's financial year begins with April. */
export function startOfFinancialYear(date: BusinessDate): BusinessDate {
  const year = Number(date.slice(0, 4));
  return `${date.slice(5, 7) < '04' ? year - 1 : year}-04-01`;
}

/** What a name means on the business date `today`. Months that are over are whole ones; none reaches beyond today. */
export function periodNamed(name: NamedPeriod, today: BusinessDate): Period {
  const lastMonthEnd = addDays(startOfMonth(today), -1);
  switch (name) {
    case 'thisMonth':
      return { from: startOfMonth(today), to: today };
    case 'lastMonth':
      return { from: startOfMonth(today, -1), to: lastMonthEnd };
    case 'lastThreeMonths':
      return { from: startOfMonth(today, -3), to: lastMonthEnd };
    case 'thisYear':
      return { from: startOfFinancialYear(today), to: today };
  }
}

/** What is wrong with a period of calendar days, by its field: a statement says what was, not what will be. */
export function periodErrors({ from, to }: Period, today: BusinessDate): FieldErrors {
  if (from > today) return { from: 'inFuture', ...(to > today && { to: 'inFuture' }) };
  if (to > today) return { to: 'inFuture' };
  return to < from ? { to: 'endsBeforeStart' } : {};
}
