import { partsOf } from '@main/domain/ledger/books';
import { recordId } from '@main/domain/ledger/intents';
import type { Journal } from '@main/ports/journal';
import type { Books, PostingDependencies } from './types';

/** Reads of the books. They need no start: a desk may read before it posts, or without ever posting. */
export function createBooks(journal: Journal, hints: PostingDependencies['hints']): Books {
  const head: Books['head'] = async (book, known) => {
    const hint = known ?? (await hints([book])).get(book) ?? 1;
    const heads = await journal.heads(partsOf(book).branch, [{ book, hint }]);
    return heads.get(book) ?? null;
  };
  return {
    head,
    page: async (book, before, limit) => {
      const end = before ?? ((await head(book))?.no ?? 0) + 1;
      if (end <= 1) return [];
      const records = await journal.range(book, Math.max(1, end - limit), end - 1);
      return records.toReversed();
    },
    range: journal.range,
    findAll: journal.find,
    find: async (branch, key) => {
      const id = recordId(branch, key);
      return (await journal.find([id])).get(id) ?? null;
    },
  };
}
