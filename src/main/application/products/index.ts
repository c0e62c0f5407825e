import { type Rates, rateOn, ratesIn, ratesOf } from '@main/domain/interest/rates';
import { settingBook } from '@main/domain/ledger/books';
import type { EventIntent } from '@main/domain/ledger/intents';
import { areTerms, type Product, productSetting, products, termsOf } from '@main/domain/ledger/products';
import { deskLineOf, settingIn } from '@main/domain/ledger/records';
import type { BusinessDate } from '@shared/businessDate';
import { refuse, succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import type { Posting } from '../posting';
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

    'products.change': async ({ holder, sessionId }, form) => {
      const { key, product, version, minimumBalance, overdraft, basisPoints, reason } = form;
      // Sent a second time it would find its own change: it says what it found and when, as it did the first time.
      const known = await books.find(branch, key);
      const head = await headOf(product);
      if (!known && (head?.no ?? 0) !== version) return refuse('CHANGED_MEANWHILE');
      const before = known?.intent.kind === 'event' ? (known.intent.before ?? null) : settingIn(head);
      const date = known ? deskLineOf(known).businessDate : today(branch);
      if (!areTerms({ ...termsOf(product, head), minimumBalance, overdraft })) {
        return refuse('INVALID_INPUT', { fields: { overdraft: 'notAllowed' } });
      }
      const intent: EventIntent = {
        kind: 'event',
        event: 'setting-changed',
        key,
        branch,
        postedBy: holder.userId,
        session: sessionId,
        about: { setting: productSetting(product) },
        before,
        after: { minimumBalance, overdraft, rates: withRate(ratesIn(before), date, basisPoints) },
        reason,
      };
      const posted = await posting.post(intent);
      return posted.ok ? succeed({ reference: posted.value.record.reference }) : posted;
    },
  };
}
