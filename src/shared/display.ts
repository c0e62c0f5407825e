import { type BusinessDate, defaultTimeZone } from './businessDate';

/** An account number in fours: "1000 0000 0017". */
export const groupAccount = (account: string): string => account.replace(/(\d{4})(?=\d)/g, '$1 ');

/** An account number of which only the last four digits are told, to fit in the middle of a line. */
export const coverAccount = (account: string): string => `••${account.slice(-4)}`;

/** An account number with all but its last four digits covered. */
export const maskAccount = (account: string): string => `•••• •••• ${account.slice(-4)}`;

const instantFormats = new Map<string, Intl.DateTimeFormat>();

/** A moment in the branch's time zone, "23 Nov 2026, 14:05:09". */
export function shownInstant(instant: string, timeZone = defaultTimeZone): string {
  const format =
    instantFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'medium' });
  instantFormats.set(timeZone, format);
  return format.format(new Date(instant));
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** "23 Nov 2026" in the reader's language, digits as on the receipts. */
export function shownDay(date: BusinessDate, language: string): string {
  const locale = `${language}-IN-u-nu-latn`;
  const format =
    dayFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  dayFormats.set(locale, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}
