/** What the list of transactions is searched by: chips, and what is being typed, as the call takes it. */
import { addDays, type BusinessDate } from '@shared/businessDate';
import type { CallArgument } from '@shared/contract';
import { accountNumberPattern, referencePrefixPattern, userIdPattern } from '@shared/ids';
import { parseAmount } from '@shared/money';
import { between, daysIn } from '../../app/searchText';
import type { FilterValues } from '../../ui';

export type Asked = CallArgument<'entries.save'>;

/** Periods that have a name, by the days that lie before today in them. */
export const namedDays = { today: 0, week: 6, quarter: 91 } as const;

type NamedDays = keyof typeof namedDays;

export const dayNames = Object.keys(namedDays) as readonly NamedDays[];

const digitsIn = (text: string): string => text.replaceAll(' ', '');

export const readUserId = (text: string): string | null =>
  userIdPattern.test(digitsIn(text)) ? digitsIn(text) : null;

export const readAccount = (text: string): string | null =>
  accountNumberPattern.test(digitsIn(text)) ? digitsIn(text) : null;

/** A reference or its beginning. */
export function readReference(text: string): string | null {
  const typed = text.trim().toUpperCase();
  return referencePrefixPattern.test(typed) ? typed : null;
}

/** "2026-11-01..2026-11-23" */
export function readDays(text: string): string | null {
  const days = daysIn(text.trim());
  return days && `${days.from}..${days.to}`;
}

const paiseIn = (text: string): string | null => {
  const paise = parseAmount(text);
  return typeof paise === 'bigint' ? paise.toString() : null;
};

const atLeast = /^(?:>=?|≥)\s*/;
const atMost = /^(?:<=?|≤)\s*/;

/** Digits of paise, "500000..1000000", of ">5000", "<1l", "5k to 10k" or one amount; an open end is left out. */
export function readAmounts(text: string): string | null {
  const typed = text.trim();
  if (atLeast.test(typed)) return paiseIn(typed.replace(atLeast, ''))?.concat('..') ?? null;
  const [first, last = first, ...more] = typed.replace(atMost, '').split(between).map(paiseIn);
  if (!first || !last || more.length > 0) return null;
  return atMost.test(typed) ? `..${last}` : `${first}..${last}`;
}

/** A figure that may yet become a number of something is not searched by before it is chosen. */
const isBareFigure = /^[\d ,.]*$/;

/** What stands in the search while nothing of it was chosen; null where it is nothing that can be searched by yet. */
export function typedTerms(text: string): Asked | null {
  const typed = text.trim();
  if (typed === '') return {};
  const customer = readUserId(typed);
  if (customer) return { customer };
  const account = readAccount(typed);
  if (account) return { account };
  const reference = readReference(typed);
  if (reference) return { reference };
  const days = readDays(typed);
  if (days) return endsOf(days, 'from', 'to');
  const amounts = isBareFigure.test(typed) ? null : readAmounts(typed);
  return amounts === null ? null : endsOf(amounts, 'least', 'most');
}

export const splitRange = (range: string): readonly [string, string] => {
  const [first = '', last = ''] = range.split('..');
  return [first, last];
};

function endsOf<First extends string, Last extends string>(range: string, first: First, last: Last) {
  const [from, to] = splitRange(range);
  return { ...(from && { [first]: from }), ...(to && { [last]: to }) } as {
    readonly [Name in First | Last]?: string;
  };
}

function daysOf(value: string, today: BusinessDate): Pick<Asked, 'from' | 'to'> {
  const name = dayNames.find((each) => each === value);
  return name ? { from: addDays(today, -namedDays[name]), to: today } : endsOf(value, 'from', 'to');
}

/** What chips and typed terms ask for together; of two that say the same, what is being typed counts. */
export function askedOf(values: FilterValues, terms: Asked, today: BusinessDate): Asked {
  const { days, amount, ...plain } = values;
  return {
    ...(plain as Partial<Asked>),
    ...(days !== undefined && daysOf(days, today)),
    ...(amount !== undefined && endsOf(amount, 'least', 'most')),
    ...terms,
  };
}
