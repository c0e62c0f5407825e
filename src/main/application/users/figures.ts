import { monthsBefore } from '@main/domain/people/dormancy';
import type { Clock } from '@main/ports/clock';
import type { UserQuery, UserStore } from '@main/ports/users';
import { succeed } from '@shared/result';
import type { UseCase } from '../useCase';

export type PeopleFigureDependencies = {
  readonly users: Pick<UserStore, 'list'>;
  readonly dormantAfter: () => Promise<number>;
  readonly clock: Pick<Clock, 'now'>;
};

const dayMs = 86_400_000;

const everybody = {
  search: '',
  role: null,
  status: null,
  idleSince: null,
  sort: 'userId',
  descending: false,
  cursor: null,
  limit: 1,
} as const;

/** How many people there are, counted as the list counts them; who was added lately counts as seen then. */
export const createPeopleFigures =
  ({ users, dormantAfter, clock }: PeopleFigureDependencies): UseCase<'people.figures'> =>
  async ({ holder, scope }, asked) => {
    const branch = asked.branch ?? (scope === 'bank' ? null : holder.branch);
    const now = clock.now();
    const countOf = async (filter: Partial<UserQuery>) =>
      (await users.list({ ...everybody, branch, ...filter })).total;
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * dayMs);
    const [all, customers, suspended, pending, idle, dormant, notThisWeek] = await Promise.all([
      countOf({}),
      countOf({ role: 'Customer' }),
      countOf({ status: 'Suspended' }),
      countOf({ status: 'Pending' }),
      countOf({ idleSince: daysAgo(90) }),
      countOf({ idleSince: monthsBefore(now, await dormantAfter()) }),
      countOf({ idleSince: daysAgo(7) }),
    ]);
    return succeed({
      users: all,
      customers,
      staff: all - customers,
      suspended,
      pending,
      active: all - idle,
      dormant,
      signInsOfWeek: all - notThisWeek,
    });
  };
