import type { ErrorCode } from '@shared/errors';
import { largestAmount } from '@shared/money';
import { type Refusal, refuse } from '@shared/result';
import { accountBook, type Book, cashBook, generalLedgerBook } from './books';
import { availableOf, cashHeadOffice, chartEntryOf } from './chart';
import type { AccountOpenedIntent, CashIntent, DecisionContext, FloatIntent } from './intents';
import { type AccountLine, isAccountLine } from './records';
import type { Draft, Heads } from './seal';

/** The largest balance either way: a long holds it and one more entry of the largest amount. Paise. */
export const largestBalance = 9_000_000_000_000_000_000n;

/** What one intent would move in one account. */
type Move = {
  readonly book: Book;
  /** Signed paise: a credit is positive. */
  readonly amount: bigint;
  /** What to answer where the account does not hold that much. */
  readonly shortage: ErrorCode;
};

export type MovementIntent = CashIntent | FloatIntent;

/** Both sides of an intent; their amounts add up to zero. */
export function movesOf(intent: MovementIntent, context: DecisionContext): readonly Move[] {
  const { branch, amount } = intent;
  if (intent.kind === 'float') {
    return [
      { book: generalLedgerBook(branch, cashHeadOffice), amount, shortage: 'DESK_CASH_SHORT' },
      { book: cashBook(branch, intent.desk), amount: -amount, shortage: 'DESK_CASH_SHORT' },
    ];
  }
  const signed = intent.kind === 'cash-credit' ? amount : -amount;
  return [
    { book: accountBook(branch, intent.account), amount: signed, shortage: 'INSUFFICIENT_FUNDS' },
    { book: cashBook(branch, context.desk), amount: -signed, shortage: 'DESK_CASH_SHORT' },
  ];
}

/** The head of an account's book, or undefined while the account was not opened. */
export function accountHeadOf(heads: Heads, book: Book): AccountLine | undefined {
  const head = heads(book);
  if (head && !isAccountLine(head)) throw new Error(`${book} is no account's book`);
  return head;
}

const nextLine = (head: AccountLine, amount: bigint): AccountLine => ({
  ...head,
  no: head.no + 1,
  amount,
  held: 0n,
  balanceAfter: head.balanceAfter + amount,
});

/** Number 1 of an account: open, and empty. */
export const openingLine = (book: Book): AccountLine => ({
  book,
  no: 1,
  amount: 0n,
  held: 0n,
  balanceAfter: 0n,
  heldAfter: 0n,
  status: 'open',
  limits: 0,
});

type Objection = { readonly code: ErrorCode; readonly details: Readonly<Record<string, string>> };

/** Why an account refuses a move, judged by its head alone. */
function objectionTo({ amount, shortage }: Move, head: AccountLine): Objection | null {
  if (head.status !== 'open') return { code: 'ACCOUNT_CLOSED', details: {} };
  const after = nextLine(head, amount);
  if (after.balanceAfter > largestBalance || after.balanceAfter < -largestBalance) {
    return { code: 'AMOUNT_TOO_LARGE', details: {} };
  }
  const available = availableOf(head);
  const falls = availableOf(after) < available;
  if (falls && availableOf(after) < 0n && !chartEntryOf(head.book).mayGoBelowZero) {
    return { code: shortage, details: { available: available.toString() } };
  }
  return null;
}

/** One side of a movement: what it would move, and the newest line of the account it would move it in. */
type Side = { readonly move: Move; readonly head: AccountLine };

function sidesOf(heads: Heads, intent: MovementIntent, context: DecisionContext): readonly Side[] | Refusal {
  const sides: Side[] = [];
  for (const move of movesOf(intent, context)) {
    const head = accountHeadOf(heads, move.book);
    if (!head) return refuse('NOT_FOUND', { details: { book: move.book } });
    if (context.damaged(move.book)) return refuse('ACCOUNT_DAMAGED', { details: { book: move.book } });
    sides.push({ move, head });
  }
  return sides;
}

/**
 * Decides a movement of money. A refusal that rests on accounts claims the next number of each that was asked, with
 * amount 0: of the one that objects, and of those that were asked before it and did not. It is then as final, and as
 * provable, as an entry. One that rests on nothing numbered is a value.
 */
export function decideMovement(
  heads: Heads,
  intent: MovementIntent,
  context: DecisionContext,
): Draft | Refusal {
  if (intent.amount <= 0n) return refuse('INVALID_INPUT', { fields: { amount: 'tooSmall' } });
  if (intent.amount > largestAmount) return refuse('AMOUNT_TOO_LARGE');
  const sides = sidesOf(heads, intent, context);
  if ('code' in sides) return sides;
  const { kind } = intent;
  const narration = intent.kind === 'float' ? '' : intent.narration;
  const asked: AccountLine[] = [];
  for (const { move, head } of sides) {
    asked.push(nextLine(head, 0n));
    const refusal = objectionTo(move, head);
    if (refusal) return { kind, outcome: 'refused', lines: asked, narration, refusal };
  }
  const lines = sides.map(({ move, head }) => nextLine(head, move.amount));
  return { kind, outcome: 'posted', lines, narration };
}

/** Decides the opening of a customer's account: number 1 of its book, once. */
export function decideAccountOpened(heads: Heads, intent: AccountOpenedIntent): Draft | Refusal {
  const book = accountBook(intent.branch, intent.account);
  if (heads(book)) return refuse('IDEMPOTENCY_CONFLICT', { details: { book } });
  return { kind: 'account-opened', outcome: 'event', lines: [openingLine(book)], narration: '' };
}
