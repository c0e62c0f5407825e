import type { BusinessDate } from '@shared/businessDate';
import type { EntryKind } from '@shared/entryKinds';
import { partsOf } from '../ledger/books';
import type { Intent } from '../ledger/intents';
import { deskLineOf, isAccountLine, type JournalRecord } from '../ledger/records';

/** What an entry is tied to in another branch; the account is null where the record does not say it. */
export type FarEnd = { readonly branch: string; readonly account: string | null };

/** An entry as the list of all entries has it: what it can be searched by, and what a row shows. */
export type ListedEntry = {
  /** The record's `_id`. */
  readonly id: string;
  readonly at: Date;
  readonly branch: string;
  readonly businessDate: BusinessDate;
  readonly reference: string;
  readonly kind: EntryKind;
  /** What it moved, whichever way. Paise, positive. */
  readonly amount: bigint;
  /** The customers' accounts that it took from and gave to; null where that side is the bank's own. */
  readonly debited: string | null;
  readonly credited: string | null;
  /** Of a transfer between branches: the other end of it. */
  readonly farEnd: FarEnd | null;
  readonly desk: string;
  /** Null for what a desk does by itself. */
  readonly poster: string | null;
};

function farEndOf(intent: Intent): FarEnd | null {
  switch (intent.kind) {
    case 'transfer-out':
      return intent.to;
    case 'transfer-in':
      return { branch: intent.from.branch, account: intent.from.account };
    case 'transfer-back':
      return { branch: intent.from.branch, account: null };
    default:
      return null;
  }
}

/** A record as the list has it; null for refusals and events, which move nothing. */
export function listedEntryOf(record: JournalRecord): ListedEntry | null {
  if (record.outcome !== 'posted') return null;
  const lines = record.lines.filter(isAccountLine);
  const customersAccount = (moves: (amount: bigint) => boolean): string | null => {
    const line = lines.find(({ book, amount }) => moves(amount) && partsOf(book).kind === 'account');
    return line ? partsOf(line.book).id : null;
  };
  const { writer, businessDate } = deskLineOf(record);
  return {
    id: record.id,
    at: record.bookingTime,
    branch: record.branch,
    businessDate,
    reference: record.reference,
    // Only postings move money: the journal's validator has seen to it.
    kind: record.kind as EntryKind,
    amount: lines.reduce((sum, { amount }) => (amount > 0n ? sum + amount : sum), 0n),
    debited: customersAccount((amount) => amount < 0n),
    credited: customersAccount((amount) => amount > 0n),
    farEnd: farEndOf(record.intent),
    desk: writer,
    poster: record.postedBy,
  };
}

/**
 * Where an entry stands in the list, newest first by descending text: the moment of its booking, and its record where
 * several were booked in the same millisecond.
 */
export const placeOf = ({ at, id }: Pick<ListedEntry, 'at' | 'id'>): string => `${at.toISOString()} ${id}`;

/** The place before everything that was booked at or after a moment. */
export const placeAt = (moment: Date): string => moment.toISOString();

const momentLength = new Date(0).toISOString().length;

/** The moment and the record of a place. */
export const partsOfPlace = (place: string): Pick<ListedEntry, 'at' | 'id'> => ({
  at: new Date(place.slice(0, momentLength)),
  id: place.slice(momentLength + 1),
});

const places = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [A-Z0-9]{2,8}:[0-9a-f-]{36}$/;

export const isPlace = (text: string): boolean => places.test(text);

/** How many digits an amount has, in paise: an index keeps large ones apart by it. */
export const digitsOf = (amount: bigint): number => amount.toString().length;

/** From ₹1,00,000.00 on an amount is large: those are few, and are looked for among themselves. */
export const largeDigits = 8;
