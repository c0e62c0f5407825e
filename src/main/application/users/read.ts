import { userBook } from '@main/domain/ledger/books';
import { isUserLine } from '@main/domain/ledger/records';
import type { DeskStore } from '@main/ports/desks';
import type { ProjectionReads } from '@main/ports/projections';
import type { UserRecord, UserStore } from '@main/ports/users';
import { type Result, refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { BankUseCases } from '../useCase';
import type { Changing } from './changing';
import type { ApplyDetails } from './details';
import { type ListingDependencies, listingOf } from './listing';
import type { Openings } from './openings';
import { userRowOf } from './view';

export type UserReadDependencies = ListingDependencies & {
  readonly users: UserStore;
  readonly desks: DeskStore;
  readonly projections: Pick<ProjectionReads, 'signIns'>;
  readonly posting: Pick<Posting, 'books'>;
  readonly openings: Openings;
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
    const book = userBook(user.home, userId);
    const head = await posting.books.head(book, Math.max(1, user.bookNo));
    if (!head || !isUserLine(head) || head.no <= user.bookNo) return succeed(user);
    for (const record of await posting.books.range(book, user.bookNo + 1, head.no))
      await applyDetails(record);
    const { branch, role, status, duties, no: bookNo } = head;
    const state = { bookNo, branch, role, status, duties };
    await users.applyState({ userId, ...state });
    const now = await users.byId(userId);
    return succeed({ ...(now ?? user), ...state });
  };

export type CurrentUser = ReturnType<typeof createCurrentUser>;

/** Everything that is asked about people. Lists and searches are cut, sorted and counted by the server. */
export function createUserReads(
  dependencies: UserReadDependencies & Pick<Changing, 'detailOf'>,
): Pick<BankUseCases, 'users.list' | 'users.get' | 'users.signIns'> {
  const { users, desks, projections, detailOf } = dependencies;
  return {
    'users.list': async (actor, { cursor, limit, ...asked }) => {
      const listing = await listingOf(dependencies, actor, asked);
      if (!listing.ok) return listing;
      const { query, bounds, total } = listing.value;
      const { rows, ...page } = await users.list({ ...query, cursor: cursor ?? null, limit });
      const shown = rows.map((user) => userRowOf(user, bounds));
      return succeed({ ...page, rows: shown, ...(total !== null && { total, more: false }) });
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
  };
}
