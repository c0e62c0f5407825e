import { settingBook } from '@main/domain/ledger/books';
import { interestKey } from '@main/domain/ledger/chain';
import {
  type Conditions,
  conditionsOf,
  conditionsSetting,
  interestMonths,
} from '@main/domain/ledger/conditions';
import { interestFor } from '@main/domain/ledger/interest';
import { type Product, products } from '@main/domain/ledger/products';
import type { AccountSummary } from '@main/domain/ledger/projections';
import { isAccountLine } from '@main/domain/ledger/records';
import type { ProjectionReads } from '@main/ports/projections';
import type { ErrorCode } from '@shared/errors';
import type { BusinessDay } from '../businessDay';
import type { Books, Posting } from '../posting';
import type { Days } from './days';
import { forEachAccount } from './walk';

export type WalkDependencies = {
  readonly projections: Pick<ProjectionReads, 'customerAccounts'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly today: BusinessDay;
};

/** What each product's accounts are under now, in a branch. */
export async function conditionsIn(
  books: Pick<Books, 'head'>,
  branch: string,
): Promise<Readonly<Record<Product, Conditions>>> {
  const found = products.map(
    async (product) =>
      [product, conditionsOf(await books.head(settingBook(branch, conditionsSetting(product))))] as const,
  );
  return Object.fromEntries(await Promise.all(found)) as Record<Product, Conditions>;
}

/** Answers with which today's turn is over: another desk has paid it, or the account takes nothing. */
const settled = new Set<ErrorCode>(['IDEMPOTENCY_CONFLICT', 'ACCOUNT_CLOSED', 'ACCOUNT_DAMAGED']);

/**
 * Pays the branch's accounts their interest for the months that are over. Each account's interest for a month has a
 * derived key: it is paid once, however often this is cut off and begun again, and however many desks are at it.
 * Rejects where some could not be paid yet; the next time goes on there.
 */
export const createPayInterest =
  ({ projections, posting, today, days }: WalkDependencies & { readonly days: Days }) =>
  async (branch: string, signal: AbortSignal): Promise<void> => {
    const { books } = posting;
    const conditions = await conditionsIn(books, branch);
    const date = today(branch);

    const pay = async (summary: AccountSummary, month: string, basisPoints: bigint): Promise<void> => {
      const { account, book } = summary;
      const key = interestKey(account, month);
      if (await books.find(branch, key)) return;
      const moved = await days({ branch, accountId: account }, `${month}-01`, date);
      const [first] = moved;
      const head = await books.head(book);
      const now = head && isAccountLine(head) ? head.balanceAfter : 0n;
      const before = first ? first.balance - first.credits + first.debits : now;
      const amount = interestFor(month, before, moved, basisPoints);
      if (amount === 0n) return;
      const common = { key, branch, postedBy: null, session: null, narration: '' };
      const paid = await posting.post({ ...common, kind: 'interest', account, period: month, amount });
      if (!paid.ok && !settled.has(paid.code)) {
        throw new Error(`interest of ${account} for ${month} was not paid: ${paid.code}`);
      }
    };

    const payAll = async (summary: AccountSummary): Promise<void> => {
      if (summary.status === 'closed' || summary.product === null) return;
      const each = conditions[summary.product];
      // One month after the other: the later one counts what the earlier has brought.
      for (const month of interestMonths(each, summary.openedOn, date)) {
        await pay(summary, month, each.interestBasisPoints);
      }
    };

    const isPaid = Object.values(conditions).some(({ interestBasisPoints }) => interestBasisPoints > 0n);
    if (isPaid) await forEachAccount(projections, branch, signal, payAll);
  };
