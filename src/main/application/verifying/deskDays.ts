import { type Book, deskBook } from '@main/domain/ledger/books';
import {
  type DeskDay,
  deskDayId,
  figuresOfEntry,
  foldDeskDay,
  isEntry,
  noFigures,
  sumFigures,
} from '@main/domain/ledger/figures';
import { businessDateOf } from '@main/domain/ledger/fold';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { isSame } from './follow';
import type { Notes } from './notes';
import type { VerifyDependencies } from './types';

type Counted = { readonly day: DeskDay; readonly firstNo: number };

export type DeskDayCount = {
  /** Records may come in any order; each once. */
  readonly take: (record: JournalRecord) => void;
  readonly of: (id: string) => Counted | undefined;
  readonly all: () => readonly DeskDay[];
};

/** What the desks of a branch posted by date, counted beside what is stored of it. */
export function createDeskDayCount(): DeskDayCount {
  const days = new Map<string, Counted>();
  return {
    take: (record) => {
      if (!isEntry(record)) return;
      const { book, no } = deskLineOf(record);
      const date = businessDateOf(record);
      const id = deskDayId({ book, date });
      const known = days.get(id);
      const sum = sumFigures([known?.day ?? noFigures, figuresOfEntry(record)]);
      days.set(id, {
        day: { ...sum, book, date, upTo: Math.max(known?.day.upTo ?? 0, no) },
        firstNo: Math.min(known?.firstNo ?? no, no),
      });
    },
    of: (id) => days.get(id),
    all: () => [...days.values()].map(({ day }) => day),
  };
}

/** Figures that are not what they must be: they are named by themselves, and keep nobody from posting. */
export const wrongFigures = (notes: Notes, named: string): void =>
  notes.bad({ problem: 'totals', book: '', no: 0, record: named, reference: '' }, null);

/**
 * Whether a stored day is what its book comes to, while somebody posts: what the cursor, read before, has passed must
 * be in it.
 */
async function isRight(
  { journal, projections, figures }: VerifyDependencies,
  { book, date }: Pick<DeskDay, 'book' | 'date'>,
  from: number,
): Promise<boolean> {
  const cursor = (await projections.cursors([book])).get(book) ?? 0;
  const [stored] = await figures.deskDays([{ book, date }]);
  const upTo = stored?.upTo ?? 0;
  const records = await journal.range(book, from, Math.max(upTo, cursor));
  const isIn = (record: JournalRecord): boolean => deskLineOf(record).no <= upTo;
  const rest = records.filter((record) => !isIn(record) && deskLineOf(record).no <= cursor);
  const isLacking = rest.some((record) => isEntry(record) && businessDateOf(record) === date);
  return !isLacking && (!stored || isSame(foldDeskDay(null, book, date, records.filter(isIn)), stored));
}

/** Compares what desks posted in a branch by date with what is stored of it. */
export async function compareDeskDays(
  dependencies: VerifyDependencies,
  branch: string,
  counted: DeskDayCount,
  notes: Notes,
): Promise<void> {
  const { figures, desks } = dependencies;
  const books = desks.map((desk) => deskBook(branch, desk)).filter((book) => !notes.isDoubtful(book));
  const stored = (await Promise.all(books.map(figures.deskDaysOfBook))).flat();
  const known = new Map(stored.map((day) => [deskDayId(day), day]));
  const lasts = new Map<Book, number>();
  for (const { book, upTo } of counted.all()) lasts.set(book, Math.max(lasts.get(book) ?? 0, upTo));
  const whole = new Set(books);
  for (const day of [...known.values(), ...counted.all().filter(({ book }) => whole.has(book))]) {
    const id = deskDayId(day);
    if (isSame(counted.of(id)?.day, known.get(id))) continue;
    const from = counted.of(id)?.firstNo ?? (lasts.get(day.book) ?? 0) + 1;
    if (!(await isRight(dependencies, day, from))) wrongFigures(notes, id);
  }
}
