import { addDays, type BusinessDate, startOfMonth } from '@shared/businessDate';
import type { StepUnit } from '@shared/charts/analytics/money';

/** Which days are looked at, and into what they are cut. */
export type Span = { readonly from: BusinessDate; readonly to: BusinessDate; readonly unit: StepUnit };

export const spanNames = ['month', 'lastMonth', 'quarter', 'half', 'year'] as const;
export type SpanName = (typeof spanNames)[number];

/** Whole months up to today, that begin so many months back. */
const sinceMonth = (today: BusinessDate, months: number, unit: StepUnit): Span => ({
  from: startOfMonth(today, -months),
  to: today,
  unit,
});

/** The days that a name stands for, as of today. */
export function spanOf(name: SpanName, today: BusinessDate): Span {
  switch (name) {
    case 'month':
      return sinceMonth(today, 0, 'day');
    case 'lastMonth':
      return { from: startOfMonth(today, -1), to: addDays(startOfMonth(today), -1), unit: 'day' };
    case 'quarter':
      return sinceMonth(today, 2, 'week');
    case 'half':
      return sinceMonth(today, 5, 'month');
    case 'year':
      return sinceMonth(today, 11, 'month');
  }
}

/** The name of a span, where it has one. */
export const nameOf = ({ from, to }: Span, today: BusinessDate): SpanName | null =>
  spanNames.find((name) => {
    const named = spanOf(name, today);
    return named.from === from && named.to === to;
  }) ?? null;

/** What lies behind one step: its own days; null where it is a day, which has nothing smaller in it. */
export const within = ({ from, to }: Pick<Span, 'from' | 'to'>): Span | null =>
  from === to ? null : { from, to, unit: 'day' };
