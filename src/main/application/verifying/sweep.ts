import { type Book, readBook } from '@main/domain/ledger/books';
import { isDeskLine, type JournalRecord, type Line } from '@main/domain/ledger/records';
import { decisionProblem, finding, recordProblem } from '@main/domain/ledger/verify';
import type { VerificationControl } from '@main/ports/verification';
import { type Checks, createChecks } from './checks';
import { compareDeskDays, createDeskDayCount, type DeskDayCount } from './deskDays';
import { compareFigures } from './figures';
import { type Followed, follow, unread } from './follow';
import { booksIn, type Notes } from './notes';
import { halvesOf, isIn, type Part, whole } from './part';
import type { VerifyDependencies } from './types';

type SweepControl = VerificationControl & {
  /** So many records of the branch were read. */
  readonly read: (records: number) => void;
};

type Sweep = {
  readonly dependencies: VerifyDependencies;
  readonly branch: string;
  readonly notes: Notes;
  readonly checks: Checks;
  readonly control: SweepControl;
  readonly deskBooks: Set<Book>;
  readonly deskDays: DeskDayCount;
};

/** The books of one part, as far as they were read. */
type Reading = {
  part: Part;
  readonly followed: Map<Book, Followed>;
  /** Parts that did not fit in beside it. */
  readonly left: Part[];
  /** Whether records are looked at for themselves: in a later reading they were. */
  readonly isFirst: boolean;
};

/**
 * Reads a branch as the database gives it, and follows all its books at the same time. Whatever is not plainly right
 * is doubted, and read by number afterwards. Where there are more books than may be in hand, a half of them is let go
 * of, and read in a turn of its own.
 */
export async function sweep(
  dependencies: VerifyDependencies,
  branch: string,
  notes: Notes,
  control: SweepControl,
) {
  const checks = createChecks(dependencies, notes);
  const deskBooks = new Set<Book>();
  const deskDays = createDeskDayCount();
  const sweeping: Sweep = { dependencies, branch, notes, checks, control, deskBooks, deskDays };
  const parts: Part[] = [whole];
  let records = 0;
  let books = 0;
  for (let part = parts.shift(); part; part = parts.shift()) {
    const reading: Reading = { part, followed: new Map(), left: parts, isFirst: part === whole };
    const read = await readPart(sweeping, reading);
    if (reading.isFirst) records = read;
    books += reading.followed.size;
  }
  await compareDeskDays(dependencies, branch, deskDays, notes);
  return { records, books, ...checks.counts(), deskBooks: [...deskBooks] };
}

async function readPart(sweeping: Sweep, reading: Reading): Promise<number> {
  const { dependencies, branch, notes, checks, control } = sweeping;
  const { followed } = reading;
  let read = 0;
  for await (const records of dependencies.books.records(branch)) {
    control.signal.throwIfAborted();
    for (const record of records) takeRecord(sweeping, reading, record);
    read += records.length;
    await checks.look(false);
    control.read(read);
  }
  await checks.look(true);
  control.progress(null, 'comparing');
  const { signal } = control;
  await compareFigures(dependencies, { branch, part: reading.part, followed, notes, signal });
  return read;
}

function takeRecord(sweeping: Sweep, reading: Reading, record: JournalRecord): void {
  const { notes, checks } = sweeping;
  if (reading.isFirst) {
    const problem = recordProblem(record);
    if (problem) {
      const books = booksIn(record);
      for (const book of books) {
        notes.bad(finding(problem, book, record), record);
        notes.doubt(book);
      }
      if (books.length === 0) notes.bad(finding(problem, '', record, 0), record);
      return;
    }
    checks.record(record);
    sweeping.deskDays.take(record);
  }
  // On the heads before it: they move with its lines.
  const problem = decisionProblem(record, (book) => lastOf(reading, book));
  for (const line of record.lines) takeLine(sweeping, reading, record, line);
  if (problem) for (const book of booksIn(record)) notes.doubt(book);
}

const lastOf = ({ followed }: Reading, book: Book): Line | null => followed.get(book)?.verified.last ?? null;

function takeLine(sweeping: Sweep, reading: Reading, record: JournalRecord, line: Line): void {
  const { notes, checks } = sweeping;
  const { book } = line;
  if (!isIn(reading.part, book) || notes.isDoubtful(book)) return;
  const followed = reading.followed.get(book) ?? begin(sweeping, reading, book);
  if (!followed) return;
  const problem = follow(followed, record, line, () => true, checks.day);
  if (problem) notes.doubt(book);
  else if (isDeskLine(line) && line.signature !== null) {
    checks.signature(book, { desk: line.writer, text: line.chain, signature: line.signature });
  }
}

/** Begins a book; null where it falls to a later reading for want of room. */
function begin({ dependencies, deskBooks }: Sweep, reading: Reading, book: Book): Followed | null {
  if (reading.followed.size >= dependencies.booksAtOnce) {
    const [kept, left] = halvesOf(reading.part);
    reading.part = kept;
    reading.left.push(left);
    for (const each of [...reading.followed.keys()]) if (!isIn(kept, each)) reading.followed.delete(each);
    if (!isIn(kept, book)) return null;
  }
  if (readBook(book)?.kind === 'desk') deskBooks.add(book);
  const followed = unread(book);
  reading.followed.set(book, followed);
  return followed;
}
