import { type Book, deskBook, isAccountBook } from '@main/domain/ledger/books';
import { lineIn } from '@main/domain/ledger/records';
import { decisionProblem, type Finding, recordProblem } from '@main/domain/ledger/verify';
import type { BookProblem } from '@shared/bookProblems';
import { type Followed, follow, isSame } from './follow';
import type { Notes } from './notes';
import { isIn, type Part } from './part';
import type { VerifyDependencies } from './types';

type Compared = {
  readonly branch: string;
  readonly part: Part;
  readonly followed: ReadonlyMap<Book, Followed>;
  readonly notes: Notes;
  readonly signal: AbortSignal;
};

/** Meanwhile desks post, and figures follow a moment later: so often, after such a wait, they are looked at again. */
const turns = 5;
const waitMs = 200;

const daysPerRead = 1_000;

export const firstDate = '0000-00-00';
export const lastDate = '9999-99-99';

/**
 * Compares what the books come to with the stored figures. Where they differ because somebody posted meanwhile, the
 * book is read on to where its figures stand; whatever else differs is doubted.
 */
export async function compareFigures(dependencies: VerifyDependencies, compared: Compared): Promise<void> {
  const { notes, signal, followed } = compared;
  let open = await unlike(dependencies, compared);
  for (let turn = 0; turn < turns && open.length > 0; turn += 1) {
    if (turn > 0) await dependencies.clock.pause(waitMs);
    const still: Book[] = [];
    for (const book of open) {
      signal.throwIfAborted();
      const known = followed.get(book);
      if (!known || !(await catchesUp(dependencies, book, known))) still.push(book);
    }
    open = still;
  }
  for (const book of open) notes.doubt(book);
  await compareCursors(dependencies, compared);
}

/** Figures that are said to be of an account, and are of none. */
const ofNoAccount = (problem: BookProblem, named: string): Finding => ({
  problem,
  book: '',
  no: 0,
  record: named,
  reference: '',
});

/** Books whose figures are not what was read. */
async function unlike(
  dependencies: VerifyDependencies,
  { branch, part, followed, notes }: Compared,
): Promise<readonly Book[]> {
  const { books } = dependencies;
  const open = new Set<Book>();
  for await (const summaries of books.summaries(branch)) {
    for (const summary of summaries) {
      if (!isIn(part, summary.book)) continue;
      if (!isAccountBook(summary.book)) {
        notes.bad(ofNoAccount('summary', summary.book), null);
        continue;
      }
      const known = followed.get(summary.book);
      if (known) known.isSummed = true;
      if (!isSame(known?.summary, summary)) open.add(summary.book);
    }
  }
  for await (const counts of books.dayCounts(branch)) {
    for (const { book, days } of counts) {
      if (!isIn(part, book) || followed.get(book)?.days === days) continue;
      if (isAccountBook(book)) open.add(book);
      else notes.bad(ofNoAccount('totals', book), null);
    }
  }
  for (const [book, { isSummed }] of followed) if (isAccountBook(book) && !isSummed) open.add(book);
  for (const book of await unlikeToday(dependencies, followed)) open.add(book);
  return [...open].filter((book) => !notes.isDoubtful(book));
}

/** Books whose totals of the date they are in are not what was read. */
async function unlikeToday(
  { projections }: VerifyDependencies,
  followed: Compared['followed'],
): Promise<readonly Book[]> {
  const days = [...followed.values()].flatMap(({ totals }) => totals ?? []);
  const open: Book[] = [];
  for (let from = 0; from < days.length; from += daysPerRead) {
    const asked = days.slice(from, from + daysPerRead);
    const stored = new Map((await projections.dayTotalsOn(asked)).map((totals) => [totals.book, totals]));
    for (const totals of asked) if (!isSame(stored.get(totals.book), totals)) open.push(totals.book);
  }
  return open;
}

/** Reads an account's book on to where its summary stands, and compares again. */
async function catchesUp(
  { journal, projections, checkSignature }: VerifyDependencies,
  book: Book,
  followed: Followed,
): Promise<boolean> {
  const stored = (await projections.summaries([book])).get(book);
  const from = (followed.verified.last?.no ?? 0) + 1;
  // Not the other way round: what was written past the validator may be no number at all.
  if (!stored || !(stored.upTo >= from - 1)) return false;
  for (const record of stored.upTo < from ? [] : await journal.range(book, from, stored.upTo)) {
    const line = lineIn(record, book);
    if (!line || recordProblem(record)) return false;
    const { last } = followed.verified;
    if (follow(followed, record, line, checkSignature, () => undefined)) return false;
    if (decisionProblem(record, (each) => (each === book ? last : null))) return false;
  }
  if (!isSame(followed.summary, stored)) return false;
  const days = await projections.dayTotals(book, firstDate, lastDate);
  return days.length === followed.days && isSame(days.at(-1), followed.totals);
}

/** Up to where figures follow from a desk's book, there is such a book; also of a desk of which nothing was read. */
async function compareCursors(
  { journal, projections, desks }: VerifyDependencies,
  { branch, part, followed, notes }: Compared,
): Promise<void> {
  const books = desks.map((desk) => deskBook(branch, desk)).filter((book) => isIn(part, book));
  const cursors = await projections.cursors(books);
  for (const [book, upTo] of cursors) {
    const read = followed.get(book)?.verified.last?.no ?? 0;
    if (upTo > read && (await journal.range(book, upTo, upTo)).length === 0) notes.doubt(book);
  }
}
