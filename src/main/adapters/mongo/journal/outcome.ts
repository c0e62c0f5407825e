import type { InsertOutcome } from '@main/ports/journal';
import { BSON, MongoBulkWriteError, MongoError, MongoInvalidArgumentError } from 'mongodb';

const duplicateKey = 11000;

/**
 * Codes by which the server says that it will never take this document, or nothing from this desk: 2 BadValue,
 * 9 FailedToParse, 13 Unauthorized, 14 TypeMismatch, 22 InvalidBSON, 52 DollarPrefixedFieldName,
 * 121 DocumentValidationFailure, 10334 BSONObjectTooLarge.
 */
const final = new Set([2, 9, 13, 14, 22, 52, 121, 10334]);

/** The server names the index in its message only, and the key after it. */
const duplicate = /index: (\S+) dup key: \{(.*)\}/s;
const bookOfKey = /lines\.book: "([^"]+)"/;

function duplicateOutcome(durable: number, message: string): InsertOutcome {
  const [, index, key = ''] = duplicate.exec(message) ?? [];
  if (index === '_id_' || index === 'references') return { kind: 'keyTaken', durable };
  const book = index === 'books' ? bookOfKey.exec(key)?.[1] : undefined;
  if (book) return { kind: 'numberTaken', durable, book };
  return { kind: 'rejected', durable, reason: message };
}

/**
 * Tells what an insert that threw came to, in the order of the design's table (§5, "What the driver throws"):
 * a write concern error first, because it hides a duplicate; then the record that was refused; all else is unknown.
 */
export function outcomeOf(thrown: unknown): InsertOutcome {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  // These two are thrown before anything is sent.
  if (thrown instanceof MongoInvalidArgumentError || thrown instanceof BSON.BSONError) {
    return { kind: 'rejected', durable: 0, reason };
  }
  if (!(thrown instanceof MongoError)) return { kind: 'unknown', reason };
  if (!(thrown instanceof MongoBulkWriteError)) return rejectedOrUnknown(thrown.code, 0, reason);
  if (thrown.result.getWriteConcernError()) return { kind: 'unknown', reason };
  const refused = [thrown.writeErrors].flat().at(0);
  if (!refused) return rejectedOrUnknown(thrown.code, 0, reason);
  const message = refused.errmsg ?? reason;
  if (refused.code === duplicateKey) return duplicateOutcome(thrown.insertedCount, message);
  return rejectedOrUnknown(refused.code, thrown.insertedCount, message);
}

const rejectedOrUnknown = (code: unknown, durable: number, reason: string): InsertOutcome =>
  typeof code === 'number' && final.has(code)
    ? { kind: 'rejected', durable, reason }
    : { kind: 'unknown', reason };
