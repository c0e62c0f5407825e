import type { Clock } from '@main/ports/clock';
import { type BusinessDate, dateIn } from '@shared/businessDate';

/** The day that the calendar of a branch shows now; its business day follows it by itself. */
export type BusinessDay = (branch: string) => BusinessDate;

export const createBusinessDay =
  ({
    clock,
    timeZoneOf,
  }: {
    readonly clock: Pick<Clock, 'now'>;
    readonly timeZoneOf: (branch: string) => string;
  }): BusinessDay =>
  (branch) =>
    dateIn(timeZoneOf(branch), clock.now());
