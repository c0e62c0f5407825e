import { hash } from 'node:crypto';
import { canonical } from './canonical';
import type { Intent } from './intents';
import { isDeskLine, type JournalRecord, type Line } from './records';

/** Stands before the first line of a desk's book. */
export const genesis = '0'.repeat(64);

/** Hexadecimal, of the text in UTF-8. */
export const sha256 = (text: string): string => hash('sha256', text);

/**
 * What is hashed of a record: all that was decided. `recordedAt` is the server's, `chain` is the hash itself,
 * and `signature` is over it.
 */
export const canonicalRecord = (record: JournalRecord): string => canonical(withoutSeals(record));

const withoutSeals = (record: JournalRecord): object => ({
  ...record,
  lines: record.lines.map(withoutSeal),
});

/** What is undefined has no text; to leave it out of the copy costs several times as much. */
const withoutSeal = (line: Line): object =>
  isDeskLine(line) ? { ...line, chain: undefined, signature: undefined } : line;

/**
 * The chain of a desk's book after a record: SHA-256 over the previous chain (64 hexadecimal digits) followed
 * by the record's canonical text, in UTF-8.
 */
export const chainAfter = (previous: string, canonicalText: string): string =>
  sha256(previous + canonicalText);

/**
 * Tells payloads under one key apart. The session is no part of it: the same form sent again after signing in
 * anew is the same intent.
 */
export function fingerprintOf(intent: Intent): string {
  const { session: _session, ...payload } = intent;
  return sha256(canonical(payload));
}

/**
 * A key that follows from what it is for (RFC 9562 UUIDv8), so that whoever completes the work another left
 * undone uses the same one.
 */
export function derivedKey(purpose: string, subject: string): string {
  const hex = sha256(`${purpose}\n${subject}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The key of an account's opening record. */
export const accountOpeningKey = (account: string): string => derivedKey('account-opened', account);

/** The key of an account's interest for one period. */
export const interestKey = (account: string, period: string): string =>
  derivedKey('interest', `${account}\n${period}`);

/** The key of the event that says a branch's interest for a month was posted to all of its accounts. */
export const interestPostedKey = (branch: string, month: string): string =>
  derivedKey('interest-posted', `${branch}\n${month}`);

/** The key under which an account becomes dormant, by the number of its newest line when it was found idle. */
export const accountDormantKey = (account: string, seen: number): string =>
  derivedKey('account-dormant', `${account}\n${seen}`);

/** The key under which an account gets a version of its product's terms. */
export const accountTermsKey = (account: string, version: number): string =>
  derivedKey('account-terms', `${account}\n${version}`);

/** The key of what an account brought along from elsewhere. */
export const openingBalanceKey = (account: string): string => derivedKey('opening-balance', account);

/** The key under which a hold is let go of when its time is over, by the `_id` of the record that placed it. */
export const holdExpireKey = (placed: string): string => derivedKey('hold-expire', placed);

/** The key under which another branch takes in what the record `out` sent. */
export const transferInKey = (out: string): string => derivedKey('transfer-in', out);

/** The key under which comes back what the record `refused` would not take in. */
export const transferBackKey = (refused: string): string => derivedKey('transfer-back', refused);
