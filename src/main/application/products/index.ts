import { type Rates, rateOn, ratesIn, ratesOf } from '@main/domain/interest/rates';
import { settingBook } from '@main/domain/ledger/books';
import { areTerms, type Product, productSetting, products, termsOf } from '@main/domain/ledger/products';
import { deskLineOf } from '@main/domain/ledger/records';
import type { BusinessDate } from '@shared/businessDate';
import { refuse, succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import type { Posting } from '../posting';
import { changeSetting } from '../settingChange';
import type { BankUseCases } from '../useCase';

export type ProductDependencies = {
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly branch: string;
  readonly today: BusinessDay;
};

/** The rates with one that counts from `date` on. What was earned before stays as it was. */
function withRate(rates: Rates, date: BusinessDate, basisPoints: number): Rates {
  if (rateOn(rates, date) === basisPoints) return rates;
  return [...rates.filter(({ from }) => from < date), { from: date, basisPoints }];
}

/** What accounts of the branch's products must hold, may be overdrawn by, and earn: one setting for each product. */
export function createProducts({
  posting,
  branch,
  today,
}: ProductDependencies): Pick<BankUseCases, 'products.list' | 'products.change'> {
  const { books } = posting;
  const headOf = (product: Product) => books.head(settingBook(branch, productSetting(product)));

  const rowOf = async (product: Product) => {
    const head = await headOf(product);
    const { minimumBalance, overdraft } = termsOf(product, head);
    const rates = ratesOf(head);
    const date = today(branch);
    const since = rates.findLast(({ from }) => from <= date)?.from ?? null;
    return {
      product,
      version: head?.no ?? 0,
      minimumBalance,
      overdraft,
      basisPoints: rateOn(rates, date),
      since,
    };
  };

  return {
    'products.list': async () => succeed({ rows: await Promise.all(products.map(rowOf)) }),

    'products.change': async (actor, form) => {
      const { product, minimumBalance, overdraft, basisPoints, ...rest } = form;
      const change = { ...rest, branch, setting: productSetting(product) };
      const posted = await changeSetting(posting, actor, change, ({ before, head, known }) => {
        // Sent a second time it counts from the date that it counted from.
        const date = known ? deskLineOf(known).businessDate : today(branch);
        return areTerms({ ...termsOf(product, head), minimumBalance, overdraft })
          ? succeed({ minimumBalance, overdraft, rates: withRate(ratesIn(before), date, basisPoints) })
          : refuse('INVALID_INPUT', { fields: { overdraft: 'notAllowed' } });
      });
      return posted.ok ? succeed({ reference: posted.value.record.reference }) : posted;
    },
  };
}
