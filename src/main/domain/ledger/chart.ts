import { type Book, type BookParts, generalLedgerBook, partsOf, sharedBook } from './books';
import type { AccountLine } from './records';

/** An asset or expense grows by debits (negative lines); a liability, equity or income by credits. */
export const normalSides = ['debit', 'credit'] as const;
export type NormalSide = (typeof normalSides)[number];

export const accountTypes = ['asset', 'liability', 'equity', 'income', 'expense'] as const;
export type AccountType = (typeof accountTypes)[number];

export type ChartEntry = {
  readonly code: string;
  readonly type: AccountType;
  readonly normalSide: NormalSide;
  /** Whether its balance may fall below zero on its normal side. */
  readonly mayGoBelowZero: boolean;
  /** Whether each desk has a part of its own in it, so that desks that post to it never meet. */
  readonly shared: boolean;
};

const entry = (
  code: string,
  type: AccountType,
  normalSide: NormalSide,
  mayGoBelowZero: boolean,
  shared = false,
): ChartEntry => ({ code, type, normalSide, mayGoBelowZero, shared });

/** What a customer's account is in the books of the bank. */
export const customerDeposits = entry('customer-deposits', 'liability', 'credit', false);

/** What the cash account of a desk is: nobody pays out what is not there. */
export const deskCash = entry('desk-cash', 'asset', 'debit', false);

export const cashHeadOffice = 'cash-head-office';

export const interBranchClearing = 'inter-branch-clearing';
export const feeIncome = 'fee-income';
export const interestExpense = 'interest-expense';
export const suspense = 'suspense';
/** The other side of what accounts brought along from elsewhere. */
export const openingBalances = 'opening-balances';
export const adjustments = 'adjustments';

/** The accounts of each branch's general ledger, by code. */
export const chartSeed: readonly ChartEntry[] = [
  entry(cashHeadOffice, 'asset', 'debit', true),
  entry('over-short', 'expense', 'debit', true),
  entry(interBranchClearing, 'asset', 'debit', true, true),
  entry(feeIncome, 'income', 'credit', true, true),
  entry(interestExpense, 'expense', 'debit', true, true),
  entry(suspense, 'liability', 'credit', true, true),
  entry(openingBalances, 'equity', 'credit', true, true),
  entry(adjustments, 'expense', 'debit', true, true),
];

/** What a branch opens with: the accounts of its ledger that it has once. */
export const branchAccounts = (branch: string): readonly Book[] =>
  chartSeed.filter(({ shared }) => !shared).map(({ code }) => generalLedgerBook(branch, code));

/** What a desk opens in each branch that it writes in: its parts of the shared accounts. */
export const deskAccounts = (branch: string, desk: string): readonly Book[] =>
  chartSeed.filter(({ shared }) => shared).map(({ code }) => sharedBook(branch, code, desk));

/** The chart's entry that governs an account's book, or undefined where the chart has none. */
export const findChartEntry = (book: Book): ChartEntry | undefined => chartEntryIn(partsOf(book));

/** The same of a book that is taken apart already. */
export function chartEntryIn({ kind, id }: Pick<BookParts, 'kind' | 'id'>): ChartEntry | undefined {
  if (kind === 'account') return customerDeposits;
  if (kind === 'cash') return deskCash;
  if (kind !== 'gl') return undefined;
  const [code, desk] = id.split('.');
  return chartSeed.find((known) => known.code === code && known.shared === (desk !== undefined));
}

/** The chart's entry that governs an account's book. A code outside the chart is a bug and throws. */
export function chartEntryOf(book: Book): ChartEntry {
  const found = findChartEntry(book);
  if (!found) throw new Error(`not in the chart of accounts: ${book}`);
  return found;
}

/** A signed balance as its normal side reads it: what a cash account holds is positive. Paise. */
export const onNormalSide = (side: NormalSide, balance: bigint): bigint =>
  side === 'credit' ? balance : -balance;

/** What may still be taken from an account, on its normal side: without what is reserved, and down to its floor. Paise. */
export const availableOf = (line: AccountLine): bigint =>
  onNormalSide(chartEntryOf(line.book).normalSide, line.balanceAfter) - line.heldAfter - line.floor;

/** The balance of a shared account, from the heads of its desks' parts, as its normal side reads it. Paise. */
export const sharedBalance = (code: string, heads: readonly AccountLine[]): bigint =>
  heads
    .filter(({ book }) => chartEntryOf(book).code === code)
    .reduce(
      (sum, { book, balanceAfter }) => sum + onNormalSide(chartEntryOf(book).normalSide, balanceAfter),
      0n,
    );
