/** What MoneyField does to its text, as pure functions. Text is ASCII digits, grouped as India groups them. */
import { groupIndian, parseAmount } from '@shared/money';

/** A text and the caret's place in it. */
export type Typed = { readonly text: string; readonly caret: number };

const shorthand = /^([\d,]*)(\.\d*)?\s*(k|l|la|lak|lakh|c|cr|cro|cror|crore)$/i;
const plain = /^([\d,]*)(\.\d*)?$/;
const longestWholeDigits = 14;

/**
 * The field's text after a keystroke or paste: grouped anew, with the caret behind the same digit as before.
 * What cannot become an amount (a letter, a second point, a third decimal) is refused: the text stays.
 * @param before the field as it was
 * @param after the field as the browser changed it
 */
export function typeAmount(before: Typed, after: Typed): Typed {
  const cleaned = cleanPaste(after.text);
  if (cleaned === '') return { text: '', caret: 0 };
  if (shorthand.test(cleaned)) return { text: cleaned, caret: cleaned.length };
  const match = plain.exec(cleaned);
  const whole = match?.[1]?.replace(/,/g, '') ?? '';
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > 3 || whole.length > longestWholeDigits) return before;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const text = groupIndian(digits) + fraction;
  if (cleaned !== after.text) return { text, caret: text.length };
  const dropped = whole.length - digits.length;
  return { text, caret: caretBehind(text, significantBefore(cleaned, after.caret) - dropped) };
}

/** Deleting a comma deletes the digit beside it: otherwise the comma comes back and the caret stands still. */
export function deleteAtComma(typed: Typed, direction: 'back' | 'forward'): Typed | null {
  const at = direction === 'back' ? typed.caret - 1 : typed.caret;
  if (typed.text[at] !== ',') return null;
  const digit = direction === 'back' ? at - 1 : at + 1;
  const text = typed.text.slice(0, digit) + typed.text.slice(digit + 1);
  const caret = direction === 'back' ? digit : typed.caret;
  return typeAmount(typed, { text, caret });
}

/** The text when the field is left: a shorthand worked out, two decimals; what is no amount stays as typed. */
export function settleAmount(text: string): string {
  const paise = parseAmount(text);
  if (typeof paise !== 'bigint') return text;
  return `${groupIndian((paise / 100n).toString())}.${(paise % 100n).toString().padStart(2, '0')}`;
}

/** Currency signs and blanks that come with a paste; typed figures pass through unchanged. */
const cleanPaste = (text: string): string =>
  text
    .replace(/^\s*(₹|rs\.?|inr)\s*/i, '')
    .replace(/\s+(?=[\d,.])/g, '')
    .trim();

/** How many digits and points stand before `caret`. */
const significantBefore = (text: string, caret: number): number =>
  text.slice(0, caret).replace(/[^\d.]/g, '').length;

/** The place right behind the `count`th digit or point of `text`. */
function caretBehind(text: string, count: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen >= count) return index;
    if (text[index] !== ',') seen += 1;
  }
  return text.length;
}
