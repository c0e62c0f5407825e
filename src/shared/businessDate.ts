/** A calendar day of a branch as YYYY-MM-DD. It compares and sorts as text. */
export type BusinessDate = string;

export const defaultTimeZone = 'Asia/Kolkata';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** The day it is at `instant` in `timeZone` (an IANA name). */
export function dateIn(timeZone: string, instant: Date): BusinessDate {
  return formatterOf(timeZone).format(instant);
}

/** `date` moved by whole days; exact across months, years and leap days. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The first day of the month that lies `months` from the month of `date`. */
export function startOfMonth(date: BusinessDate, months = 0): BusinessDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1;
  return new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10);
}

/** "2026-11" of "2026-11-23". */
export const monthOf = (date: BusinessDate): string => date.slice(0, 7);

const hourMs = 3_600_000;

/**
 * The last millisecond of `date` in `timeZone`: found from noon of the day in UTC outwards, so that it is right
 * whatever the zone's distance from UTC, and on days on which clocks are put back.
 */
export function endOfDay(date: BusinessDate, timeZone = defaultTimeZone): Date {
  let inside = new Date(`${date}T00:00:00Z`).getTime();
  while (dateIn(timeZone, new Date(inside)) < date) inside += hourMs;
  while (dateIn(timeZone, new Date(inside)) > date) inside -= hourMs;
  let beyond = inside + 26 * hourMs;
  while (beyond - inside > 1) {
    const middle = Math.floor((inside + beyond) / 2);
    if (dateIn(timeZone, new Date(middle)) > date) beyond = middle;
    else inside = middle;
  }
  return new Date(inside);
}

/** The first millisecond of `date` in `timeZone`. */
export const startOfDay = (date: BusinessDate, timeZone = defaultTimeZone): Date =>
  new Date(endOfDay(addDays(date, -1), timeZone).getTime() + 1);
