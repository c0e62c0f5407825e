import { type Book, partsOf } from '@main/domain/ledger/books';
import { type JournalRecord, type Line, lineIn } from '@main/domain/ledger/records';
import type { InsertOutcome, Journal } from '@main/ports/journal';

/** A reference is unique in its branch. */
const referenceIn = ({ branch, reference }: JournalRecord): string => `${branch}:${reference}`;

/** A journal that forgets: the same rules as the real one, for tests of what stands on it. */
export function createMemoryJournal(): Journal {
  const records = new Map<string, JournalRecord>();
  const references = new Set<string>();
  const books = new Map<Book, Map<number, JournalRecord>>();
  const bookAt = (book: Book): Map<number, JournalRecord> => {
    const known = books.get(book) ?? new Map<number, JournalRecord>();
    books.set(book, known);
    return known;
  };

  const objectionTo = (record: JournalRecord, durable: number): InsertOutcome | null => {
    if (records.has(record.id)) return { kind: 'keyTaken', durable };
    if (references.has(referenceIn(record))) return { kind: 'referenceTaken', durable };
    const taken = record.lines.find((line) => bookAt(line.book).has(line.no));
    return taken ? { kind: 'numberTaken', durable, book: taken.book } : null;
  };

  const headOf = (book: Book): Line | undefined => {
    const last = bookAt(book).get([...bookAt(book).keys()].reduce((most, no) => Math.max(most, no), 0));
    return last && lineIn(last, book);
  };

  return {
    insert: async (sent) => {
      for (const [index, record] of sent.entries()) {
        const objection = objectionTo(record, index);
        if (objection) return objection;
        records.set(record.id, record);
        references.add(referenceIn(record));
        for (const line of record.lines) bookAt(line.book).set(line.no, record);
      }
      return { kind: 'durable' };
    },
    heads: async (branch, wanted) =>
      new Map(
        wanted.flatMap(({ book }) => {
          const head = partsOf(book).branch === branch ? headOf(book) : undefined;
          return head ? [[book, head] as const] : [];
        }),
      ),
    find: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const record = records.get(id);
          return record ? [[id, record] as const] : [];
        }),
      ),
    range: async (book, from, to) =>
      [...bookAt(book)].filter(([no]) => no >= from && no <= to).map(([, record]) => record),
  };
}
