import { userBook } from '@main/domain/ledger/books';
import { isUserLine } from '@main/domain/ledger/records';
import { monthsBefore } from '@main/domain/people/dormancy';
import type { BankStore } from '@main/ports/bank';
import type { Clock } from '@main/ports/clock';
import type { DeskStore } from '@main/ports/desks';
import type { ProjectionReads } from '@main/ports/projections';
import type { UserRecord, UserStore } from '@main/ports/users';
import { type Result, refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { BankUseCases } from '../useCase';
import type { Changing } from './changing';
import type { ApplyDetails } from './details';
import type { Openings } from './openings';
import { userRowOf } from './view';

export type UserReadDependencies = {
  readonly users: UserStore;
  readonly desks: DeskStore;
  readonly bank: BankStore;
  readonly projections: Pick<ProjectionReads, 'signIns'>;
  readonly posting: Pick<Posting, 'books'>;
  readonly openings: Openings;
  readonly dormantAfter: () => Promise<number>;
  readonly clock: Pick<Clock, 'now'>;
};

export type CurrentUserDependencies = Pick<UserReadDependencies, 'posting' | 'openings'> & {
  readonly users: Pick<UserStore, 'byId' | 'applyState'>;
  readonly applyDetails: ApplyDetails;
};

/**
 * A person as their own book has them now, not as the projection had them last. Whoever is met without opening
 * records gets them, and a projection that is found behind is brought up.
 */
export const createCurrentUser =
  ({ users, posting, openings, applyDetails }: CurrentUserDependencies) =>
  async (userId: string): Promise<Result<UserRecord>> => {
    const user = await users.byId(userId);
    if (!user) return refuse('NOT_FOUND');
    await openings.complete(user);
    const book = userBook(user.branch, userId);
    const head = await posting.books.head(book, Math.max(1, user.bookNo));
    if (!head || !isUserLine(head) || head.no <= user.bookNo) return succeed(user);
    for (const record of await posting.books.range(book, user.bookNo + 1, head.no))
      await applyDetails(record);
    const { role, status, duties, no: bookNo } = head;
    await users.applyState({ userId, bookNo, role, status, duties });
    const now = await users.byId(userId);
    return succeed({ ...(now ?? user), role, status, duties, bookNo });
  };

export type CurrentUser = ReturnType<typeof createCurrentUser>;

/** Everything that is asked about people. Lists and searches are cut, sorted and counted by the server. */
export function createUserReads(
  dependencies: UserReadDependencies & Pick<Changing, 'detailOf'>,
): Pick<BankUseCases, 'users.list' | 'users.get' | 'users.signIns' | 'branches.list'> {
  const { users, desks, bank, projections, clock, dormantAfter, detailOf } = dependencies;
  return {
    'users.list': async ({ holder, scope }, { search, role, status, dormant, cursor, ...rest }) => {
      const now = clock.now();
      const months = await dormantAfter();
      const page = await users.list({
        ...rest,
        search,
        branch: scope === 'bank' ? null : holder.branch,
        role: role ?? null,
        status: status ?? null,
        idleSince: dormant ? monthsBefore(now, months) : null,
        cursor: cursor ?? null,
      });
      const rows = page.rows.map((user) => userRowOf(user, now, months));
      return succeed({ rows, next: page.next, total: page.total });
    },
    'users.get': async (_actor, { userId }) => detailOf(userId),
    'users.signIns': async (_actor, { userId, limit }) => {
      const [known, all] = await Promise.all([projections.signIns([userId]), desks.list(null)]);
      const names = new Map(all.map(({ deskId, name }) => [deskId, name]));
      const recent = known.get(userId)?.recent ?? [];
      const rows = recent.slice(0, limit).map(({ at, desk, outcome }) => ({
        at: at.toISOString(),
        desk: names.get(desk) ?? desk,
        outcome,
      }));
      return succeed({ rows });
    },
    'branches.list': async ({ holder, scope }) => {
      const all = await bank.branches();
      const rows = all
        .filter(({ branch }) => scope === 'bank' || branch === holder.branch)
        .map(({ branch, name }) => ({ branch, name }));
      return succeed({ rows });
    },
  };
}
