import type { WordLanguage } from '../../amountInWords';
import { fillWords } from '../../fillWords';
import type { HeatMap } from '../plot/heatMap';
import { counted, type Plot } from '../plot/plot';
import type { Saying } from './saying';

export type CustomerFigures = {
  readonly customers: number;
  readonly activeCustomers: number;
  readonly dormantCustomers: number;
  readonly newCustomers: number;
};

/** How many customers are active, dormant and new, as things stand. */
export function customersPlot(figures: CustomerFigures, { words }: Saying): Plot {
  const rows = [
    { name: words.customers.active, people: figures.activeCustomers },
    { name: words.customers.dormant, people: figures.dormantCustomers },
    { name: words.customers.new, people: figures.newCustomers },
  ];
  return {
    title: words.customers.title,
    sentence:
      figures.customers === 0
        ? words.customers.nothing
        : fillWords(words.customers.sentence, {
            active: counted(figures.activeCustomers),
            all: counted(figures.customers),
          }),
    unit: 'count',
    placesLabel: words.customers.place,
    places: rows.map(({ name }) => ({ label: name, name })),
    lying: true,
    series: [
      {
        label: words.customers.people,
        mark: 'bar',
        colour: 'credit',
        values: rows.map(({ people }) => BigInt(people)),
      },
    ],
  };
}

/** `weekday`: 1 is Monday, 7 is Sunday. Hours without any sign-in have no row. */
export type SignInHour = { readonly weekday: number; readonly hour: number; readonly signedIn: number };

/** 1 January 2024 was a Monday. */
const weekdayName = (weekday: number, language: WordLanguage, length: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(`${language}-IN`, { weekday: length, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );

const twoDigits = (hour: number): string => `${hour}`.padStart(2, '0');

/** When people sign in. */
export function signInHoursMap(hours: readonly SignInHour[], { words, language }: Saying): HeatMap {
  const [first] = hours;
  const busiest = hours.reduce((best, each) => (best && each.signedIn <= best.signedIn ? best : each), first);
  const at = (weekday: number, hour: number): number =>
    hours.find((each) => each.weekday === weekday && each.hour === hour)?.signedIn ?? 0;
  return {
    title: words.hours.title,
    sentence: busiest
      ? fillWords(words.hours.busiest, {
          weekday: weekdayName(busiest.weekday, language, 'long'),
          hour: `${twoDigits(busiest.hour)}:00`,
        })
      : words.hours.nothing,
    rowsLabel: words.hours.weekday,
    columnsLabel: words.hours.hour,
    columns: Array.from({ length: 24 }, (_, hour) => twoDigits(hour)),
    rows: Array.from({ length: 7 }, (_, day) => ({
      name: weekdayName(day + 1, language, 'short'),
      values: Array.from({ length: 24 }, (__, hour) => at(day + 1, hour)),
    })),
  };
}
