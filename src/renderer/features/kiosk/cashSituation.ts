import type { FieldErrorCode, FieldErrors } from '@shared/errors';
import { formatRupees, largestAmount, parseAmount, smallestCashAmount } from '@shared/money';

/** Putting money in, or taking it out. */
export type CashKind = 'credit' | 'debit';

/** What a customer does with an amount at a kiosk. */
export type MoveKind = CashKind | 'transfer';

/** What it does to the customer's account. */
export const directionOf = (kind: MoveKind): CashKind => (kind === 'credit' ? 'credit' : 'debit');

/** What the amount as typed would do to the account. */
export type CashSituation = {
  /** Paise, where the text is an amount. */
  readonly amount: bigint | null;
  readonly balanceAfter: bigint | null;
  readonly problem: FieldErrorCode | null;
  /** The amount is more than what may be taken out; the bank would refuse it. */
  readonly beyond: boolean;
};

/**
 * Looks ahead while an amount is typed. It helps and decides nothing: the bank decides on the books as they
 * are when it posts.
 * @param text as typed
 * @param available what the account may pay out, in paise
 */
export function cashSituation(
  kind: CashKind,
  text: string,
  { balance, available }: { balance: bigint; available: bigint },
): CashSituation {
  const parsed = parseAmount(text);
  if (typeof parsed !== 'bigint') return { amount: null, balanceAfter: null, problem: parsed, beyond: false };
  const signed = kind === 'credit' ? parsed : -parsed;
  return {
    amount: parsed,
    balanceAfter: balance + signed,
    problem: problemOf(parsed),
    beyond: kind === 'debit' && parsed > available,
  };
}

/** What is wrong with the amount in a form on this account, by field. */
export const amountErrors =
  (kind: CashKind, account: { balance: bigint; available: bigint }) =>
  ({ amount }: { readonly amount: string }): FieldErrors => {
    const { problem } = cashSituation(kind, amount, account);
    return problem ? { amount: problem } : {};
  };

function problemOf(amount: bigint): FieldErrorCode | null {
  if (amount < smallestCashAmount) return 'tooSmall';
  return amount > largestAmount ? 'tooLarge' : null;
}

/** The figure a refusal says can be paid, in paise; null where it says none. */
export function availableOf(details: Readonly<Record<string, string>> | undefined): bigint | null {
  const digits = details?.available;
  return digits !== undefined && /^\d{1,19}$/.test(digits) ? BigInt(digits) : null;
}

/** The text that puts `amount` into the field. */
export const typedAmount = (amount: bigint): string => formatRupees(amount).slice(1);
