import type { Actor } from '@main/domain/access/actor';
import { type Movement, netOf, noMovement, sumMovements } from '@main/domain/ledger/figures';
import type { BankStore } from '@main/ports/bank';
import type { FiguresReads } from '@main/ports/figures';
import { addDays, type BusinessDate, startOfMonth } from '@shared/businessDate';
import type { CallOutput } from '@shared/contract';
import { scopeOf } from '@shared/permissions';
import { succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import { withinReach } from '../reach';
import type { BankUseCases } from '../useCase';
import { type FiguresReader, openFigures } from './read';
import { type Span, spanBefore, stepsOf } from './steps';

export type FiguresDependencies = {
  readonly figures: FiguresReads;
  readonly bank: Pick<BankStore, 'branches'>;
  readonly today: BusinessDay;
};

/** How many days a dashboard draws. */
const daysShown = 30;

type Step = CallOutput<'figures.series'>['rows'][number];

const maySeeBalance = ({ holder }: Actor): boolean => scopeOf(holder, 'figures.balance') !== null;

/** What each step moved, and what customers' accounts held at its end. */
function walk(
  steps: readonly Span[],
  byDate: ReadonlyMap<BusinessDate, Movement>,
  before: bigint | null,
): readonly Step[] {
  let balance = before;
  return steps.map(({ from, to }) => {
    const moved: Movement[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) moved.push(byDate.get(date) ?? noMovement);
    const movement = sumMovements(moved);
    if (balance !== null) balance += netOf(movement);
    return { from, to, ...movement, balance };
  });
}

async function seriesOf(
  reader: FiguresReader,
  actor: Actor,
  { from, to }: Span,
  unit: Parameters<typeof stepsOf>[2],
): Promise<readonly Step[]> {
  const [byDate, before] = await Promise.all([
    reader.byDate(from, to),
    maySeeBalance(actor) ? reader.balanceBefore(from) : null,
  ]);
  return walk(stepsOf(from, to, unit), byDate, before);
}

/** Money by day, for dashboards and charts (mission, row 10). */
export function createFigures({
  figures,
  bank,
  today,
}: FiguresDependencies): Pick<
  BankUseCases,
  'figures.dashboard' | 'figures.series' | 'figures.branches' | 'figures.makeUp'
> {
  return {
    'figures.dashboard': async (actor, { branch }) => {
      const whose = withinReach(actor, branch);
      const date = today(whose ?? actor.holder.branch);
      const month = { from: startOfMonth(date), to: date };
      const reader = await openFigures(figures, whose);
      const [days, thisMonth, monthBefore] = await Promise.all([
        seriesOf(reader, actor, { from: addDays(date, 1 - daysShown), to: date }, 'day'),
        reader.total(month.from, month.to),
        reader.total(...monthUpTo(date)),
      ]);
      const last = days.at(-1);
      return succeed({
        branch: whose,
        date,
        today: last ?? noMovement,
        month: thisMonth,
        monthBefore,
        balance: last?.balance ?? null,
        days: [...days],
      });
    },
    'figures.series': async (actor, { branch, from, to, unit }) => {
      const whose = withinReach(actor, branch);
      const before = spanBefore({ from, to });
      const reader = await openFigures(figures, whose);
      const [rows, movement] = await Promise.all([
        seriesOf(reader, actor, { from, to }, unit),
        reader.total(before.from, before.to),
      ]);
      return succeed({ rows: [...rows], total: sumMovements(rows), before: { ...before, ...movement } });
    },
    'figures.branches': async ({ holder, scope }, { from, to }) => {
      const all = await bank.branches();
      const seen = all.filter(({ branch }) => scope === 'bank' || branch === holder.branch);
      const reader = await openFigures(figures, null);
      const moved = new Map((await reader.byBranch(from, to)).map((each) => [each.branch, each]));
      const rows = seen.map(({ branch, name }) => ({ ...(moved.get(branch) ?? noMovement), branch, name }));
      return succeed({ rows });
    },
    'figures.makeUp': async (actor, { branch, from, to }) => {
      const reader = await openFigures(figures, withinReach(actor, branch));
      const { kinds, sizes, largest } = await reader.figures(from, to);
      return succeed({ kinds: [...kinds], sizes: [...sizes], largest: [...largest] });
    },
  };
}

/** The month before that of `date`, up to the same day of it, or to its end where it is shorter. */
function monthUpTo(date: BusinessDate): [from: BusinessDate, to: BusinessDate] {
  const from = startOfMonth(date, -1);
  const end = addDays(startOfMonth(date), -1);
  const sameDay = `${from.slice(0, 8)}${date.slice(8)}`;
  return [from, sameDay < end ? sameDay : end];
}
