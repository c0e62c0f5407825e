import { accountBook } from '@main/domain/ledger/books';
import { entryIn, entryRow } from '@main/domain/ledger/entries';
import { accountLineIn } from '@main/domain/ledger/records';
import type { AccountStore } from '@main/ports/accounts';
import type { CallOutput } from '@shared/contract';
import { refuse, succeed } from '@shared/result';
import type { Books } from '../posting';
import type { UseCase } from '../useCase';

type Row = CallOutput<'accounts.history'>['rows'][number];

const longestReach = 1_000;
/** A book of refusals only must not be read from end to end for one page; the next page goes on from there. */
const mostReads = 5;

/**
 * A page of an account's entries, newest first. Numbers are dense, so any page costs the same; where openings
 * and refusals lie between, it reaches further until the page is full.
 */
export const createHistory =
  ({
    accounts,
    books,
  }: {
    readonly accounts: Pick<AccountStore, 'byId'>;
    readonly books: Books;
  }): UseCase<'accounts.history'> =>
  async (_actor, { accountId, before, limit }) => {
    const account = await accounts.byId(accountId);
    if (!account) return refuse('NOT_FOUND');
    const book = accountBook(account.branch, accountId);
    const rows: Row[] = [];
    let from = before ?? null;
    for (let reads = 0; reads < mostReads; reads += 1) {
      // One more than is wanted, to see whether there is a next page.
      const reach = Math.min((limit + 1 - rows.length) * 2 ** reads, longestReach);
      const page = await books.page(book, from, reach);
      rows.push(...page.flatMap((record) => entryIn(record, book) ?? []).map(entryRow));
      const oldest = page.at(-1);
      from = (oldest && accountLineIn(oldest, book)?.no) ?? null;
      if (rows.length > limit) {
        const shown = rows.slice(0, limit);
        return succeed({ rows: shown, next: shown.at(-1)?.no ?? null });
      }
      if (page.length < reach || from === null) return succeed({ rows, next: null });
    }
    return succeed({ rows, next: from });
  };
