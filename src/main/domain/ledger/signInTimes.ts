import { hourIn, monthOf, weekdayOf } from '@shared/businessDate';
import { businessDateOf } from './fold';
import { type FoldedByDesk, foldOnce } from './foldOnce';
import type { JournalRecord } from './records';

/** When people signed in in a branch in one month: `<month>:<branch>`. */
export type SignInTimes = FoldedByDesk & {
  /** "2026-11", by the business date. */
  readonly month: string;
  readonly branch: string;
  /** By business date. */
  readonly days: Readonly<Record<string, number>>;
  /** By weekday and hour (weekHourOf). */
  readonly hours: Readonly<Record<string, number>>;
};

type Which = Pick<SignInTimes, 'id' | 'month' | 'branch'>;

/** The month that a record counts to; null where nobody signed in by it. */
export function signInTimesOf(record: JournalRecord): Which | null {
  const { kind, branch } = record;
  if (kind !== 'signed-in') return null;
  const month = monthOf(businessDateOf(record));
  return { id: signInTimesId(month, branch), month, branch };
}

export const signInTimesId = (month: string, branch: string): string => `${month}:${branch}`;

/** "1:09" is Monday from nine o'clock. */
export const weekHourOf = (weekday: number, hour: number): string =>
  `${weekday}:${String(hour).padStart(2, '0')}`;

/** What `weekHourOf` made it of. */
export function readWeekHour(text: string): { weekday: number; hour: number } {
  const [weekday, hour] = text.split(':').map(Number);
  return { weekday: weekday ?? 0, hour: hour ?? 0 };
}

const oneMore = (counts: Readonly<Record<string, number>>, name: string) => ({
  ...counts,
  [name]: (counts[name] ?? 0) + 1,
});

/** A month after `records` (foldOnce), by the clock of the branch. */
export const foldSignInTimes = (
  seen: SignInTimes | null,
  which: Which,
  records: readonly JournalRecord[],
  timeZone: string,
): SignInTimes =>
  foldOnce(seen ?? { ...which, days: {}, hours: {}, upTo: {}, folded: 0 }, records, (known, record) => {
    const date = businessDateOf(record);
    const hour = hourIn(timeZone, record.bookingTime);
    return {
      ...known,
      days: oneMore(known.days, date),
      hours: oneMore(known.hours, weekHourOf(weekdayOf(date), hour)),
    };
  });
