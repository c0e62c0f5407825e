import type { Book } from '@main/domain/ledger/books';
import { type Entry, entryIn, entryRow } from '@main/domain/ledger/entries';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { coverAccount } from '@shared/display';
import { referenceOf } from '@shared/ids';

export type StatementRow = ReturnType<typeof rowOf>;

/** The customer's account on the other side of an entry, as seen from `own`; null where there is none. */
function otherSide(intent: Intent, own: Book): string | null {
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

function rowOf(entry: Entry) {
  const { intent } = entry.record;
  const other = otherSide(intent, entry.line.book);
  return {
    ...entryRow(entry),
    reverses: intent.kind === 'reversal' ? referenceOf(intent.entry) : null,
    otherAccount: other && coverAccount(other),
  };
}

/** The rows that records make in the statement of `book`: entries, never what was refused or only noted. */
export const rowsIn = (records: readonly JournalRecord[], book: Book): StatementRow[] =>
  records.flatMap((record) => entryIn(record, book) ?? []).map(rowOf);
