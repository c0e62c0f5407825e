import { earnsIn, interestFor, type Movement } from '@main/domain/interest/dailyProduct';
import type { Rates } from '@main/domain/interest/rates';
import { accountBook } from '@main/domain/ledger/books';
import { interestKey } from '@main/domain/ledger/chain';
import type { InterestIntent } from '@main/domain/ledger/intents';
import { accountLineIn, deskLineOf } from '@main/domain/ledger/records';
import type { AccountRecord } from '@main/ports/accounts';
import { startOfMonth } from '@shared/businessDate';
import type { Books } from '../posting';
import { firstOn } from '../statements/boundary';
import { recordsOf } from '../statements/reading';

type Reads = Pick<Books, 'head' | 'range'>;

/** What an account held when a month began, and what moved in it, read off its own book. */
async function monthIn(books: Reads, book: string, month: string) {
  const last = (await books.head(book))?.no ?? 0;
  const start = `${month}-01`;
  const end = await firstOn(books, book, last, startOfMonth(start, 1), last);
  const first = await firstOn(books, book, last, start, end);
  const lineOf = (record: Parameters<typeof accountLineIn>[0]) => {
    const line = accountLineIn(record, book);
    if (!line) throw new Error(`record ${record.id} has no line in ${book}`);
    return line;
  };
  const [before] = first > 1 ? await books.range(book, first - 1, first - 1) : [];
  const movements: Movement[] = [];
  for await (const records of recordsOf(books, book, first - 1, end - 1)) {
    for (const record of records) {
      movements.push({ date: deskLineOf(record).businessDate, amount: lineOf(record).amount });
    }
  }
  return { opening: before ? lineOf(before).balanceAfter : 0n, movements };
}

/**
 * The posting of an account's interest for a month that is over, or null where it has earned none. The key is derived
 * and the amount follows from the book, so whoever works it out comes to the same one.
 */
export async function interestOf(
  books: Reads,
  { branch, accountId }: Pick<AccountRecord, 'branch' | 'accountId'>,
  month: string,
  rates: Rates,
): Promise<InterestIntent | null> {
  if (!earnsIn(month, rates)) return null;
  const { opening, movements } = await monthIn(books, accountBook(branch, accountId), month);
  const amount = interestFor(month, opening, movements, rates);
  if (amount === 0n) return null;
  return {
    kind: 'interest',
    key: interestKey(accountId, month),
    branch,
    postedBy: null,
    session: null,
    account: accountId,
    period: month,
    amount,
    narration: '',
  };
}
