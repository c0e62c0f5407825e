/** Dates and times as they are shown: in the branch's time zone, in the language of the screen. */
import { addDays, type BusinessDate, dateIn, defaultTimeZone } from '@shared/businessDate';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from './appState';

const localeOf = (language: string): string => (language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN');

export type Formats = {
  /** "23 Nov 2026, 14:05" */
  moment: (instant: string) => string;
  /** "23 Nov 2026, 14:05:09", for receipts. */
  exactMoment: (instant: string) => string;
  /** "14:05" */
  time: (instant: Date | string) => string;
  /** "23 Nov 2026" of YYYY-MM-DD. */
  day: (date: BusinessDate) => string;
  /** "November 2026" of YYYY-MM. */
  month: (month: string) => string;
  /** The same where there is little room, as below a bar. */
  shortMonth: (month: string) => string;
  /** "Today", "Yesterday", else the day: the heading of a group. */
  dayHeading: (date: BusinessDate) => string;
  /** "1,04,210" */
  count: (count: number) => string;
};

/** Makes the formats of one language and place; pure but for the platform's own Intl. */
export function makeFormats(
  language: string,
  timeZone: string,
  today: BusinessDate,
  words: { readonly today: string; readonly yesterday: string },
): Formats {
  const locale = localeOf(language);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const timeParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const moment = format({ ...dayParts, ...timeParts, timeZone });
  const exact = format({ ...dayParts, ...timeParts, second: '2-digit', timeZone });
  const time = format({ ...timeParts, timeZone });
  const day = format({ ...dayParts, timeZone: 'UTC' });
  const month = format({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortMonth = format({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const counts = new Intl.NumberFormat(locale);
  const shownDay = (date: BusinessDate) => day.format(new Date(`${date}T00:00:00Z`));
  return {
    moment: (instant) => moment.format(new Date(instant)),
    exactMoment: (instant) => exact.format(new Date(instant)),
    time: (instant) => time.format(new Date(instant)),
    day: shownDay,
    month: (shown) => month.format(new Date(`${shown}-01T00:00:00Z`)),
    shortMonth: (shown) => shortMonth.format(new Date(`${shown}-01T00:00:00Z`)),
    dayHeading: (date) => {
      if (date === today) return words.today;
      return date === addDays(today, -1) ? words.yesterday : shownDay(date);
    },
    count: (count) => counts.format(count),
  };
}

const useTimeZone = (): string => useAppState()?.branch?.timeZone ?? defaultTimeZone;

/** The branch's business date; until it is known, the day in its time zone. */
export function useToday(): BusinessDate {
  const timeZone = useTimeZone();
  return useAppState()?.businessDate ?? dateIn(timeZone, new Date());
}

export function useFormats(): Formats {
  const { t, i18n } = useTranslation('ui');
  const timeZone = useTimeZone();
  const today = useToday();
  return useMemo(
    () =>
      makeFormats(i18n.language, timeZone, today, {
        today: t('table.today'),
        yesterday: t('table.yesterday'),
      }),
    [i18n.language, timeZone, today, t],
  );
}
