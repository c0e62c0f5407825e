import type { Book } from '@main/domain/ledger/books';

/** Those books whose hash ends with `value` in its last `bits` binary digits. */
export type Part = { readonly bits: number; readonly value: number };

export const whole: Part = { bits: 0, value: 0 };

/** FNV-1a: spreads books over parts, and nothing rests on it. */
function hashOf(book: Book): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < book.length; at += 1) {
    hash = Math.imul(hash ^ book.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

export const isIn = ({ bits, value }: Part, book: Book): boolean =>
  bits === 0 || hashOf(book) % 2 ** bits === value;

/** The two halves of a part. */
export const halvesOf = ({ bits, value }: Part): readonly [Part, Part] => [
  { bits: bits + 1, value },
  { bits: bits + 1, value: value + 2 ** bits },
];
