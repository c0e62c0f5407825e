import type { Book } from '@main/domain/ledger/books';
import { entryIn, entryRow } from '@main/domain/ledger/entries';
import type { JournalRecord } from '@main/domain/ledger/records';

export type StatementRow = ReturnType<typeof entryRow>;

/** The rows that records make in the statement of `book`: entries, never what was refused or only noted. */
export const rowsIn = (records: readonly JournalRecord[], book: Book): StatementRow[] =>
  records.flatMap((record) => entryIn(record, book) ?? []).map(entryRow);
