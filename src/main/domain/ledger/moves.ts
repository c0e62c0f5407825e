import type { ErrorCode } from '@shared/errors';
import { type Refusal, refuse } from '@shared/result';
import { type Book, readBook } from './books';
import { availableOf, chartEntryOf } from './chart';
import type { DecisionContext } from './intents';
import { type AccountLine, type AccountState, isAccountLine, type StoredRefusal } from './records';
import type { Draft, Heads } from './seal';

/** The largest balance either way: a long holds it and one more entry of the largest amount. Paise. */
export const largestBalance = 9_000_000_000_000_000_000n;

/** What one intent would move in one account. */
export type Move = {
  readonly book: Book;
  /** Signed paise: a credit is positive. */
  readonly amount: bigint;
  /** Change of what is reserved; nothing, unless said. */
  readonly held?: bigint;
  /** The bank owes it, whatever else the account is stopped for. */
  readonly despiteFreeze?: boolean;
};

/** The head of an account's book, or undefined while the account was not opened. */
export function accountHeadOf(heads: Heads, book: Book): AccountLine | undefined {
  const head = heads(book);
  if (head && !isAccountLine(head)) throw new Error(`${book} is no account's book`);
  return head;
}

/** The line that comes after `head` by a move; member by member, because copying a line costs several times that. */
export const nextLine = (
  { book, no, balanceAfter, heldAfter, status, freeze, floor, product, limits }: AccountLine,
  { amount, held = 0n }: Pick<Move, 'amount' | 'held'>,
): AccountLine => ({
  book,
  no: no + 1,
  amount,
  held,
  balanceAfter: balanceAfter + amount,
  heldAfter: heldAfter + held,
  status,
  freeze,
  floor,
  product,
  limits,
});

/** The next line of an account that was asked and in which nothing moves. */
export const claimOf = (head: AccountLine): AccountLine => nextLine(head, { amount: 0n });

/** Number 1 of an account: open, and empty. */
export const openingLine = (
  book: Book,
  limits: Pick<AccountState, 'floor' | 'product' | 'limits'>,
): AccountLine => ({
  book,
  no: 1,
  amount: 0n,
  held: 0n,
  balanceAfter: 0n,
  heldAfter: 0n,
  status: 'open',
  freeze: 'none',
  ...limits,
});

/** Of the bank's own accounts: the chart says how far down they may go. */
export const withoutLimits = { floor: 0n, product: null, limits: 0 };

/** What the state of an account has against a move. */
function stateObjection(
  { amount, held = 0n, despiteFreeze = false }: Move,
  { status, freeze }: AccountState,
): StoredRefusal | null {
  if (status === 'closed') return { code: 'ACCOUNT_CLOSED', details: {} };
  const takes = amount < 0n || held > 0n;
  const gives = amount > 0n;
  const isFrozen =
    (takes && (freeze === 'debit' || freeze === 'both')) ||
    (gives && (freeze === 'credit' || freeze === 'both'));
  if (isFrozen && !despiteFreeze) return { code: 'ACCOUNT_FROZEN', details: { freeze } };
  return takes && status === 'dormant' ? { code: 'ACCOUNT_DORMANT', details: {} } : null;
}

/** What is said where an account does not hold that much. */
const shortageIn = (book: Book): ErrorCode =>
  readBook(book)?.kind === 'cash' ? 'DESK_CASH_SHORT' : 'INSUFFICIENT_FUNDS';

/** Why an account refuses a move, judged by its head alone. */
export function objectionTo(move: Move, head: AccountLine): StoredRefusal | null {
  const objection = stateObjection(move, head);
  if (objection) return objection;
  const after = nextLine(head, move);
  if (after.balanceAfter > largestBalance || after.balanceAfter < -largestBalance) {
    return { code: 'AMOUNT_TOO_LARGE', details: {} };
  }
  const available = availableOf(head);
  const falls = availableOf(after) < available;
  if (falls && availableOf(after) < 0n && !chartEntryOf(head.book).mayGoBelowZero) {
    return { code: shortageIn(head.book), details: { available: available.toString() } };
  }
  return null;
}

/** One side of an intent: what it would move, and the newest line of the account it would move it in. */
type Side = { readonly move: Move; readonly head: AccountLine };

function sidesOf(heads: Heads, moves: readonly Move[], context: DecisionContext): readonly Side[] | Refusal {
  const sides: Side[] = [];
  for (const move of moves) {
    const head = accountHeadOf(heads, move.book);
    if (!head) return refuse('NOT_FOUND', { details: { book: move.book } });
    if (context.damaged(move.book)) return refuse('ACCOUNT_DAMAGED', { details: { book: move.book } });
    sides.push({ move, head });
  }
  return sides;
}

const entry: Draft = { outcome: 'posted', lines: [] };

/**
 * Decides moves in accounts, asked in the order given. A refusal that rests on accounts claims the next number of
 * each that was asked, with amount 0: of the one that objects, and of those that were asked before it and did not. It
 * is then as final, and as provable, as an entry. One that rests on nothing numbered is a value.
 * @param draft what the record is where nothing objects; its lines stand after those of the accounts
 */
export function decideMoves(
  heads: Heads,
  moves: readonly Move[],
  context: DecisionContext,
  draft: Draft = entry,
): Draft | Refusal {
  if (new Set(moves.map(({ book }) => book)).size < moves.length) {
    return refuse('INVALID_INPUT', { fields: { account: 'notAllowed' } });
  }
  const sides = sidesOf(heads, moves, context);
  if ('code' in sides) return sides;
  for (const [at, { move, head }] of sides.entries()) {
    const refusal = objectionTo(move, head);
    if (refusal) {
      const asked = sides.slice(0, at + 1);
      return { outcome: 'refused', lines: asked.map((side) => claimOf(side.head)), refusal };
    }
  }
  const lines = sides.map(({ move, head }) => nextLine(head, move));
  return { ...draft, lines: [...lines, ...draft.lines] };
}
