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

/** Money by day as it is read: the roll-ups, and of dates that are open in them the desks' own days. */
export type FiguresReader = {
  /** Each date from `from` to `to` on which something was posted. */
  readonly byDate: (
    whose: Whose,
    from: BusinessDate,
    to: BusinessDate,
  ) => Promise<ReadonlyMap<BusinessDate, Movement>>;
  readonly total: (whose: Whose, from: BusinessDate, to: BusinessDate) => Promise<Movement>;
  readonly figures: (whose: Whose, from: BusinessDate, to: BusinessDate) => Promise<Figures>;
  readonly byBranch: (from: BusinessDate, to: BusinessDate) => Promise<readonly BranchMovement[]>;
  /** What customers' accounts held when `date` began. */
  readonly balanceBefore: (whose: Whose, date: BusinessDate) => Promise<bigint>;
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

export function createFiguresReader(store: FiguresReads): FiguresReader {
  const plan = async (whose: Whose, from: BusinessDate, to: BusinessDate, byMonth = true): Promise<Plan> =>
    planOf(from, to, await store.openDates(whose), byMonth);

  const movementsOf = async (whose: Whose, { periods, open }: Plan) =>
    Promise.all([store.movements(whose, periods), store.deskMovementsOn(whose, open)]);

  const total: FiguresReader['total'] = async (whose, from, to) =>
    sumMovements((await movementsOf(whose, await plan(whose, from, to))).flat());

  return {
    total,
    byDate: async (whose, from, to) => {
      const [settled, open] = await movementsOf(whose, await plan(whose, from, to, false));
      const dates = new Map<BusinessDate, Movement>();
      for (const { period, ...movement } of settled) addTo(dates, period, movement);
      for (const { date, branch: _branch, ...movement } of open) addTo(dates, date, movement);
      return dates;
    },
    figures: async (whose, from, to) => {
      const { periods, open } = await plan(whose, from, to);
      const keys = periods.map((period) => ({ branch: whose, period }));
      return sumFigures((await Promise.all([store.rollUps(keys), store.deskDaysOn(whose, open)])).flat());
    },
    byBranch: async (from, to) => {
      const { periods, open } = await plan(null, from, to);
      const [settled, days] = await Promise.all([
        store.movementsByBranch(periods),
        store.deskMovementsOn(null, open),
      ]);
      const branches = new Map<string, Movement>();
      for (const { branch, ...movement } of settled) addTo(branches, branch, movement);
      for (const { branch, date: _date, ...movement } of days) addTo(branches, branch, movement);
      return [...branches].map(([branch, movement]) => ({ branch, ...movement }));
    },
    balanceBefore: async (whose, date) => {
      const month = monthOf(date);
      const open = await store.openDates(whose);
      // Of months in which a date is open, the dates.
      const openMonths = [...new Set(open.map(monthOf))].filter((each) => each < month);
      const spans = [
        ...openMonths.map((each) =>
          planOf(`${each}-01`, addDays(startOfMonth(`${each}-01`, 1), -1), open, false),
        ),
        planOf(startOfMonth(date), addDays(date, -1), open, false),
      ];
      const parts = await Promise.all(spans.map((span) => movementsOf(whose, span)));
      const earlier = await store.netOfMonthsBefore(whose, month, openMonths);
      return earlier + netOf(sumMovements(parts.flat(2)));
    },
  };
}
