import type { BookProblem } from '@shared/bookProblems';
import type { ErrorCode } from '@shared/errors';
import { accountBook, readBook, reversalBook } from './books';
import { availableOf } from './chart';
import { changeOf, isAccountChange } from './decideAccount';
import { type Intent, recordId } from './intents';
import { objectionTo, openingLine, withoutLimits } from './moves';
import { limitsOf } from './products';
import {
  type AccountLine,
  type AccountState,
  accountLineIn,
  type HoldLine,
  isAccountLine,
  isHoldLine,
  isReversalLine,
  type JournalRecord,
} from './records';

/** What the lines of a record say, line by line, beside the line of the same book before it. */

const isSameState = (line: AccountState, expected: AccountState): boolean =>
  line.status === expected.status &&
  line.freeze === expected.freeze &&
  line.floor === expected.floor &&
  line.limits === expected.limits;

/** Number 1 of an account is open and empty; a customer's by its own opening, under the terms that this names. */
function openingProblem({ branch, intent }: JournalRecord, line: AccountLine): BookProblem | null {
  if (line.amount !== 0n || line.held !== 0n) return 'balance';
  const isOpened = intent.kind === 'account-opened';
  const isCustomers = isOpened
    ? line.book === accountBook(branch, intent.account)
    : readBook(line.book)?.kind === 'account';
  if (isCustomers !== isOpened) return 'state';
  const limits = isOpened ? limitsOf(intent.terms) : withoutLimits;
  return isSameState(line, openingLine(line.book, limits)) ? null : 'state';
}

/** Whether a hold's line in the record says that something is reserved, or no longer is, in this account. */
const isHeld = ({ branch, lines }: JournalRecord, { book }: AccountLine): boolean =>
  lines.some((line) => isHoldLine(line) && accountBook(branch, line.account) === book);

const problemOfCode: Partial<Readonly<Record<ErrorCode, BookProblem>>> = {
  INSUFFICIENT_FUNDS: 'floor',
  DESK_CASH_SHORT: 'floor',
  AMOUNT_TOO_LARGE: 'balance',
};

/** Whether an account let happen what it must not. */
function moveProblem({ kind }: JournalRecord, line: AccountLine, last: AccountLine): BookProblem | null {
  if (line.amount === 0n && line.held === 0n) return null;
  const { book, amount, held } = line;
  const refusal = objectionTo({ book, amount, held, despiteFreeze: kind === 'interest' }, last);
  return refusal && (problemOfCode[refusal.code] ?? 'state');
}

/** Whether an account is what it was, but for what its own event changed. */
function stateProblem(
  { outcome, intent }: JournalRecord,
  line: AccountLine,
  last: AccountLine,
): BookProblem | null {
  const change = outcome === 'event' && isAccountChange(intent) ? changeOf(intent, last) : {};
  if ('code' in change) return 'state';
  return isSameState(line, { ...last, ...change }) ? null : 'state';
}

/** An account's book: each balance follows from the one before, stays above its floor, and moves as its state allows. */
export function accountProblem(
  record: JournalRecord,
  line: AccountLine,
  last: AccountLine | null,
): BookProblem | null {
  const follows =
    line.balanceAfter === (last?.balanceAfter ?? 0n) + line.amount &&
    line.heldAfter === (last?.heldAfter ?? 0n) + line.held;
  if (!follows) return 'balance';
  if (line.amount !== 0n && record.outcome !== 'posted') return 'balance';
  if (line.held !== 0n && !isHeld(record, line)) return 'hold';
  if (!last) return openingProblem(record, line);
  return moveProblem(record, line, last) ?? stateProblem(record, line, last);
}

/** A hold's book: what goes out of it leaves the account's reserve, until it is finished, once. */
export function holdProblem(
  record: JournalRecord,
  line: HoldLine,
  last: HoldLine | null,
): BookProblem | null {
  const { kind, branch, bookingTime } = record;
  const account = accountLineIn(record, accountBook(branch, line.account));
  const gone = (last?.remaining ?? 0n) - line.remaining;
  if (account?.held !== -gone) return 'hold';
  if (!last) return kind === 'hold' && line.state === 'held' && line.remaining > 0n ? null : 'hold';
  const goesOn = last.state === 'held' && line.account === last.account && line.expires === last.expires;
  if (!goesOn) return 'hold';
  const isOver = bookingTime >= new Date(line.expires);
  const isEmpty = line.remaining === 0n;
  const isRight =
    (kind === 'hold-post' &&
      gone > 0n &&
      account.amount === -gone &&
      !isOver &&
      line.state === (isEmpty ? 'posted' : 'held')) ||
    (kind === 'hold-void' && isEmpty && line.state === 'voided') ||
    (kind === 'hold-expire' && isEmpty && isOver && line.state === 'expired');
  return isRight ? null : 'hold';
}

/** Who takes an entry back, and only who does, names it and stands as number 1 in its reversal book. */
export function reversalProblem({
  id,
  branch,
  outcome,
  intent,
  lines,
  reverses,
}: JournalRecord): BookProblem | null {
  const [line, more] = lines.filter(isReversalLine);
  if (intent.kind !== 'reversal' || outcome !== 'posted') return line || reverses !== null ? 'link' : null;
  const isLinked =
    !more &&
    line?.no === 1 &&
    line.book === reversalBook(branch, intent.entry) &&
    line.reversal === id &&
    reverses === recordId(branch, intent.entry);
  return isLinked ? null : 'link';
}

/** How much of an account an intent asked for. */
function askedOf(intent: Intent, { book }: AccountLine): bigint {
  if ('amount' in intent) return intent.amount;
  const move = 'moves' in intent ? intent.moves.find((each) => each.book === book) : undefined;
  return move ? (move.amount < 0n ? -move.amount : move.amount) : 0n;
}

/** What a claimed line must say where an account is refused for what it is. */
const provenBy: Partial<Readonly<Record<ErrorCode, (line: AccountLine) => boolean>>> = {
  ACCOUNT_CLOSED: ({ status }) => status === 'closed',
  ACCOUNT_DORMANT: ({ status }) => status === 'dormant',
  ACCOUNT_FROZEN: ({ freeze }) => freeze !== 'none',
};

/** A refusal that rests on accounts claims their numbers; the last one objected, and it says of it what its head said. */
export function claimProblem({ outcome, refusal, intent, lines }: JournalRecord): BookProblem | null {
  if ((outcome === 'refused') !== (refusal !== null)) return 'claim';
  if (refusal === null) return null;
  const claimed = lines.filter(isAccountLine).at(-1);
  if (!claimed) return 'claim';
  if (isAccountChange(intent)) {
    const change = changeOf(intent, { ...claimed, no: claimed.no - 1 });
    return 'code' in change && change.code === refusal.code ? null : 'claim';
  }
  const proof = provenBy[refusal.code];
  if (proof && !proof(claimed)) return 'claim';
  const { available } = refusal.details;
  if (available === undefined) return null;
  const left = availableOf(claimed);
  return left === BigInt(available) && askedOf(intent, claimed) > left ? null : 'claim';
}
