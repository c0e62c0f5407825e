import { largestAmount } from '@shared/money';
import { productNames } from '@shared/products';
import { type Line, settingIn } from './records';

export const products = productNames;
export type Product = (typeof products)[number];

/**
 * So long after the customer used it last, an account becomes dormant (Reserve Bank of India, circular of 1 January 2024
 * on inoperative accounts: two years).
 */
export const dormantAfterMonths = 24;

/** What an account of a product must hold, and how far it may be overdrawn. Paise, neither of them negative. */
export type Terms = {
  readonly product: Product;
  /** Number of the line in the product's setting book that says so; 0 where no setting does. */
  readonly version: number;
  readonly minimumBalance: bigint;
  readonly overdraft: bigint;
};

/** The setting that holds a product's terms. */
export const productSetting = (product: Product): string => `product-${product}`;

/** A product's terms as the head of its setting's book says them; without a setting nothing may be overdrawn. */
export function termsOf(product: Product, head: Line | null): Terms {
  if (head === null) return { product, version: 0, minimumBalance: 0n, overdraft: 0n };
  const { minimumBalance, overdraft } = (settingIn(head) ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof minimumBalance !== 'bigint' || typeof overdraft !== 'bigint') {
    throw new Error(`${head.book} no ${head.no} holds no terms`);
  }
  return { product, version: head.no, minimumBalance, overdraft };
}

const isAmount = (amount: bigint): boolean => amount >= 0n && amount <= largestAmount;

/** Whether terms make sense: what must hold a minimum cannot be overdrawn as well. */
export const areTerms = ({ minimumBalance, overdraft }: Terms): boolean =>
  isAmount(minimumBalance) && isAmount(overdraft) && (minimumBalance === 0n || overdraft === 0n);

/** What terms say of an account, as its lines carry it (docs/adr/0013). */
export const limitsOf = ({ product, version, minimumBalance, overdraft }: Terms) => ({
  floor: minimumBalance - overdraft,
  product,
  limits: version,
});
