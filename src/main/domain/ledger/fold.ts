import type { BusinessDate } from '@shared/businessDate';
import { userIdPattern } from '@shared/ids';
import { type Book, partsOf } from './books';
import { traitsOf } from './events';
import { type AccountSummary, type DayTotals, recentSignIns, type SignIn, type SignIns } from './projections';
import { type AccountLine, accountLineIn, deskLineOf, type JournalRecord } from './records';

function lineOf(record: JournalRecord, book: Book): AccountLine {
  const line = accountLineIn(record, book);
  if (!line) throw new Error(`record ${record.id} has no line in ${book}`);
  return line;
}

/** The business date that a record counts to. */
export const businessDateOf = (record: JournalRecord): BusinessDate => deskLineOf(record).businessDate;

/** Whether a record shows that the customer uses an account: something was done, and not by the bank alone. */
export const isActivity = ({ kind, outcome }: JournalRecord): boolean =>
  outcome !== 'refused' && traitsOf(kind).activity;

function placeOf(book: Book): Pick<AccountSummary, 'account' | 'branch'> {
  const { branch, id } = partsOf(book);
  return { account: id, branch };
}

/**
 * The summary of an account after `records`, which are the next ones of its book without a gap. A line is the
 * state after it, so only the last one counts; the first says whose account it is,
 * and the last that the customer made says when it was used.
 */
export function foldSummary(
  seen: AccountSummary | null,
  book: Book,
  records: readonly JournalRecord[],
): AccountSummary {
  const [first] = records;
  const last = records.at(-1);
  if (!first || !last || lineOf(first, book).no !== (seen?.upTo ?? 0) + 1) {
    throw new Error(`a fold of ${book} with a gap`);
  }
  const line = lineOf(last, book);
  const opening = seen ?? {
    ...placeOf(book),
    userId: first.intent.kind === 'account-opened' ? first.intent.userId : null,
    openedOn: businessDateOf(first),
    activeOn: businessDateOf(first),
  };
  const used = records.findLast(isActivity);
  return {
    book,
    account: opening.account,
    branch: opening.branch,
    userId: opening.userId,
    balance: line.balanceAfter,
    held: line.heldAfter,
    status: line.status,
    freeze: line.freeze,
    floor: line.floor,
    product: line.product,
    limits: line.limits,
    openedOn: opening.openedOn,
    activeOn: used ? businessDateOf(used) : opening.activeOn,
    lastBooking: last.bookingTime,
    upTo: line.no,
  };
}

/**
 * An account's totals of one date after `records` of its book; those of other dates, and those it already holds,
 * count nothing. Desks may be in different dates, so numbers of one date need not be dense.
 */
export function foldDayTotals(
  seen: DayTotals | null,
  book: Book,
  date: BusinessDate,
  records: readonly JournalRecord[],
): DayTotals {
  const empty: DayTotals = { book, date, credits: 0n, debits: 0n, entries: 0, balance: 0n, upTo: 0 };
  return records.reduce<DayTotals>((totals, record) => {
    const { no, amount, balanceAfter } = lineOf(record, book);
    if (businessDateOf(record) !== date || no <= totals.upTo) return totals;
    return {
      book,
      date,
      credits: totals.credits + (amount > 0n ? amount : 0n),
      debits: totals.debits - (amount < 0n ? amount : 0n),
      entries: totals.entries + (record.outcome === 'posted' ? 1 : 0),
      balance: balanceAfter,
      upTo: no,
    };
  }, seen ?? empty);
}

/** The user whom a sign-in event is about; null for other records and for user IDs that cannot exist. */
export function signInUserOf({ kind, intent }: JournalRecord): string | null {
  if (intent.kind !== 'event' || (kind !== 'signed-in' && kind !== 'sign-in-refused')) return null;
  const user = intent.about?.user;
  return user !== undefined && userIdPattern.test(user) ? user : null;
}

const newestFirst = (left: SignIn, right: SignIn): number =>
  right.at.getTime() - left.at.getTime() || (left.id < right.id ? 1 : -1);

/**
 * A user's sign-ins after `records`, which are in the order of one desk's book and hold all of that user's since
 * `seen`. The newest of a set do not depend on the order in which desks are folded.
 */
export function foldSignIns(
  seen: SignIns | null,
  userId: string,
  records: readonly JournalRecord[],
): SignIns {
  const empty: SignIns = { userId, last: null, previous: null, recent: [], upTo: {}, folded: 0 };
  return records.reduce<SignIns>((known, record) => {
    const { book, no } = deskLineOf(record);
    if (signInUserOf(record) !== userId || no <= (known.upTo[book] ?? 0)) return known;
    const signIn: SignIn = {
      id: record.id,
      at: record.bookingTime,
      desk: partsOf(book).id,
      outcome: record.kind === 'signed-in' ? 'signedIn' : 'refused',
    };
    const successes = [known.last, known.previous, signIn]
      .filter((each): each is SignIn => each?.outcome === 'signedIn')
      .sort(newestFirst);
    return {
      userId,
      last: successes[0] ?? null,
      previous: successes[1] ?? null,
      recent: [...known.recent, signIn].sort(newestFirst).slice(0, recentSignIns),
      upTo: { ...known.upTo, [book]: no },
      folded: known.folded + 1,
    };
  }, seen ?? empty);
}
