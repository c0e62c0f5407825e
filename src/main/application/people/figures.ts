import type { Actor } from '@main/domain/access/actor';
import { readWeekHour, signInTimesId } from '@main/domain/ledger/signInTimes';
import { activeDays, lastDormantDay } from '@main/domain/people/dormancy';
import type { BankStore } from '@main/ports/bank';
import type { PeopleFigureStore, Standing } from '@main/ports/peopleFigures';
import type { SignInTimesStore } from '@main/ports/signInTimes';
import { addDays, type BusinessDate, monthOf, startOfMonth } from '@shared/businessDate';
import { holdsAccount, type Status } from '@shared/permissions';
import { succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import { withinReach } from '../reach';
import type { BankUseCases } from '../useCase';
import type { DormantAfter } from '../users/dormancy';

export type PeopleFigureDependencies = {
  readonly peopleFigures: Pick<PeopleFigureStore, 'standing' | 'activity'>;
  readonly signInTimes: Pick<SignInTimesStore, 'read'>;
  readonly bank: Pick<BankStore, 'branches'>;
  readonly dormantAfter: DormantAfter;
  readonly today: BusinessDay;
};

const weekDays = 7;

const peopleWith = (standing: readonly Standing[], status: Status): number =>
  standing.reduce((sum, each) => sum + (each.status === status ? each.people : 0), 0);

/**
 * Figures of people for dashboards. Days, and after how many of them somebody is dormant, are those of the branch asked
 * for, as in the list of people; of the bank, those of the caller's.
 */
export function createPeopleFigures({
  peopleFigures,
  signInTimes,
  bank,
  dormantAfter,
  today,
}: PeopleFigureDependencies): Pick<BankUseCases, 'people.figures' | 'people.signInHours'> {
  const branchesOf = async (actor: Actor, asked: string | null): Promise<readonly string[]> => {
    const branch = withinReach(actor, asked);
    return branch === null ? (await bank.branches()).map((each) => each.branch) : [branch];
  };

  const placeOf = (actor: Actor, asked: string | null): string =>
    withinReach(actor, asked) ?? actor.holder.branch;

  const timesOf = async (branches: readonly string[], months: readonly string[]) => {
    const ids = branches.flatMap((branch) => months.map((month) => signInTimesId(month, branch)));
    return [...(await signInTimes.read(ids)).values()];
  };

  const signInsSince = async (branches: readonly string[], from: BusinessDate, to: BusinessDate) => {
    const times = await timesOf(branches, [...new Set([from, to].map(monthOf))]);
    const days = times.flatMap((month) => Object.entries(month.days));
    return days.reduce((sum, [date, signedIn]) => sum + (date >= from && date <= to ? signedIn : 0), 0);
  };

  return {
    'people.figures': async (actor, asked) => {
      const branches = await branchesOf(actor, asked.branch);
      const place = placeOf(actor, asked.branch);
      const date = today(place);
      const months = await dormantAfter(place);
      const [standing, { customer, staff }, signInsOfWeek] = await Promise.all([
        peopleFigures.standing(branches),
        peopleFigures.activity(branches, {
          activeSince: addDays(date, -activeDays),
          seenSince: addDays(lastDormantDay(date, months), 1),
          newSince: monthOf(date),
        }),
        signInsSince(branches, addDays(date, 1 - weekDays), date),
      ]);
      const users = standing.reduce((sum, { people }) => sum + people, 0);
      const customers = standing.reduce(
        (sum, { role, people }) => sum + (holdsAccount(role) ? people : 0),
        0,
      );
      return succeed({
        users,
        customers,
        staff: users - customers,
        suspended: peopleWith(standing, 'Suspended'),
        pending: peopleWith(standing, 'Pending'),
        active: customer.active + staff.active,
        dormant: users - customer.seen - staff.seen,
        activeCustomers: customer.active,
        dormantCustomers: customers - customer.seen,
        newCustomers: customer.added,
        signInsOfWeek,
      });
    },
    'people.signInHours': async (actor, asked) => {
      const branches = await branchesOf(actor, asked.branch);
      const date = today(placeOf(actor, asked.branch));
      const months = Array.from({ length: asked.months }, (_, back) => monthOf(startOfMonth(date, -back)));
      const sums = new Map<string, number>();
      for (const { hours } of await timesOf(branches, months)) {
        for (const [hour, signedIn] of Object.entries(hours))
          sums.set(hour, (sums.get(hour) ?? 0) + signedIn);
      }
      const rows = [...sums].sort(([left], [right]) => (left < right ? -1 : 1));
      return succeed({ rows: rows.map(([hour, signedIn]) => ({ ...readWeekHour(hour), signedIn })) });
    },
  };
}
