import { interestSetting, type Rates, ratesOf } from '@main/domain/interest/rates';
import { settingBook } from '@main/domain/ledger/books';
import { interestPostedKey } from '@main/domain/ledger/chain';
import { productSetting, products } from '@main/domain/ledger/products';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { Leases } from '@main/ports/leases';
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
 * lease only spares them the same work. Rejects where an account could not be posted to: the month is not done then.
 */
export function createPostMonth(dependencies: PostMonthDependencies): PostMonth {
  const { accounts, posting, leases, desk, branch } = dependencies;
  const leaseName = `interest-${branch}`;

  const postTo = async (account: AccountRecord, month: string, rates: Rates): Promise<bigint> => {
    const intent = await interestOf(posting.books, account, month, rates);
    if (!intent) return 0n;
    const posted = await posting.post(intent);
    if (posted.ok) return intent.amount;
    // Whoever closed the account since has settled that with the customer.
    if (posted.code === 'ACCOUNT_CLOSED') return 0n;
    throw new Error(`interest of ${account.accountId} for ${month} was not posted: ${posted.code}`);
  };

  const recordDone = async (month: string, amounts: readonly bigint[]): Promise<void> => {
    const posted = await posting.post({
      kind: 'event',
      event: 'interest-posted',
      key: interestPostedKey(branch, month),
      branch,
      postedBy: null,
      session: null,
      about: { setting: interestSetting },
      after: { month, accounts: amounts.length, total: amounts.reduce((sum, amount) => sum + amount, 0n) },
    });
    if (!posted.ok) throw new Error(`the interest of ${month} was not recorded as done: ${posted.code}`);
  };

  return async (month, signal) => {
    const rates = await readRates(posting, branch);
    const results: PromiseSettledResult<bigint>[] = [];
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
    const amounts = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    await recordDone(
      month,
      amounts.filter((amount) => amount > 0n),
    );
    return true;
  };
}
