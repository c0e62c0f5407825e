import type { JournalRecord, Line } from '@main/domain/ledger/records';
import { type Document, Timestamp } from 'mongodb';

/** A document whose `_id` is ours to give. */
export type Stored = Document & { readonly _id: string };

/** A record as it is stored: numbers as longs, `recordedAt` for the server to fill. */
export function toDocument(record: JournalRecord): Stored {
  const { id, lines, ...rest } = record;
  return {
    _id: id,
    ...rest,
    lines: lines.map((line) => ({ ...line, no: BigInt(line.no) })),
    recordedAt: new Timestamp({ t: 0, i: 0 }),
  };
}

const toLine = (stored: Document): Line => ({ ...stored, no: Number(stored?.no) }) as Line;

/** The lines of a stored record. What was written past the validator may have anything in their place. */
export const linesOf = ({ lines }: Document): readonly Line[] =>
  (Array.isArray(lines) ? lines : []).map(toLine);

/**
 * A document that nobody else has, as the record it is, and without copying it: where millions are read. What is no
 * part of a record is undefined in it, which has no canonical text.
 */
export function intoRecord(document: Document): JournalRecord {
  for (const line of Array.isArray(document.lines) ? document.lines : []) if (line) line.no = Number(line.no);
  document.id = document._id;
  document._id = undefined;
  document.recordedAt = undefined;
  return document as JournalRecord;
}

/** A stored record as the ledger knows it. The validator has seen to its shape. */
export function toRecord(document: Document): JournalRecord {
  const { _id, recordedAt: _recordedAt, ...rest } = document;
  return { ...rest, id: _id, lines: linesOf(document) } as JournalRecord;
}
