import type { Book } from './books';
import { deskLineOf, type JournalRecord } from './records';

/** What is folded from the books of several desks at once. */
export type FoldedByDesk = {
  readonly id: string;
  /** By desk book: number of the last line of it that is in here. */
  readonly upTo: Readonly<Record<Book, number>>;
  /** How many events are in here: what a second writer at the same time is found by. */
  readonly folded: number;
};

/**
 * `seen` after `records`: those of one desk's book that count to it, in its order, all of them since `seen`. What is
 * in it already is passed over. Sums do not depend on the order in which desks are folded.
 */
export function foldOnce<Folded extends FoldedByDesk>(
  seen: Folded,
  records: readonly JournalRecord[],
  add: (known: Folded, record: JournalRecord) => Folded,
): Folded {
  return records.reduce((known, record) => {
    const { book, no } = deskLineOf(record);
    if (no <= (known.upTo[book] ?? 0)) return known;
    return { ...add(known, record), upTo: { ...known.upTo, [book]: no }, folded: known.folded + 1 };
  }, seen);
}
