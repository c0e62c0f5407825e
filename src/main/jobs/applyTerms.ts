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
import type { Clock } from '@main/ports/clock';
import type { ProjectionReads } from '@main/ports/projections';
import type { ErrorCode } from '@shared/errors';
import type { Task } from './everyMinute';

export type ApplyTermsDependencies = {
  readonly projections: Pick<ProjectionReads, 'withOtherFloor'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly branch: string;
  readonly clock: Pick<Clock, 'elapsedMs'>;
};

const atATime = 200;

/** An account that was being opened while its product changed has the old terms: it is looked for again. */
const againMs = 3_600_000;

/** What a list that is behind may meet: another desk was faster, or the account is no more. */
const passed: readonly ErrorCode[] = ['TERMS_OUTDATED', 'ACCOUNT_CLOSED'];

/**
 * Brings the branch's accounts to the terms that their products have now (docs/adr/0013): an event in each account's
 * own book. It may be done by several desks at once: the key follows from the account and the version of the terms.
 */
export function createApplyTerms({ projections, posting, branch, clock }: ApplyTermsDependencies): Task {
  const applied = new Map<Product, { readonly version: number; readonly untilMs: number }>();

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
      const known = applied.get(product);
      if (known?.version === terms.version && clock.elapsedMs() < known.untilMs) continue;
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
      applied.set(product, { version: terms.version, untilMs: clock.elapsedMs() + againMs });
    }
  };
}
