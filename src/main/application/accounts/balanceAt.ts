import { accountBook } from '@main/domain/ledger/books';
import { availableOf } from '@main/domain/ledger/chart';
import { accountLineIn } from '@main/domain/ledger/records';
import type { AccountStore } from '@main/ports/accounts';
import { refuse, succeed } from '@shared/result';
import type { Books } from '../posting';
import { turnNear } from '../statements/boundary';
import type { UseCase } from '../useCase';

/**
 * What an account held at a moment: the state of the last of its lines that was booked by then. It is found by halves,
 * so it costs the same however long the account's history is.
 */
export const createBalanceAt =
  ({
    accounts,
    books,
  }: {
    readonly accounts: Pick<AccountStore, 'byId'>;
    readonly books: Pick<Books, 'head' | 'range'>;
  }): UseCase<'accounts.balanceAt'> =>
  async (_actor, { accountId, at }) => {
    const account = await accounts.byId(accountId);
    if (!account) return refuse('NOT_FOUND');
    const book = accountBook(account.branch, accountId);
    const moment = new Date(at);
    const recordAt = async (no: number) => {
      const [record] = await books.range(book, no, no);
      if (!record) throw new Error(`${book} has no line ${no}`);
      return record;
    };
    const last = (await books.head(book))?.no ?? 0;
    const isBooked = async (no: number) => (await recordAt(no)).bookingTime <= moment;
    const no = (await turnNear(isBooked, last + 1, last)) - 1;
    const line = no === 0 ? null : accountLineIn(await recordAt(no), book);
    const state = line && {
      no,
      balance: line.balanceAfter,
      held: line.heldAfter,
      available: availableOf(line),
    };
    return succeed({ accountId, at, state: state ?? null });
  };
