import { interestSetting, type Rates, ratesOf } from '@main/domain/interest/rates';
import { settingBook } from '@main/domain/ledger/books';
import { interestPostedKey } from '@main/domain/ledger/chain';
import { productSetting, products } from '@main/domain/ledger/products';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { Leases } from '@main/ports/leases';
import type { ErrorCode } from '@shared/errors';
import type { Posting } from '../posting';
import { interestOf } from './earned';

export type PostMonthDependencies = {
  readonly accounts: Pick<AccountStore, 'ofBranch'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly leases: Pick<Leases, 'acquire' | 'release'>;
  readonly desk: string;
  readonly branch: string;
};

/** Answers whether the month is done; not where another desk has the work in hand, or the signal stopped it. */
export type PostMonth = (month: string, signal: AbortSignal) => Promise<boolean>;

const atATime = 50;
const leaseMs = 120_000;

/** The account has its interest already, by a bulk or of another amount; or whoever closed it has seen to that. */
const settled: readonly ErrorCode[] = ['IDEMPOTENCY_CONFLICT', 'ACCOUNT_CLOSED'];

/** What became of one account; `left` are stopped for a check of their books: people see to their interest later. */
type Posted = { readonly accountId: string; readonly amount: bigint; readonly left: boolean };

/** So many of them are named in the event. */
const mostNamed = 1_000;

/** A product's rates, by its name. */
async function readRates(
  { books }: Pick<Posting, 'books'>,
  branch: string,
): Promise<Readonly<Record<string, Rates>>> {
  const heads = products.map(async (product) => {
    const head = await books.head(settingBook(branch, productSetting(product)));
    return [product, ratesOf(head)] as const;
  });
  return Object.fromEntries(await Promise.all(heads));
}

/**
 * Posts a branch's interest for a month that is over: to every account that has earned some, once, then an event that
 * says the month is done. It may be killed anywhere and done by several desks at once, for its keys are derived; the
 * lease only spares them the same work. Rejects where the database did not take a posting: the month is not done then.
 */
export function createPostMonth(dependencies: PostMonthDependencies): PostMonth {
  const { accounts, posting, leases, desk, branch } = dependencies;
  const leaseName = `interest-${branch}`;

  const postTo = async (account: AccountRecord, month: string, rates: Rates): Promise<Posted> => {
    const { accountId } = account;
    const intent = await interestOf(posting.books, account, month, rates);
    const posted = intent && (await posting.post(intent));
    if (posted?.ok) return { accountId, amount: intent?.amount ?? 0n, left: false };
    if (!posted || settled.includes(posted.code)) return { accountId, amount: 0n, left: false };
    if (posted.code === 'ACCOUNT_DAMAGED') return { accountId, amount: 0n, left: true };
    throw new Error(`interest of ${accountId} for ${month} was not posted: ${posted.code}`);
  };

  const recordDone = async (month: string, all: readonly Posted[]): Promise<void> => {
    const paid = all.filter(({ amount }) => amount > 0n);
    const left = all.filter((each) => each.left).map(({ accountId }) => accountId);
    const posted = await posting.post({
      kind: 'event',
      event: 'interest-posted',
      key: interestPostedKey(branch, month),
      branch,
      postedBy: null,
      session: null,
      about: { setting: interestSetting },
      after: {
        month,
        accounts: paid.length,
        total: paid.reduce((sum, { amount }) => sum + amount, 0n),
        left: left.slice(0, mostNamed),
      },
    });
    // Another desk may have said so first, and counted otherwise where it was cut off.
    if (!posted.ok && posted.code !== 'IDEMPOTENCY_CONFLICT')
      throw new Error(`the interest of ${month} was not recorded as done: ${posted.code}`);
  };

  return async (month, signal) => {
    const rates = await readRates(posting, branch);
    const results: PromiseSettledResult<Posted>[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const lease = signal.aborted ? null : await leases.acquire(leaseName, desk, leaseMs);
      if (!lease) return false;
      const page: readonly AccountRecord[] = await accounts.ofBranch(branch, after, atATime);
      const posts = page.map((account) => postTo(account, month, rates[account.product] ?? []));
      results.push(...(await Promise.allSettled(posts)));
      after = page.at(-1)?.accountId;
      if (after === undefined) await leases.release(lease);
    }
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw new Error(`interest for ${month} is not complete: ${failed.reason}`);
    await recordDone(
      month,
      results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    );
    return true;
  };
}
