import { accountBook } from '@main/domain/ledger/books';
import { rowsIn } from '@main/domain/statements/rows';
import type { AccountStore } from '@main/ports/accounts';
import { refuse, succeed } from '@shared/result';
import type { Books } from '../posting';
import type { UseCase } from '../useCase';

/** A page of a statement's rows: a range of the account's numbers, so the last page costs what the first does. */
export const createStatementRows =
  ({
    accounts,
    books,
  }: {
    readonly accounts: Pick<AccountStore, 'byId'>;
    readonly books: Pick<Books, 'range'>;
  }): UseCase<'statements.rows'> =>
  async (_actor, { accountId, after, upTo, limit }) => {
    const account = await accounts.byId(accountId);
    if (!account) return refuse('NOT_FOUND');
    const book = accountBook(account.branch, accountId);
    const end = Math.min(after + limit, upTo);
    const records = end > after ? await books.range(book, after + 1, end) : [];
    return succeed({ rows: rowsIn(records, book), next: end < upTo ? end : null });
  };
