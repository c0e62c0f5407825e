import type { Book } from '@main/domain/ledger/books';
import { type Entry, entryIn, entryRow, otherSide } from '@main/domain/ledger/entries';
import type { JournalRecord } from '@main/domain/ledger/records';
import { coverAccount } from '@shared/display';
import { referenceOf } from '@shared/ids';

export type StatementRow = ReturnType<typeof rowOf>;

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
