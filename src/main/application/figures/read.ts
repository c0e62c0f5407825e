import {
  addMovements,
  type Figures,
  type Movement,
  netOf,
  noMovement,
  type Period,
  sumFigures,
  sumMovements,
} from '@main/domain/ledger/figures';
import type { BranchMovement, FiguresReads, Whose } from '@main/ports/figures';
import { addDays, type BusinessDate, monthOf, startOfMonth } from '@shared/businessDate';

/**
 * Money by day of a branch or the bank as it is read: the roll-ups, and of dates that are open in them the desks' own
 * days. Spans are from one date to another, both included.
 */
export type FiguresReader = {
  /** Each date on which something was posted. */
  readonly byDate: (from: BusinessDate, to: BusinessDate) => Promise<ReadonlyMap<BusinessDate, Movement>>;
  readonly total: (from: BusinessDate, to: BusinessDate) => Promise<Movement>;
  readonly figures: (from: BusinessDate, to: BusinessDate) => Promise<Figures>;
  /** Of the bank only. */
  readonly byBranch: (from: BusinessDate, to: BusinessDate) => Promise<readonly BranchMovement[]>;
  /** What customers' accounts held when `date` began. */
  readonly balanceBefore: (date: BusinessDate) => Promise<bigint>;
};

/** Of what a span of dates is put together, each of its dates once. */
export type Plan = {
  /** Roll-ups: whole months, and dates. */
  readonly periods: readonly Period[];
  /** Dates that are read from the desks' days. */
  readonly open: readonly BusinessDate[];
};

/** As few documents as there may be: months where they are whole and settled, else dates. */
export function planOf(
  from: BusinessDate,
  to: BusinessDate,
  openDates: readonly BusinessDate[],
  byMonth: boolean,
): Plan {
  const isOpen = new Set(openDates);
  const openMonths = new Set(openDates.map(monthOf));
  const periods: Period[] = [];
  const open: BusinessDate[] = [];
  let date = from;
  while (date <= to) {
    const next = startOfMonth(date, 1);
    const isWhole = date === startOfMonth(date) && next <= addDays(to, 1);
    if (byMonth && isWhole && !openMonths.has(monthOf(date))) {
      periods.push(monthOf(date));
      date = next;
    } else {
      (isOpen.has(date) ? open : periods).push(date);
      date = addDays(date, 1);
    }
  }
  return { periods, open };
}

const addTo = <Key>(sums: Map<Key, Movement>, key: Key, movement: Movement): void => {
  sums.set(key, addMovements(sums.get(key) ?? noMovement, movement));
};

/** Reads which dates are open once: what is settled meanwhile stands in the desks' days as well. */
export async function openFigures(store: FiguresReads, whose: Whose): Promise<FiguresReader> {
  const openDates = await store.openDates(whose);

  const plan = (from: BusinessDate, to: BusinessDate, byMonth = true): Plan =>
    planOf(from, to, openDates, byMonth);

  const movementsOf = async ({ periods, open }: Plan) =>
    Promise.all([store.movements(whose, periods), store.deskMovementsOn(whose, open)]);

  return {
    total: async (from, to) => sumMovements((await movementsOf(plan(from, to))).flat()),
    byDate: async (from, to) => {
      const [settled, open] = await movementsOf(plan(from, to, false));
      const dates = new Map<BusinessDate, Movement>();
      for (const { period, ...movement } of settled) addTo(dates, period, movement);
      for (const { date, branch: _branch, ...movement } of open) addTo(dates, date, movement);
      return dates;
    },
    figures: async (from, to) => {
      const { periods, open } = plan(from, to);
      const keys = periods.map((period) => ({ branch: whose, period }));
      return sumFigures((await Promise.all([store.rollUps(keys), store.deskDaysOn(whose, open)])).flat());
    },
    byBranch: async (from, to) => {
      const { periods, open } = plan(from, to);
      const [settled, days] = await Promise.all([
        store.movementsByBranch(periods),
        store.deskMovementsOn(whose, open),
      ]);
      const branches = new Map<string, Movement>();
      for (const { branch, ...movement } of settled) addTo(branches, branch, movement);
      for (const { branch, date: _date, ...movement } of days) addTo(branches, branch, movement);
      return [...branches].map(([branch, movement]) => ({ branch, ...movement }));
    },
    balanceBefore: async (date) => {
      const month = monthOf(date);
      // Of months in which a date is open, the dates.
      const openMonths = [...new Set(openDates.map(monthOf))].filter((each) => each < month);
      const spans = [
        ...openMonths.map((each) => plan(`${each}-01`, addDays(startOfMonth(`${each}-01`, 1), -1), false)),
        plan(startOfMonth(date), addDays(date, -1), false),
      ];
      const [parts, earlier] = await Promise.all([
        Promise.all(spans.map(movementsOf)),
        store.netOfMonthsBefore(whose, month, openMonths),
      ]);
      return earlier + netOf(sumMovements(parts.flat(2)));
    },
  };
}
