import { type DeskDay, deskDayId, foldDeskDay, isEntry } from '@main/domain/ledger/figures';
import { businessDateOf } from '@main/domain/ledger/fold';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { FiguresStore } from '@main/ports/figures';

type Wanted = Pick<DeskDay, 'book' | 'date'>;

/** The desks' days that records count to. */
function daysOf(records: readonly JournalRecord[]): readonly Wanted[] {
  const days = records.filter(isEntry).map((record): Wanted => {
    return { book: deskLineOf(record).book, date: businessDateOf(record) };
  });
  return [...new Map(days.map((day) => [deskDayId(day), day])).values()];
}

/** Folds entries into their desk's days: of one desk's book, in its order and without a gap since that book's cursor. */
export const createFoldFigures =
  (store: Pick<FiguresStore, 'deskDays' | 'putDeskDays'>) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    let open = daysOf(records);
    while (open.length > 0) {
      const known = new Map((await store.deskDays(open)).map((day) => [deskDayId(day), day]));
      const changes = open.flatMap(({ book, date }) => {
        const seen = known.get(deskDayId({ book, date })) ?? null;
        const next = foldDeskDay(seen, book, date, records);
        return next.upTo === seen?.upTo ? [] : [{ next, seen: seen?.upTo ?? null }];
      });
      const written = await store.putDeskDays(changes);
      // Where another desk was at it: on what that one wrote.
      open = changes.filter((_, index) => !written[index]).map(({ next }) => next);
    }
  };
