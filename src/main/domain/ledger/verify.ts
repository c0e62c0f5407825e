import type { BookProblem } from '@shared/bookProblems';
import { type Book, readBook } from './books';
import { canonicalRecord, chainAfter, fingerprintOf, genesis } from './chain';
import { chartEntryIn } from './chart';
import { hasItsKey } from './decide';
import { followsFrom, sourceOf } from './links';
import {
  deskLineOf,
  isAccountLine,
  isDeskLine,
  isHoldLine,
  type JournalRecord,
  type Line,
  lineIn,
} from './records';
import { longestUnsigned } from './seal';
import { accountProblem, claimProblem, holdProblem, reversalProblem } from './verifyLines';

/**
 * The first bad record of a book: the one that is wrong itself, or the first after a number that is missing. Where the
 * end of the book is gone, what vouches for it; where figures are wrong, the line that they say they end with.
 */
export type Finding = {
  readonly problem: BookProblem;
  readonly book: Book;
  readonly no: number;
  readonly record: string;
  readonly reference: string;
};

export type SignatureTest = (desk: string, text: string, signature: string) => boolean;

/** How far a book was verified. */
export type Verified = {
  readonly book: Book;
  /** Its last line that was right. */
  readonly last: Line | null;
  /** How many of its newest lines no signature vouches for; of a desk's book only. */
  readonly unsigned: number;
};

export const startOf = (book: Book): Verified => ({ book, last: null, unsigned: 0 });

export const finding = (
  problem: BookProblem,
  book: Book,
  record: JournalRecord,
  no = lineIn(record, book)?.no ?? 0,
): Finding => ({
  problem,
  book,
  no,
  record: record.id,
  reference: record.reference,
});

function isKnownBook(line: Line, branch: string): boolean {
  const parts = readBook(line.book);
  return parts?.branch === branch && (!isAccountLine(line) || chartEntryIn(parts) !== undefined);
}

/** A record has few lines: looking at each pair costs less than a set of their books. */
const hasABookTwice = (lines: readonly Line[]): boolean =>
  lines.some(({ book }, at) => lines.some((other, place) => place < at && other.book === book));

/** What was written past the validator may hold anything: what cannot even be looked at has no shape. */
function orShape<Found>(look: () => Found): Found | 'shape' {
  try {
    return look();
  } catch {
    return 'shape';
  }
}

/** What is wrong with what a record says about itself, whatever stands around it. */
export const recordProblem = (record: JournalRecord): BookProblem | null => orShape(() => ownProblem(record));

function ownProblem(record: JournalRecord): BookProblem | null {
  const { lines, branch } = record;
  let desks = 0;
  let sum = 0n;
  for (const line of lines) {
    if (!isKnownBook(line, branch)) return 'shape';
    if (isDeskLine(line)) desks += 1;
    if (isAccountLine(line)) sum += line.amount;
  }
  if (desks !== 1 || hasABookTwice(lines) || record.id !== `${branch}:${record.intent.key}`) return 'shape';
  if (sum !== 0n) return 'sum';
  if (record.fingerprint !== fingerprintOf(record.intent)) return 'fingerprint';
  if (!hasItsKey(record.intent)) return 'key';
  return claimProblem(record) ?? reversalProblem(record);
}

const mayChangeDate = new Set<string>(['desk-started', 'day-opened']);

const isUnsigned = (line: Line): boolean => isDeskLine(line) && line.signature === null;

/**
 * Whether a line may lack a signature. A run begins signed, which vouches for what the run before it left unsigned
 * when it died in the middle of a batch; after that a desk signs each batch. So no history can be made anew without
 * the desk's key by leaving signatures out, but for the end of a book, as far as one batch goes.
 */
const mustBeSigned = ({ kind }: JournalRecord, unsigned: number): boolean =>
  kind === 'desk-started' || unsigned >= longestUnsigned;

/** A desk's book: each line is chained to the one before; run and date change by their own events only. */
function deskProblem(
  record: JournalRecord,
  { last: before, unsigned }: Verified,
  test: SignatureTest,
): BookProblem | null {
  const line = deskLineOf(record);
  const last = before && isDeskLine(before) ? before : null;
  if (line.chain !== chainAfter(last?.chain ?? genesis, canonicalRecord(record))) return 'chain';
  if (line.signature === null && mustBeSigned(record, unsigned)) return 'signature';
  if (line.signature !== null && !test(line.writer, line.chain, line.signature)) return 'signature';
  if (line.run !== (last?.run ?? '') && record.kind !== 'desk-started') return 'run';
  if (record.valueDate > line.businessDate) return 'date';
  if (!last || line.businessDate === last.businessDate) return null;
  return line.businessDate > last.businessDate && mayChangeDate.has(record.kind) ? null : 'date';
}

/**
 * Verifies the next record of a book, read in the order of its numbers. Works on one book at a time, so a whole
 * bank can be streamed through it.
 * @returns how far the book is right now, or what is wrong
 */
export function verifyNext(
  verified: Verified,
  record: JournalRecord,
  test: SignatureTest,
): Verified | Finding {
  const { book } = verified;
  const own = recordProblem(record);
  const line = lineIn(record, book);
  if (own || !line) return finding(own ?? 'number', book, record);
  const next = followLine(verified, record, line, test);
  return typeof next === 'string' ? finding(next, book, record) : next;
}

/** The same for `line` of a record that is right in itself: how far its book is right now, or what is wrong. */
export function followLine(
  verified: Verified,
  record: JournalRecord,
  line: Line,
  test: SignatureTest,
): Verified | BookProblem {
  const { book, last, unsigned } = verified;
  if (line.no !== (last?.no ?? 0) + 1) return 'number';
  const problem = orShape(() => problemIn(record, line, verified, test));
  return problem ?? { book, last: line, unsigned: isUnsigned(line) ? unsigned + 1 : 0 };
}

function problemIn(
  record: JournalRecord,
  line: Line,
  verified: Verified,
  test: SignatureTest,
): BookProblem | null {
  const { last } = verified;
  if (isDeskLine(line)) return deskProblem(record, verified, test);
  if (isHoldLine(line)) return holdProblem(record, line, last && isHoldLine(last) ? last : null);
  return isAccountLine(line) ? accountProblem(record, line, last && isAccountLine(last) ? last : null) : null;
}

export type Verification = {
  readonly finding: Finding | null;
  readonly records: number;
  readonly books: number;
  readonly signatures: number;
};

const isDeskBook = (book: Book): boolean => readBook(book)?.kind === 'desk';

/** Desks' books first: their chain names the very record that was changed. */
const deskBooksFirst = (left: Book, right: Book): number =>
  Number(isDeskBook(right)) - Number(isDeskBook(left)) || (left < right ? -1 : 1);

/** The first record that does not follow from what it says it follows from. */
function brokenLink(records: readonly JournalRecord[]): Finding | null {
  const byId = new Map(records.map((record) => [record.id, record]));
  const broken = records.find((record) => {
    const source = sourceOf(record);
    const found = source === null ? null : byId.get(source);
    return found !== null && (!found || !followsFrom(record, found));
  });
  return broken ? finding('link', deskLineOf(broken).book, broken) : null;
}

/** Verifies all records of a bank: every book of theirs, from its number 1, and what ties one record to another. */
export function verifyRecords(records: readonly JournalRecord[], test: SignatureTest): Verification {
  const books = new Map<Book, JournalRecord[]>();
  for (const record of records) {
    for (const { book } of record.lines) {
      const known = books.get(book);
      if (known) known.push(record);
      else books.set(book, [record]);
    }
  }
  const counts = {
    records: records.length,
    books: books.size,
    signatures: records
      .flatMap(({ lines }) => lines)
      .filter((line) => isDeskLine(line) && line.signature !== null).length,
  };
  for (const book of [...books.keys()].sort(deskBooksFirst)) {
    const found = verifyBook(book, books.get(book) ?? [], test);
    if (found) return { finding: found, ...counts };
  }
  return { finding: brokenLink(records), ...counts };
}

function verifyBook(book: Book, records: readonly JournalRecord[], test: SignatureTest): Finding | null {
  const numberOf = (record: JournalRecord): number => lineIn(record, book)?.no ?? 0;
  const sorted = [...records].sort((left, right) => numberOf(left) - numberOf(right));
  let verified = startOf(book);
  for (const record of sorted) {
    const next = verifyNext(verified, record, test);
    if ('problem' in next) return next;
    verified = next;
  }
  return null;
}
