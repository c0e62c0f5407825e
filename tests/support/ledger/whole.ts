import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { refoldAccount } from '@main/application/projecting';
import { type Book, isAccountBook, partsOf } from '@main/domain/ledger/books';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { Db } from 'mongodb';
import { allRecords } from './journals';

/** Every record of a database's journal, through the desk books that its own records name. */
export async function wholeJournal(db: Db): Promise<JournalRecord[]> {
  const books: string[] = await db.collection('journal').distinct('lines.book');
  return allRecords(
    createMongoJournal(db),
    books.filter((book) => partsOf(book).kind === 'desk'),
  );
}

export const countRecords = (db: Db): Promise<number> => db.collection('journal').countDocuments();

/** Accounts whose projections differ from what their book folds to from zero; none where all are right. */
export async function projectionProblems(
  db: Db,
  records: readonly JournalRecord[],
): Promise<readonly string[]> {
  const journal = createMongoJournal(db);
  const store = createMongoProjections(db);
  const books = new Set<Book>(
    records.flatMap(({ lines }) => lines.map(({ book }) => book).filter(isAccountBook)),
  );
  const problems: string[] = [];
  for (const book of books) {
    const refolded = await refoldAccount(journal, book);
    const stored = {
      summary: (await store.summaries([book])).get(book),
      days: await store.dayTotals(book, '0000-00-00', '9999-99-99'),
    };
    if (!isSame(stored, refolded)) problems.push(`I3 projection: ${book} is not what its book folds to`);
  }
  return problems;
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_name, each) => (typeof each === 'bigint' ? `${each}n` : each));

function isSame(
  stored: { readonly summary: object | undefined; readonly days: readonly object[] },
  refolded: { readonly summary: object; readonly days: readonly object[] } | null,
): boolean {
  const sorted = (value: object | undefined) =>
    value && Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    text(sorted(stored.summary)) === text(sorted(refolded?.summary)) &&
    text(stored.days.map(sorted)) === text((refolded?.days ?? []).map(sorted))
  );
}

/** The books of all desks that wrote something. */
export const deskBooksOf = (records: readonly JournalRecord[]): readonly Book[] => [
  ...new Set(records.map((record) => deskLineOf(record).book)),
];
