import type { BookProblem } from '@shared/bookProblems';
import { type Book, readBook } from './books';
import { canonicalRecord, chainAfter, genesis } from './chain';
import { chartEntryIn } from './chart';
import { followsFrom, sourceOf } from './links';
import {
  type DeskLine,
  deskLineOf,
  isAccountLine,
  isDeskLine,
  type JournalRecord,
  type Line,
  lineIn,
} from './records';
import { longestUnsigned } from './seal';
import { isDecided, type KnownHeads } from './verifyDecision';

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

/** Whether a record can be looked at line by line. */
export const recordProblem = (record: JournalRecord): BookProblem | null =>
  orShape(() => shapeProblem(record));

function shapeProblem({ lines, branch }: JournalRecord): BookProblem | null {
  const isWhole =
    !hasABookTwice(lines) &&
    lines.filter(isDeskLine).length === 1 &&
    lines.every((line) => isKnownBook(line, branch));
  return isWhole ? null : 'shape';
}

/** Whether a record is what the desk would decide again, on what is known of the books before it. */
export const decisionProblem = (record: JournalRecord, known: KnownHeads): BookProblem | null =>
  orShape(() => (isDecided(record, known) ? null : 'decision'));

const isUnsigned = (line: Line): boolean => isDeskLine(line) && line.signature === null;

/**
 * Whether a line may lack a signature. A run begins signed, which vouches for what the run before it left unsigned
 * when it died in the middle of a batch; after that a desk signs each batch. So no history can be made anew without
 * the desk's key by leaving signatures out, but for the end of a book, as far as one batch goes.
 */
const mustBeSigned = ({ kind }: JournalRecord, unsigned: number): boolean =>
  kind === 'desk-started' || unsigned >= longestUnsigned;

/** A desk's book: each line is chained to the one before, and signed. */
function sealProblem(
  record: JournalRecord,
  line: DeskLine,
  { last, unsigned }: Verified,
  test: SignatureTest,
): BookProblem | null {
  const previous = last && isDeskLine(last) ? last.chain : genesis;
  if (line.chain !== chainAfter(previous, canonicalRecord(record))) return 'chain';
  if (line.signature === null) return mustBeSigned(record, unsigned) ? 'signature' : null;
  return test(line.writer, line.chain, line.signature) ? null : 'signature';
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
  if (typeof next === 'string') return finding(next, book, record);
  const problem = decisionProblem(record, (each) => (each === book ? verified.last : undefined));
  return problem ? finding(problem, book, record) : next;
}

/** Takes in `line` of a record: whether it is the next of its book, and chained and signed where that is a desk's. */
export function followLine(
  verified: Verified,
  record: JournalRecord,
  line: Line,
  test: SignatureTest,
): Verified | BookProblem {
  const { book, last, unsigned } = verified;
  if (line.no !== (last?.no ?? 0) + 1) return 'number';
  const problem = isDeskLine(line) ? orShape(() => sealProblem(record, line, verified, test)) : null;
  return problem ?? { book, last: line, unsigned: isUnsigned(line) ? unsigned + 1 : 0 };
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
