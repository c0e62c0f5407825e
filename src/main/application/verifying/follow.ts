import type { Book } from '@main/domain/ledger/books';
import { canonical } from '@main/domain/ledger/canonical';
import { businessDateOf, foldDayTotals, foldSummary } from '@main/domain/ledger/fold';
import type { AccountSummary, DayTotals } from '@main/domain/ledger/projections';
import { isAccountLine, type JournalRecord, type Line } from '@main/domain/ledger/records';
import { followLine, type SignatureTest, startOf, type Verified } from '@main/domain/ledger/verify';
import type { BookProblem } from '@shared/bookProblems';

/** A book as far as it was read. It changes with each record: there are millions of them. */
export type Followed = {
  verified: Verified;
  /** Of an account's book. */
  summary: AccountSummary | null;
  /** Of the date that the last line counts to. */
  totals: DayTotals | null;
  /** How many dates it had so far. */
  days: number;
  /** Whether its summary was met. */
  isSummed: boolean;
};

export const unread = (book: Book): Followed => ({
  verified: startOf(book),
  summary: null,
  totals: null,
  days: 0,
  isSummed: false,
});

/** Whether two values are the same, member by member; what has no canonical text is like nothing. */
export function isSame(left: unknown, right: unknown): boolean {
  try {
    return canonical(left) === canonical(right);
  } catch {
    return false;
  }
}

/**
 * Takes the next record of a book in, which is right in itself.
 * @param closed called with the totals of a date that is over in this book
 * @returns what is wrong; `unordered` where desks were in different dates, so that the totals cannot be told yet
 */
export function follow(
  followed: Followed,
  record: JournalRecord,
  line: Line,
  test: SignatureTest,
  closed: (totals: DayTotals) => void,
): BookProblem | 'unordered' | null {
  const next = followLine(followed.verified, record, line, test);
  if (typeof next === 'string') return next;
  followed.verified = next;
  return isAccountLine(line) ? foldInto(followed, record, line.book, closed) : null;
}

function foldInto(
  followed: Followed,
  record: JournalRecord,
  book: Book,
  closed: (totals: DayTotals) => void,
): 'unordered' | null {
  const date = businessDateOf(record);
  followed.summary = foldSummary(followed.summary, book, [record]);
  const { totals } = followed;
  if (totals && date < totals.date) return 'unordered';
  if (totals?.date !== date) {
    if (totals) closed(totals);
    followed.days += 1;
    followed.totals = null;
  }
  followed.totals = foldDayTotals(followed.totals, book, date, [record]);
  return null;
}
