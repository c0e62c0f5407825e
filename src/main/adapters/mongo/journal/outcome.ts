import type { InsertOutcome } from '@main/ports/journal';
import {
  BSON,
  type Document,
  MongoInvalidArgumentError,
  MongoServerError,
  MongoWriteConcernError,
} from 'mongodb';

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
  // Of one record sent twice the server names `_id_`, which it looks at first.
  if (index === '_id_') return { kind: 'keyTaken', durable };
  if (index === 'references') return { kind: 'referenceTaken', durable };
  const book = index === 'books' ? bookOfKey.exec(key)?.[1] : undefined;
  if (book) return { kind: 'numberTaken', durable, book };
  return { kind: 'rejected', durable, reason: message };
}

/** Tells what the server answered to an insert of `sent` records in order. */
export function outcomeOfReply(reply: Document, sent: number): InsertOutcome {
  const durable = Number(reply.n);
  const [refused] = reply.writeErrors ?? [];
  if (!refused) {
    if (durable === sent) return { kind: 'durable' };
    return { kind: 'unknown', reason: `the server speaks of ${reply.n} records of ${sent}` };
  }
  const message = String(refused.errmsg);
  if (refused.code === duplicateKey) return duplicateOutcome(durable, message);
  return rejectedOrUnknown(refused.code, durable, message);
}

/**
 * Tells what an insert came to whose command failed, or whose answer holds a write concern error (the driver throws
 * that first: it hides a duplicate). What has no final code is unknown.
 */
export function outcomeOfError(thrown: unknown): InsertOutcome {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  // These are thrown before anything is sent; the last one by what is too large for a message.
  if (
    thrown instanceof MongoInvalidArgumentError ||
    thrown instanceof BSON.BSONError ||
    thrown instanceof RangeError
  ) {
    return { kind: 'rejected', durable: 0, reason };
  }
  if (!(thrown instanceof MongoServerError) || thrown instanceof MongoWriteConcernError) {
    return { kind: 'unknown', reason };
  }
  return rejectedOrUnknown(thrown.code, 0, reason);
}

const rejectedOrUnknown = (code: unknown, durable: number, reason: string): InsertOutcome =>
  typeof code === 'number' && final.has(code)
    ? { kind: 'rejected', durable, reason }
    : { kind: 'unknown', reason };
