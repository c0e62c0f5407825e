import { type Book, partsOf } from './books';
import type { AccountLine } from './records';

/** An asset or expense grows by debits (negative lines); a liability, equity or income by credits. */
export const normalSides = ['debit', 'credit'] as const;
export type NormalSide = (typeof normalSides)[number];

export type AccountType = 'asset' | 'liability' | 'income' | 'expense';

export type ChartEntry = {
  readonly code: string;
  readonly type: AccountType;
  readonly normalSide: NormalSide;
  /** Whether its balance may fall below zero on its normal side. */
  readonly mayGoBelowZero: boolean;
};

const entry = (
  code: string,
  type: AccountType,
  normalSide: NormalSide,
  mayGoBelowZero: boolean,
): ChartEntry => ({ code, type, normalSide, mayGoBelowZero });

/** What a customer's account is in the books of the bank. */
export const customerDeposits = entry('customer-deposits', 'liability', 'credit', false);

/** What the cash account of a desk is: nobody pays out what is not there. */
export const deskCash = entry('desk-cash', 'asset', 'debit', false);

export const cashHeadOffice = 'cash-head-office';

/** The general ledger accounts that each branch opens with, by code. */
export const chartSeed: readonly ChartEntry[] = [
  entry(cashHeadOffice, 'asset', 'debit', true),
  entry('inter-branch-clearing', 'asset', 'debit', true),
  entry('fee-income', 'income', 'credit', true),
  entry('interest-expense', 'expense', 'debit', true),
  entry('over-short', 'expense', 'debit', true),
  entry('suspense', 'liability', 'credit', true),
];

/** The chart's entry that governs an account's book, or undefined where the chart has none. */
export function findChartEntry(book: Book): ChartEntry | undefined {
  const { kind, id } = partsOf(book);
  if (kind === 'account') return customerDeposits;
  if (kind === 'cash') return deskCash;
  return kind === 'gl' ? chartSeed.find(({ code }) => code === id) : undefined;
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

/** What may still be taken from an account, on its normal side and without what is reserved. Paise. */
export const availableOf = (line: AccountLine): bigint =>
  onNormalSide(chartEntryOf(line.book).normalSide, line.balanceAfter) - line.heldAfter;
