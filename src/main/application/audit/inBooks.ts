import type { Book } from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';

/** Records of a book below a number, the newest first, each with its number there. */
export type NumberedPages = (
  book: Book,
  below: number | null,
  limit: number,
) => Promise<readonly { readonly no: number; readonly record: JournalRecord }[]>;

/** By book: the lowest number that was looked at; all of a book, where that is 1. */
export type BookPlaces = Readonly<Record<Book, number>>;

type Found = {
  readonly book: Book;
  readonly no: number;
  readonly at: number;
  readonly record: JournalRecord;
};

/** What was found of a book below a number, newest first; `end` is the time of the last that was looked at. */
type Scan = {
  readonly book: Book;
  readonly found: readonly Found[];
  readonly lowest: number;
  readonly end: number;
};

const perRead = 200;

/** So many are looked at of a book for one page: where few fit, a page may be short, and the next one goes on. */
const mostRead = 2_000;

/** A record is never placed later than one with a higher number: a clock may have been put back, the book was not. */
async function scan(
  pageOf: NumberedPages,
  book: Book,
  below: number | null,
  fits: (record: JournalRecord) => boolean,
  limit: number,
): Promise<Scan> {
  const found: Found[] = [];
  let lowest = below;
  let end = Number.POSITIVE_INFINITY;
  for (let read = 0; read < mostRead && found.length < limit && lowest !== 1; read += perRead) {
    const records = await pageOf(book, lowest, perRead);
    if (records.length === 0) return { book, found, lowest: 1, end };
    for (const { no, record } of records) {
      end = Math.min(end, record.bookingTime.getTime());
      lowest = no;
      if (fits(record)) found.push({ book, no, at: end, record });
    }
  }
  return { book, found, lowest: lowest ?? 1, end };
}

/**
 * Records of some books that fit, newest first, walked by number: the unique index of the journal answers it. Nothing
 * is shown that a book which was not looked through so far may still have a newer one of.
 * @returns `next` where there is more
 */
export async function newestInBooks(
  pageOf: NumberedPages,
  places: Readonly<Record<Book, number | null>>,
  fits: (record: JournalRecord) => boolean,
  limit: number,
): Promise<{ readonly records: readonly JournalRecord[]; readonly next: BookPlaces | null }> {
  const scans = await Promise.all(
    Object.entries(places).map(([book, below]) => scan(pageOf, book, below, fits, limit)),
  );
  const known = Math.max(
    Number.NEGATIVE_INFINITY,
    ...scans.filter(({ lowest }) => lowest > 1).map(({ end }) => end),
  );
  const taken = scans
    .flatMap(({ found }) => found)
    .filter(({ at }) => at >= known)
    .toSorted((left, right) => right.at - left.at)
    .slice(0, limit);
  const isTaken = new Set(taken);
  const next = Object.fromEntries(
    scans.map(({ book, found, lowest }) => {
      const left = found.find((each) => !isTaken.has(each));
      return [book, left ? left.no + 1 : lowest];
    }),
  );
  const isOver = Object.values(next).every((no) => no <= 1);
  return { records: taken.map(({ record }) => record), next: isOver ? null : next };
}
