import type { BusinessDate } from '@shared/businessDate';
import { coverAccount } from '@shared/display';
import { referenceOf } from '@shared/ids';
import type { Book } from './books';
import type { Intent } from './intents';
import { type AccountLine, accountLineIn, deskLineOf, type JournalRecord } from './records';

/** An entry as its account's book has it. */
export type Entry = {
  readonly record: JournalRecord;
  readonly line: AccountLine;
  readonly date: BusinessDate;
};

/** Lines that moved money are entries; openings and refusals are not. */
export function entryIn(record: JournalRecord, book: Book): Entry | null {
  const line = accountLineIn(record, book);
  if (!line || line.amount === 0n) return null;
  return { record, line, date: deskLineOf(record).businessDate };
}

/** The reference of what a record takes back, and the account on its other side: its last digits only. */
export function ties({ intent }: JournalRecord, own: Book) {
  const other = otherSide(intent, own);
  return {
    reverses: intent.kind === 'reversal' ? referenceOf(intent.entry) : null,
    otherAccount: other && coverAccount(other),
  };
}

/** An entry as a list of the account's entries shows it. Amounts are signed paise: a credit is positive. */
export const entryRow = ({ record, line, date }: Entry) => ({
  no: line.no,
  reference: record.reference,
  kind: record.kind,
  amount: line.amount,
  balanceAfter: line.balanceAfter,
  narration: record.narration,
  bookingTime: record.bookingTime.toISOString(),
  businessDate: date,
  ...ties(record, line.book),
});

/** The customer's account on the other side of an entry, as seen from `own`; null where there is none. */
export function otherSide(intent: Intent, own: Book): string | null {
  switch (intent.kind) {
    case 'transfer':
      return own.endsWith(`/${intent.from}`) ? intent.to : intent.from;
    case 'transfer-out':
      return intent.to.account;
    case 'transfer-in':
      return intent.from.account;
    case 'hold-post':
      return own.endsWith(`/${intent.to}`) ? intent.account : intent.to;
    default:
      return null;
  }
}
