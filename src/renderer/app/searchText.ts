/** What a person types to find records: a whole number or reference, or one or two days. */
import { accountNumberPattern, userIdPattern } from '@shared/ids';
import { parseDateText } from '../ui/dateText';

export type SearchTerms = {
  readonly person?: string;
  readonly account?: string;
  readonly reference?: string;
  readonly from?: string;
  readonly to?: string;
};

/** Between the two ends of a period, or of amounts. */
export const between = /\s+to\s+|\s*(?:\.\.|…|–)\s*/;
const reference = /^TXN[-0-9A-Z]{4,36}$/;

/** One or two days, or null where the text is neither. */
export function daysIn(text: string): { readonly from: string; readonly to: string } | null {
  const days = text.split(between).map(parseDateText);
  const [from, to = from] = days;
  return from && to && days.length <= 2 ? { from, to } : null;
}

/** @returns null where the text is none of these, or none of them yet */
export function searchTermsIn(text: string): SearchTerms | null {
  const typed = text.trim();
  const digits = typed.replaceAll(' ', '');
  if (typed === '') return {};
  if (userIdPattern.test(digits)) return { person: digits };
  if (accountNumberPattern.test(digits)) return { account: digits };
  if (reference.test(typed.toUpperCase())) return { reference: typed.toUpperCase() };
  return daysIn(typed);
}
