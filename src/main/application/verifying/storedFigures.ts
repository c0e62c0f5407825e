import type { Book } from '@main/domain/ledger/books';
import { businessDateOf, foldDayTotals, foldSummary } from '@main/domain/ledger/fold';
import type { AccountSummary, DayTotals } from '@main/domain/ledger/projections';
import { deskLineOf, type JournalRecord, lineIn } from '@main/domain/ledger/records';
import { type Finding, finding } from '@main/domain/ledger/verify';
import type { BookProblem } from '@shared/bookProblems';
import { firstDate, lastDate } from './figures';
import { isSame } from './follow';
import type { VerifyDependencies } from './types';

export type StoredFigures = {
  /** The next record of the book. */
  readonly take: (record: JournalRecord) => void;
  /** The last number that the figures say they have taken in. */
  readonly reach: () => number;
  /** Once the whole book was taken: the first thing in the figures that does not follow from it. */
  readonly wrong: () => Finding | null;
};

/**
 * The stored figures of an account beside its book. Read in this order, what a desk's cursor has passed is in the
 * summary, and what the summary has passed is in the totals; so what they lack is wrong, and not only late.
 */
export async function figuresOf(
  { projections }: VerifyDependencies,
  book: Book,
  deskBooks: readonly Book[],
): Promise<StoredFigures> {
  const cursors = await projections.cursors(deskBooks);
  const stored = (await projections.summaries([book])).get(book) ?? null;
  const storedDays = await projections.dayTotals(book, firstDate, lastDate);
  const byDate = new Map(storedDays.map((totals) => [totals.date, totals]));
  const summed = stored?.upTo ?? 0;

  let summary: AccountSummary | null = null;
  const days = new Map<string, DayTotals>();
  const lastOf = new Map<string, JournalRecord>();
  let wrong: Finding | null = null;
  /** Whether the line that the summary says it ends with was there. */
  let isMet = false;

  const note = (problem: BookProblem, record: JournalRecord): void => {
    wrong ??= finding(problem, book, record);
  };

  const takeDay = (record: JournalRecord, no: number): void => {
    const date = businessDateOf(record);
    const upTo = byDate.get(date)?.upTo ?? 0;
    lastOf.set(date, record);
    if (no <= upTo) days.set(date, foldDayTotals(days.get(date) ?? null, book, date, [record]));
    else if (no <= summed) note('totals', record);
    if (no === upTo && !isSame(days.get(date), byDate.get(date))) note('totals', record);
  };

  return {
    take: (record) => {
      const no = lineIn(record, book)?.no ?? 0;
      summary = foldSummary(summary, book, [record]);
      if (no === summed) isMet = true;
      if (no === summed && !isSame(summary, stored)) note('summary', record);
      const desk = deskLineOf(record);
      if (no > summed && desk.no <= (cursors.get(desk.book) ?? 0)) note('summary', record);
      takeDay(record, no);
    },
    reach: () => Math.max(summed, ...storedDays.map(({ upTo }) => upTo)),
    wrong: () => {
      if (wrong) return wrong;
      if (stored && !isMet)
        return { problem: 'summary', book, no: summary?.upTo ?? 0, record: '', reference: '' };
      const strange = storedDays.find((totals) => !isSame(days.get(totals.date), totals));
      if (!strange) return null;
      return { problem: 'totals', book, no: strange.upTo, record: '', reference: '' };
    },
  };
}
