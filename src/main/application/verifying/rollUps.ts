import { deskBook } from '@main/domain/ledger/books';
import { type Figures, type Period, type RollUp, rollUpId, sumFigures } from '@main/domain/ledger/figures';
import type { Whose } from '@main/ports/figures';
import { monthOf } from '@shared/businessDate';
import { wrongFigures } from './deskDays';
import { isSame } from './follow';
import type { Notes } from './notes';
import type { VerifyDependencies } from './types';

/** Roll-ups are raised a moment after what is below them: so often, after such a wait, they are looked at again. */
const turns = 5;
const waitMs = 200;

/** So many of the bank's periods are looked at together: each has a part of every branch. */
const periodsAtOnce = 31;

/** What is below roll-ups, by their periods. */
function belowOf(parts: readonly (readonly [Period, Figures])[]): ReadonlyMap<Period, readonly Figures[]> {
  const below = new Map<Period, Figures[]>();
  for (const [period, figures] of parts) {
    const known = below.get(period);
    if (known) known.push(figures);
    else below.set(period, [figures]);
  }
  return below;
}

/** The periods whose roll-ups are not the sums of what is below them, but for those that are open. */
function unlike(
  whose: Whose,
  rollUps: readonly RollUp[],
  below: ReturnType<typeof belowOf>,
  openDates: readonly string[],
): readonly Period[] {
  const open = new Set(openDates.flatMap((date) => [date, monthOf(date)]));
  const known = new Map(rollUps.map((rollUp) => [rollUp.period, rollUp]));
  return [...new Set([...known.keys(), ...below.keys()])].filter((period) => {
    const sum: RollUp = { ...sumFigures(below.get(period) ?? []), branch: whose, period };
    return !open.has(period) && !isSame(known.get(period), sum);
  });
}

async function wrongAfterAll(
  { clock }: Pick<VerifyDependencies, 'clock'>,
  look: () => Promise<readonly Period[]>,
): Promise<readonly Period[]> {
  let wrong = await look();
  for (let turn = 1; turn < turns && wrong.length > 0; turn += 1) {
    await clock.pause(waitMs);
    wrong = await look();
  }
  return wrong;
}

const noteAll = (notes: Notes, whose: Whose, wrong: readonly Period[]): void => {
  for (const period of wrong) wrongFigures(notes, rollUpId({ branch: whose, period }));
};

/** Compares the roll-ups of a branch with its desks' days. @returns the periods that it has any of */
export async function compareBranchRollUps(
  dependencies: VerifyDependencies,
  branch: string,
  notes: Notes,
): Promise<readonly Period[]> {
  const { figures, desks } = dependencies;
  let periods: readonly Period[] = [];
  const wrong = await wrongAfterAll(dependencies, async () => {
    const rollUps = await figures.rollUpsOf(branch);
    periods = rollUps.map(({ period }) => period);
    const days = await Promise.all(desks.map((desk) => figures.deskDaysOfBook(deskBook(branch, desk))));
    const below = belowOf(
      days.flat().flatMap((day) => [[day.date, day] as const, [monthOf(day.date), day] as const]),
    );
    return unlike(branch, rollUps, below, await figures.openDates(branch));
  });
  noteAll(notes, branch, wrong);
  return periods;
}

/** Compares the roll-ups of the bank with those of its branches. */
export async function compareBankRollUps(
  dependencies: VerifyDependencies,
  ofBranches: readonly Period[],
  notes: Notes,
): Promise<void> {
  const { figures } = dependencies;
  const known = (await figures.rollUpsOf(null)).map(({ period }) => period);
  const periods = [...new Set([...known, ...ofBranches])];
  for (let from = 0; from < periods.length; from += periodsAtOnce) {
    const asked = periods.slice(from, from + periodsAtOnce);
    const wrong = await wrongAfterAll(dependencies, async () => {
      const rollUps = await figures.rollUps(asked.map((period) => ({ branch: null, period })));
      const parts = await figures.rollUpsOfBranches(asked);
      const below = belowOf(parts.map((part) => [part.period, part] as const));
      return unlike(null, rollUps, below, await figures.openDates(null));
    });
    noteAll(notes, null, wrong);
  }
}
