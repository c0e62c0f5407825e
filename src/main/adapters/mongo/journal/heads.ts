import type { Book } from '@main/domain/ledger/books';
import type { Line } from '@main/domain/ledger/records';
import type { HeadWanted } from '@main/ports/journal';
import type { Collection } from 'mongodb';
import { linesOf, type Stored } from './documents';

/** How many books one query asks for, and how many rows it may bring. */
const booksPerQuery = 250;
const rowsPerQuery = 1_000;

/** What matches the lines of `book` numbered from `from`, to `to` where it is given. */
export const linesFrom = (branch: string, book: Book, from: number, to?: number) => ({
  branch,
  lines: {
    $elemMatch: { book, no: { $gte: BigInt(from), ...(to === undefined ? {} : { $lte: BigInt(to) }) } },
  },
});

const chunksOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/**
 * Reads the newest line of each book. A multikey index serves no descending sort, so a query asks for all
 * lines from the hint on: few, where the hint is good. Where it is not, numbers are dense and the end is found
 * by galloping.
 */
export async function readHeads(
  journal: Collection<Stored>,
  branch: string,
  wanted: readonly HeadWanted[],
): Promise<ReadonlyMap<Book, Line>> {
  const chunks = chunksOf(wanted, booksPerQuery);
  const found = await Promise.all(chunks.map((chunk) => readChunk(journal, branch, chunk)));
  return new Map(found.flatMap((heads) => [...heads]));
}

async function readChunk(
  journal: Collection<Stored>,
  branch: string,
  wanted: readonly HeadWanted[],
): Promise<ReadonlyMap<Book, Line>> {
  const clauses = wanted.map(({ book, hint }) => linesFrom(branch, book, Math.max(hint, 1)));
  const rows = await journal
    .find(clauses.length === 1 ? (clauses[0] ?? {}) : { $or: clauses }, {
      projection: { _id: 0, lines: 1 },
      limit: rowsPerQuery,
    })
    .toArray();
  const heads = newest(rows.flatMap(linesOf), new Set(wanted.map(({ book }) => book)));
  if (rows.length === rowsPerQuery) {
    const ends = await Promise.all(
      wanted.map(({ book }) => gallop(journal, branch, book, heads.get(book)?.no ?? 0)),
    );
    return new Map(ends.flatMap((line) => (line ? [[line.book, line] as const] : [])));
  }
  const tooHigh = wanted.filter(({ book, hint }) => hint > 1 && !heads.has(book));
  if (tooHigh.length === 0) return heads;
  const again = await readChunk(
    journal,
    branch,
    tooHigh.map(({ book }) => ({ book, hint: 1 })),
  );
  return new Map([...heads, ...again]);
}

function newest(lines: readonly Line[], wanted: ReadonlySet<Book>): Map<Book, Line> {
  const heads = new Map<Book, Line>();
  for (const line of lines) {
    if (wanted.has(line.book) && line.no > (heads.get(line.book)?.no ?? 0)) heads.set(line.book, line);
  }
  return heads;
}

/** The last line of a dense book of which `known` exists (0 for none): 1, 2, 4 … ahead, then by halves. */
async function gallop(
  journal: Collection<Stored>,
  branch: string,
  book: Book,
  known: number,
): Promise<Line | undefined> {
  const at = async (no: number): Promise<Line | undefined> => {
    const row = await journal.findOne(linesFrom(branch, book, no, no), { projection: { _id: 0, lines: 1 } });
    return row ? linesOf(row).find((line) => line.book === book) : undefined;
  };
  let last = known > 0 ? await at(known) : undefined;
  let step = 1;
  for (;;) {
    const line = await at((last?.no ?? 0) + step);
    if (!line) break;
    last = line;
    step *= 2;
  }
  for (step = Math.floor(step / 2); step >= 1; step = Math.floor(step / 2)) {
    last = (await at((last?.no ?? 0) + step)) ?? last;
  }
  return last;
}
