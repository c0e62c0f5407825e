import { type AuditFilter, fits } from '@main/domain/audit/filter';
import { accountBook, type Book, deskBook } from '@main/domain/ledger/books';
import { type JournalRecord, lineIn } from '@main/domain/ledger/records';
import type { AccountStore } from '@main/ports/accounts';
import type { JournalSearch } from '@main/ports/journalSearch';
import type { References } from '@main/ports/references';
import { z } from 'zod';
import type { Books } from '../posting';
import { type NumberedPages, newestInBooks } from './inBooks';

/** All that the audit log can be searched by. */
export type AuditSearch = AuditFilter & {
  readonly account: string | null;
  readonly desk: string | null;
  readonly reference: string | null;
};

export type AuditPage = { readonly records: readonly JournalRecord[]; readonly next: string | null };

export type AuditPageDependencies = {
  readonly search: JournalSearch;
  readonly books: Pick<Books, 'page' | 'find'>;
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly references: References;
};

const cursorShape = z.union([
  z.strictObject({ at: z.iso.datetime(), id: z.string().max(80) }),
  z.strictObject({ books: z.record(z.string().max(120), z.int().min(1)) }),
]);

type Cursor = z.output<typeof cursorShape>;

const cursorText = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** A cursor that does not decode begins at the start. */
function readCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  try {
    const read = cursorShape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** No book of the bank is called so. */
const eventsBook: Book = 'events';

/** Reads the audit log page by page, newest first; each search goes by the index that finds the least. */
export function createAuditPages({ search, books, accounts, references }: AuditPageDependencies) {
  const byReference = async (asked: AuditSearch, reference: string): Promise<AuditPage> => {
    const found = await Promise.all(
      asked.branches.map(async (branch) => {
        const key = await references.keyOf(branch, reference);
        return key && books.find(branch, key);
      }),
    );
    const records = found.flatMap((record) => (record && fits(asked, record) ? [record] : []));
    return { records, next: null };
  };

  const pageOf: NumberedPages = async (book, below, count) =>
    (await books.page(book, below, count)).map((record) => ({ no: lineIn(record, book)?.no ?? 1, record }));

  /** Events about an account have no line of it: they are read as if they were a book, numbered as they came. */
  const withEventsOf =
    (events: readonly JournalRecord[]): NumberedPages =>
    async (book, below, count) => {
      if (book !== eventsBook) return pageOf(book, below, count);
      const end = below === null ? events.length : Math.min(events.length, below - 1);
      const numbered = events.slice(0, end).map((record, index) => ({ no: index + 1, record }));
      return numbered.slice(-count).toReversed();
    };

  const inBooks = async (
    asked: AuditSearch,
    pages: NumberedPages,
    ids: readonly Book[],
    also: (record: JournalRecord) => boolean,
    cursor: Cursor | null,
    limit: number,
  ): Promise<AuditPage> => {
    const places = cursor && 'books' in cursor ? cursor.books : null;
    // What a cursor says of another book is not asked for.
    const below = Object.fromEntries(ids.map((book) => [book, places?.[book] ?? null]));
    const page = await newestInBooks(pages, below, (record) => fits(asked, record) && also(record), limit);
    return { records: page.records, next: page.next && cursorText({ books: { ...page.next } }) };
  };

  const byTime = async (asked: AuditSearch, cursor: Cursor | null, limit: number): Promise<AuditPage> => {
    const after = cursor && 'at' in cursor ? { at: new Date(cursor.at), id: cursor.id } : null;
    const records = await search.newest(asked, after, limit);
    const last = records.length === limit ? records.at(-1) : undefined;
    return { records, next: last ? cursorText({ at: last.bookingTime.toISOString(), id: last.id }) : null };
  };

  return async (asked: AuditSearch, cursorOfPage: string | null, limit: number): Promise<AuditPage> => {
    const { account, desk, reference, branches } = asked;
    const cursor = readCursor(cursorOfPage);
    if (reference !== null) return byReference(asked, reference);
    const deskBooks = desk === null ? [] : branches.map((branch) => deskBook(branch, desk));
    if (account !== null) {
      const owner = await accounts.byId(account);
      if (!owner || !branches.includes(owner.branch)) return { records: [], next: null };
      const atDesk = (record: JournalRecord) =>
        desk === null || record.lines.some(({ book }) => deskBooks.includes(book));
      const pages = withEventsOf(await search.aboutAccount(branches, account));
      return inBooks(asked, pages, [accountBook(owner.branch, account), eventsBook], atDesk, cursor, limit);
    }
    if (desk !== null) return inBooks(asked, pageOf, deskBooks, () => true, cursor, limit);
    return byTime(asked, cursor, limit);
  };
}

export type AuditPages = ReturnType<typeof createAuditPages>;
