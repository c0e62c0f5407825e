import { accountBook, type Book, isAccountBook, readBook } from './books';
import { hasSameText } from './canonical';
import { outcomeOf } from './decide';
import type { DecisionContext } from './intents';
import { openingLine, withoutLimits } from './moves';
import {
  accountLineIn,
  deskLineOf,
  isAccountLine,
  isDayLine,
  isDeskLine,
  isHoldLine,
  isUserLine,
  type JournalRecord,
  type Line,
  lineIn,
} from './records';
import { type Heads, withSealsOf } from './seal';

/**
 * A record is right if it is what the desk would decide again: the same intent, in the same circumstances, on the same
 * heads. Who verifies a book has the head before its next line; of the record's other books, whatever head its own
 * lines leave open, since each of those is a head to somebody who verifies that book. So books are verified one by
 * one, in any order, and all of them together leave no line that does not follow.
 */

/** A book's newest line so far, where it is known. */
export type KnownHeads = (book: Book) => Line | null | undefined;

/** The head from which `line` follows by what its record does. What the decision overwrites may have been anything. */
function headBefore(record: JournalRecord, line: Line): Line {
  const { branch, kind, outcome, intent } = record;
  const no = line.no - 1;
  if (isAccountLine(line)) {
    return {
      ...line,
      no,
      balanceAfter: line.balanceAfter - line.amount,
      heldAfter: line.heldAfter - line.held,
      status: kind === 'account-closed' && outcome === 'event' ? 'open' : line.status,
    };
  }
  if (isHoldLine(line)) {
    const reserved = accountLineIn(record, accountBook(branch, line.account))?.held ?? 0n;
    return { ...line, no, state: 'held', remaining: line.remaining - reserved };
  }
  if (isUserLine(line)) {
    const from = intent.kind === 'event' ? intent.user?.from : undefined;
    return { ...line, no, status: from ?? line.status };
  }
  if (isDeskLine(line)) {
    const isNewDay = kind === 'desk-started' && record.lines.some(isDayLine);
    return {
      ...line,
      no,
      businessDate: isNewDay ? beforeAnyDate : line.businessDate,
      standing: kind === 'desk-revoked' ? 'active' : line.standing,
    };
  }
  return isDayLine(line) ? { ...line, no, state: 'open' } : { ...line, no };
}

const beforeAnyDate = '0000-00-00';
const afterAnyTime = '9999-12-31T23:59:59.999Z';

/**
 * The head of a book that the decision looked at and in which it claimed no number, so that nobody can tell what it
 * was: the record is taken at its word. An account was there, unless it says that it was not; a hold that was not
 * paid out, because an account refused, had what was asked of it.
 */
function unclaimedHead({ intent, refusal }: JournalRecord, book: Book): Line | undefined {
  if (isAccountBook(book)) {
    const isMissing = refusal?.code === 'NOT_FOUND' && refusal.details.book === book;
    return isMissing ? undefined : openingLine(book, withoutLimits);
  }
  if (intent.kind !== 'hold-post' || readBook(book)?.kind !== 'hold') return undefined;
  const { account, amount } = intent;
  return { book, no: 1, account, remaining: amount, state: 'held', expires: afterAnyTime };
}

const headsBefore =
  (record: JournalRecord, known: KnownHeads): Heads =>
  (book) => {
    const line = lineIn(record, book);
    if (!line) return unclaimedHead(record, book);
    if (line.no === 1) return undefined;
    const head = known(book);
    return head?.no === line.no - 1 ? head : headBefore(record, line);
  };

/** Money that came from another branch and did not go to its account: that was damaged, where it was there at all. */
function isSaidDamaged({ branch, intent, refusal, lines }: JournalRecord, book: Book): boolean {
  if (intent.kind !== 'transfer-in' && intent.kind !== 'transfer-back') return false;
  const isHome = book === accountBook(branch, intent.account);
  return isHome && refusal?.code !== 'NOT_FOUND' && !lines.some((line) => line.book === book);
}

function circumstancesOf(record: JournalRecord): DecisionContext {
  const { writer, run, businessDate } = deskLineOf(record);
  return {
    desk: writer,
    run,
    now: record.bookingTime,
    calendarDate: businessDate,
    damaged: (book) => isSaidDamaged(record, book),
  };
}

/** Whether a record is what its intent comes to, decided again; its chain and signature aside. */
export function isDecided(record: JournalRecord, known: KnownHeads): boolean {
  const decided = outcomeOf(headsBefore(record, known), record.intent, circumstancesOf(record));
  return !('code' in decided) && hasSameText(withSealsOf(record, decided), record);
}
