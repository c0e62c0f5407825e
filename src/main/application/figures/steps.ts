import { addDays, type BusinessDate, startOfMonth } from '@shared/businessDate';

/** From the one date to the other, both included. */
export type Span = { readonly from: BusinessDate; readonly to: BusinessDate };

type Unit = 'day' | 'week' | 'month';

const dayMs = 86_400_000;

const lengthOf = ({ from, to }: Span): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;

/** The Sunday that ends the week of a date: weeks begin on Mondays. */
function endOfWeek(date: BusinessDate): BusinessDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, (7 - weekday) % 7);
}

const endOf: Readonly<Record<Unit, (date: BusinessDate) => BusinessDate>> = {
  day: (date) => date,
  week: endOfWeek,
  month: (date) => addDays(startOfMonth(date, 1), -1),
};

/** The days, weeks or months of a span; the first and the last are cut short by it. */
export function stepsOf(from: BusinessDate, to: BusinessDate, unit: Unit): readonly Span[] {
  const steps: Span[] = [];
  for (let start = from; start <= to; ) {
    const end = endOf[unit](start);
    steps.push({ from: start, to: end < to ? end : to });
    start = addDays(end, 1);
  }
  return steps;
}

/** As many days, right before. */
export function spanBefore(span: Span): Span {
  const to = addDays(span.from, -1);
  return { from: addDays(span.from, -lengthOf(span)), to };
}
