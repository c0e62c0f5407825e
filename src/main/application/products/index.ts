import { settingBook } from '@main/domain/ledger/books';
import { type Conditions, conditionsOf, conditionsSetting } from '@main/domain/ledger/conditions';
import { type Product, products } from '@main/domain/ledger/products';
import { lineIn } from '@main/domain/ledger/records';
import { monthOf } from '@shared/businessDate';
import type { CallOutput } from '@shared/contract';
import { refuse, succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import type { Posting } from '../posting';
import type { BankUseCases } from '../useCase';

export type ProductDependencies = {
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly today: BusinessDay;
};

const rowOf = (product: Product, conditions: Conditions): CallOutput<'products.change'> => ({
  product,
  interestBasisPoints: Number(conditions.interestBasisPoints),
  interestSince: conditions.interestBasisPoints > 0n ? conditions.interestSince : null,
  dormantAfterDays: Number(conditions.dormantAfterDays),
});

type Asked = Pick<CallOutput<'products.change'>, 'interestBasisPoints' | 'dormantAfterDays'>;

const isSame = (row: Asked, asked: Asked): boolean =>
  row.interestBasisPoints === asked.interestBasisPoints && row.dormantAfterDays === asked.dormantAfterDays;

/**
 * What the bank does by itself with accounts of a product: the interest it pays, and when it calls one dormant. A new
 * rate counts for every month that is not paid yet, the present one too.
 */
export function createProducts({
  posting,
  today,
}: ProductDependencies): Pick<BankUseCases, 'products.list' | 'products.change'> {
  const conditionsIn = async (branch: string, product: Product): Promise<Conditions> =>
    conditionsOf(await posting.books.head(settingBook(branch, conditionsSetting(product))));
  return {
    'products.list': async (_actor, { branch }) => {
      const rows = products.map(async (product) => rowOf(product, await conditionsIn(branch, product)));
      return succeed({ rows: await Promise.all(rows) });
    },
    'products.change': async ({ holder, sessionId }, { key, branch, product, reason, ...asked }) => {
      const setting = conditionsSetting(product);
      const earlier = await posting.books.find(branch, key);
      if (earlier) {
        const line = lineIn(earlier, settingBook(branch, setting));
        const row = line && rowOf(product, conditionsOf(line));
        return row && isSame(row, asked) ? succeed(row) : refuse('IDEMPOTENCY_CONFLICT');
      }
      const before = await conditionsIn(branch, product);
      const after = {
        interestBasisPoints: BigInt(asked.interestBasisPoints),
        // A first rate is not for months in which there was none.
        interestSince: before.interestBasisPoints > 0n ? before.interestSince : monthOf(today(branch)),
        dormantAfterDays: BigInt(asked.dormantAfterDays),
      };
      const posted = await posting.post({
        kind: 'event',
        event: 'setting-changed',
        key,
        branch,
        postedBy: holder.userId,
        session: sessionId,
        about: { setting },
        before,
        after,
        reason,
      });
      return posted.ok ? succeed(rowOf(product, after)) : posted;
    },
  };
}
