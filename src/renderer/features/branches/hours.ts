import { type DayHours, weekdays } from '@shared/branches';

/** Hours of a day as they are typed: 10:00–16:00, 10-16, 9.30-17. */
const typedHours = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.]?(\d{2}))?$/;

const timeOf = (hour: string, minute = '00'): string => `${hour.padStart(2, '0')}:${minute}`;

/** Nothing is a day on which it is closed. What is no hours stays as typed: the contract's schema finds it wrong. */
export function hoursOf(text: string): DayHours {
  const typed = text.trim();
  const found = typedHours.exec(typed);
  if (!found) return typed || null;
  const [, fromHour = '', fromMinute, toHour = '', toMinute] = found;
  return `${timeOf(fromHour, fromMinute)}-${timeOf(toHour, toMinute)}`;
}

/** As people read it. */
export const hoursText = (hours: DayHours): string => hours?.replace('-', '–') ?? '';

/** In a form a week is one text, a day a line. */
export const weekText = (week: readonly DayHours[]): string => week.map(hoursText).join('\n');

export function weekOf(text: string): DayHours[] {
  const lines = text.split('\n');
  return weekdays.map((_day, index) => hoursOf(lines[index] ?? ''));
}

const minutesIn = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const dayMinutes = 24 * 60;

/** Where a day's hours lie on a line from midnight to midnight, in per cent; null where they are none. */
export function spanOf(hours: DayHours): { readonly left: number; readonly width: number } | null {
  const [from = Number.NaN, to = Number.NaN] = (hours ?? '').split('-').map(minutesIn);
  if (!(from < to && to <= dayMinutes)) return null;
  return { left: (from / dayMinutes) * 100, width: ((to - from) / dayMinutes) * 100 };
}
