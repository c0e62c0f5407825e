import { newestInBooks } from '@main/application/audit/inBooks';
import type { Book } from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Books whose records were booked at these moments, in the order of their numbers. */
function booksOf(times: Readonly<Record<Book, readonly number[]>>) {
  const records = new Map(
    Object.entries(times).map(([book, moments]) => [
      book,
      moments.map((at, index) => {
        const record = {
          id: `${book}#${index + 1}`,
          bookingTime: new Date(at),
          lines: [{ book, no: index + 1 }],
        };
        return record as unknown as JournalRecord;
      }),
    ]),
  );
  return async (book: Book, before: number | null, limit: number) => {
    const all = (records.get(book) ?? []).map((record, index) => ({ no: index + 1, record }));
    const end = (before ?? all.length + 1) - 1;
    return all.slice(Math.max(0, end - limit), end).toReversed();
  };
}

async function walk(
  times: Readonly<Record<Book, readonly number[]>>,
  fits: (record: JournalRecord) => boolean,
  limit: number,
) {
  const books = booksOf(times);
  let places: Readonly<Record<Book, number | null>> = Object.fromEntries(
    Object.keys(times).map((book) => [book, null]),
  );
  const read: string[] = [];
  for (let pages = 0; pages < 10_000; pages += 1) {
    const page = await newestInBooks(books, places, fits, limit);
    expect(page.records.length).toBeLessThanOrEqual(limit);
    read.push(...page.records.map(({ id }) => id));
    if (page.next === null) return read;
    places = page.next;
  }
  throw new Error('it never ends');
}

describe('records of books', () => {
  it('are each read once, newest first, whichever fit and however they lie in the books', async () => {
    const moments = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 700 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ 'MAIN/desk/A': moments, 'EAST/desk/A': moments }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 9 }),
        async (times, limit, every) => {
          const fits = ({ id }: JournalRecord) => Number(id.split('#')[1]) % every === 0;
          const read = await walk(times, fits, limit);
          const wanted = Object.entries(times).flatMap(([book, all]) =>
            all.flatMap((_at, index) => ((index + 1) % every === 0 ? [`${book}#${index + 1}`] : [])),
          );
          expect(read.toSorted()).toEqual(wanted.toSorted());
          // Within a book by number, whatever its clock did.
          for (const book of Object.keys(times)) {
            const numbers = read.flatMap((id) => (id.startsWith(book) ? [Number(id.split('#')[1])] : []));
            expect(numbers).toEqual(numbers.toSorted((left, right) => right - left));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stand between those of another book by their time, also where few of them fit', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => index);
    const times = { 'MAIN/desk/A': many, 'EAST/desk/A': [1, 2_500, 4_999] };
    const fits = ({ id }: JournalRecord) =>
      id.startsWith('EAST') || id.endsWith('#2') || id.endsWith('#2600');
    expect(await walk(times, fits, 2)).toEqual([
      'EAST/desk/A#3',
      'MAIN/desk/A#2600',
      'EAST/desk/A#2',
      'MAIN/desk/A#2',
      'EAST/desk/A#1',
    ]);
  });
});
