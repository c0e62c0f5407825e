import { type Book, readBook } from '@main/domain/ledger/books';
import type { Journal } from '@main/ports/journal';
import { outcomeIn, verificationBook } from './outcome';

export type DamagedAccounts = {
  /** Whether posting in this account is stopped, because its book was found damaged. */
  readonly has: (book: Book) => boolean;
  /** Reads what the last verification of these branches found. */
  readonly read: (branches: readonly string[]) => Promise<void>;
};

/** The accounts that the last verification of each branch found damaged, as this desk knows of it. */
export function createDamagedAccounts(journal: Pick<Journal, 'heads'>): DamagedAccounts {
  const byBranch = new Map<string, ReadonlySet<Book> | 'all'>();

  const readOne = async (branch: string): Promise<void> => {
    const book = verificationBook(branch);
    const outcome = outcomeIn((await journal.heads(branch, [{ book, hint: 1 }])).get(book));
    const damaged = outcome?.damaged ?? [];
    byBranch.set(branch, damaged === 'all' ? 'all' : new Set(damaged));
  };

  return {
    has: (book) => {
      const damaged = byBranch.get(readBook(book)?.branch ?? '');
      return damaged === 'all' || (damaged?.has(book) ?? false);
    },
    read: async (branches) => {
      await Promise.all(branches.map(readOne));
    },
  };
}
