import type { JournalRecord } from '@main/domain/ledger/records';
import type { InsertOutcome, Journal } from '@main/ports/journal';

type Insert = Journal['insert'];

/**
 * A journal whose inserts go through `steps`, one each, and then as usual. A step may let the insert happen or
 * not, and answer what it likes. `sent` keeps what each insert was given.
 */
export function scripted(
  journal: Journal,
  steps: readonly ((insert: Insert, records: readonly JournalRecord[]) => Promise<InsertOutcome>)[],
): Journal & { readonly sent: (readonly JournalRecord[])[] } {
  const waiting = [...steps];
  const sent: (readonly JournalRecord[])[] = [];
  return {
    ...journal,
    sent,
    insert: async (records) => {
      sent.push(records);
      const step = waiting.shift();
      return step ? step(journal.insert, records) : journal.insert(records);
    },
  };
}

export const asUsual = (insert: Insert, records: readonly JournalRecord[]) => insert(records);

/** Applies the first `count` records (all of them, unless said), and then nobody knows. */
export const lostReply =
  (count = Number.POSITIVE_INFINITY) =>
  async (insert: Insert, records: readonly JournalRecord[]): Promise<InsertOutcome> => {
    await insert(records.slice(0, count));
    return { kind: 'unknown', reason: 'the reply was lost' };
  };

export const lostRequest = async (): Promise<InsertOutcome> => ({
  kind: 'unknown',
  reason: 'the request was lost',
});

/** Every record of a journal, by its books: what a check of the whole reads. */
export async function allRecords(journal: Journal, books: readonly string[]): Promise<JournalRecord[]> {
  const ranges = await Promise.all(books.map((book) => journal.range(book, 1, 1_000_000)));
  return [...new Map(ranges.flat().map((record) => [record.id, record])).values()];
}
