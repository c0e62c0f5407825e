import type { Posting } from '@main/application/posting';
import { settingBook } from '@main/domain/ledger/books';
import { accountTermsKey } from '@main/domain/ledger/chain';
import {
  limitsOf,
  type Product,
  productSetting,
  products,
  type Terms,
  termsOf,
} from '@main/domain/ledger/products';
import type { AccountSummary } from '@main/domain/ledger/projections';
import type { ProjectionReads } from '@main/ports/projections';
import type { ErrorCode } from '@shared/errors';
import type { Task } from './everyMinute';

export type ApplyTermsDependencies = {
  readonly projections: Pick<ProjectionReads, 'withOtherFloor'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly branch: string;
};

const atATime = 200;

/** What a list that is behind may meet: another desk was faster, or the account is no more. */
const passed: readonly ErrorCode[] = ['TERMS_OUTDATED', 'ACCOUNT_CLOSED'];

/**
 * Brings the branch's accounts to the terms that their products have now (docs/adr/0013): an event in each account's
 * own book. It may be done by several desks at once: the key follows from the account and the version of the terms.
 */
export function createApplyTerms({ projections, posting, branch }: ApplyTermsDependencies): Task {
  const applied = new Map<Product, number>();

  const applyTo = async ({ account }: AccountSummary, terms: Terms): Promise<void> => {
    const key = accountTermsKey(account, terms.version);
    const common = { branch, postedBy: null, session: null };
    const posted = await posting.post({ ...common, kind: 'account-terms-changed', key, account, terms });
    if (!posted.ok && !passed.includes(posted.code)) {
      throw new Error(`account ${account} has not got its new terms: ${posted.code}`);
    }
  };

  return async (signal) => {
    for (const product of products) {
      const terms = termsOf(product, await posting.books.head(settingBook(branch, productSetting(product))));
      if (applied.get(product) === terms.version) continue;
      const { floor } = limitsOf(terms);
      for (let after: string | undefined = ''; after !== undefined; ) {
        if (signal.aborted) return;
        const others: readonly AccountSummary[] = await projections.withOtherFloor(
          branch,
          product,
          floor,
          after,
          atATime,
        );
        await Promise.all(others.map((each) => applyTo(each, terms)));
        after = others.at(-1)?.book;
      }
      applied.set(product, terms.version);
    }
  };
}
