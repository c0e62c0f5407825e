import type { Actor } from '@main/domain/access/actor';
import type { ActivityBounds } from '@main/domain/people/dormancy';
import type { ActivityFilter, UserQuery } from '@main/ports/users';
import { endOfDay, startOfDay } from '@shared/businessDate';
import type { CallInput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';
import type { BoundsFor } from './activity';

export type ListingDependencies = {
  readonly boundsFor: BoundsFor;
  readonly timeZoneOf: (branch: string) => string;
};

/** What a list of people may be asked for, whether it is shown or saved. */
type Asked = Omit<CallInput<'users.list'>, 'cursor' | 'limit'>;

type Listing = {
  readonly query: Omit<UserQuery, 'cursor' | 'limit'>;
  readonly bounds: ActivityBounds;
};

const activityFilter = (
  kind: ActivityFilter['kind'],
  { activeFrom, seenFrom }: ActivityBounds,
): ActivityFilter => ({ kind, since: kind === 'dormant' ? seenFrom : activeFrom });

/** What the store is asked, within the caller's reach. Days are those of the branch asked for, else of the caller's. */
export async function listingOf(
  { boundsFor, timeZoneOf }: ListingDependencies,
  { holder, scope }: Actor,
  asked: Asked,
): Promise<Result<Listing>> {
  const { search, role, status, activity, addedFrom, addedTo, sort, descending } = asked;
  const own = scope === 'bank' ? null : holder.branch;
  const branch = asked.branch ?? own;
  if (own !== null && branch !== own) return refuse('NOT_PERMITTED');
  const daysOf = branch ?? holder.branch;
  const bounds = await boundsFor(daysOf);
  const timeZone = timeZoneOf(daysOf);
  const query = {
    branch,
    search,
    role: role ?? null,
    status: status ?? null,
    activity: activity === undefined ? null : activityFilter(activity, bounds),
    addedFrom: addedFrom === undefined ? null : startOfDay(addedFrom, timeZone),
    addedTo: addedTo === undefined ? null : endOfDay(addedTo, timeZone),
    ...{ sort, descending },
  };
  return succeed({ query, bounds });
}
