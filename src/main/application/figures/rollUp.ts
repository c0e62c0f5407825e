import { partsOf } from '@main/domain/ledger/books';
import { canonical } from '@main/domain/ledger/canonical';
import {
  type Figures,
  type Period,
  type RollUp,
  type RollUpKey,
  rollUpId,
  sumFigures,
} from '@main/domain/ledger/figures';
import type { DeskDayMark, FiguresStore } from '@main/ports/figures';
import { addDays, type BusinessDate, monthOf } from '@shared/businessDate';

/** So many desks' days are taken at once: those of two or three dates of a large bank. */
const daysPerRound = 1_000;

const unique = (keys: readonly RollUpKey[]): readonly RollUpKey[] => [
  ...new Map(keys.map((key) => [rollUpId(key), key])).values(),
];

/** The dates of a month. */
export function datesOf(month: Period): readonly BusinessDate[] {
  const dates: BusinessDate[] = [];
  for (let date = `${month}-01`; monthOf(date) === month; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** What stands below roll-ups, by their ids. */
type Below = (keys: readonly RollUpKey[]) => Promise<ReadonlyMap<string, readonly Figures[]>>;

const grouped = <Part>(parts: readonly Part[], idOf: (part: Part) => string): ReadonlyMap<string, Part[]> => {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const id = idOf(part);
    const known = groups.get(id);
    if (known) known.push(part);
    else groups.set(id, [part]);
  }
  return groups;
};

/** A branch's date: its desks' days. */
const desksBelow =
  (store: FiguresStore): Below =>
  async (keys) => {
    const days = await store.deskDaysOn(null, [...new Set(keys.map(({ period }) => period))]);
    return grouped(days, ({ book, date }) => rollUpId({ branch: partsOf(book).branch, period: date }));
  };

/** The bank's date: those of its branches. */
const branchesBelow =
  (store: FiguresStore): Below =>
  async (keys) => {
    const days = await store.rollUpsOfBranches(keys.map(({ period }) => period));
    return grouped(days, ({ period }) => rollUpId({ branch: null, period }));
  };

/** A month: its dates. */
const datesBelow =
  (store: FiguresStore): Below =>
  async (keys) => {
    const dates = keys.flatMap(({ branch, period }) =>
      datesOf(period).map((date) => ({ branch, period: date })),
    );
    const days = await store.rollUps(dates);
    return grouped(days, ({ branch, period }) => rollUpId({ branch, period: monthOf(period) }));
  };

/**
 * Sets roll-ups to the sums of what is below them. What is below only grows, and is read after the version that is
 * written over: so each version has at least what the one before it had, whoever writes.
 */
async function raise(store: FiguresStore, wanted: readonly RollUpKey[], below: Below): Promise<void> {
  let open = unique(wanted);
  while (open.length > 0) {
    const known = new Map((await store.rollUps(open)).map((rollUp) => [rollUpId(rollUp), rollUp]));
    const parts = await below(open);
    const changes = open.flatMap(({ branch, period }) => {
      const id = rollUpId({ branch, period });
      const seen = known.get(id) ?? null;
      const next: RollUp = { ...sumFigures(parts.get(id) ?? []), branch, period };
      return seen !== null && canonical(next) === canonical(seen)
        ? []
        : [{ next, seen: seen?.entries ?? null }];
    });
    // Where somebody else was at one of them, what was written meanwhile is found to be the same.
    open = (await store.putRollUps(changes)) ? [] : changes.map(({ next }) => next);
  }
}

/** Brings everything above some desks' days up to them, from the bottom to the top. */
async function raiseAbove(store: FiguresStore, marks: readonly DeskDayMark[]): Promise<void> {
  const branchDates = marks.map(({ book, date }) => ({ branch: partsOf(book).branch, period: date }));
  const bankDates = branchDates.map(({ period }) => ({ branch: null, period }));
  const months = [...branchDates, ...bankDates].map(({ branch, period }) => ({
    branch,
    period: monthOf(period),
  }));
  await raise(store, branchDates, desksBelow(store));
  await raise(store, bankDates, branchesBelow(store));
  await raise(store, months, datesBelow(store));
}

/**
 * Brings the roll-ups up to the desks' days. A day counts as settled when all above it was written: cut off
 * anywhere, the next time begins there. Several may do it at once; it is only work done twice.
 */
export async function rollUpFigures(store: FiguresStore): Promise<void> {
  for (;;) {
    const marks = await store.open(daysPerRound);
    await raiseAbove(store, marks);
    await store.settle(marks);
    if (marks.length < daysPerRound) return;
  }
}
