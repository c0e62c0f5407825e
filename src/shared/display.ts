import { defaultTimeZone } from './businessDate';

/** An account number in fours: "1000 0000 0017". */
export const groupAccount = (account: string): string => account.replace(/(\d{4})(?=\d)/g, '$1 ');

/** An account number with all but its last four digits covered. */
export const maskAccount = (account: string): string => `•••• •••• ${account.slice(-4)}`;

/** A moment in the branch's time zone, "23 Nov 2026, 14:05:09". */
export const shownInstant = (instant: string, timeZone = defaultTimeZone): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(instant));
