import type { Actor } from '@main/domain/access/actor';
import type { ActivityBounds } from '@main/domain/people/dormancy';
import type { BankStore } from '@main/ports/bank';
import type { PeopleFigureStore } from '@main/ports/peopleFigures';
import type { ActivityFilter, UserQuery } from '@main/ports/users';
import { endOfDay, startOfDay } from '@shared/businessDate';
import type { CallInput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';
import type { BoundsFor } from './activity';

export type ListingDependencies = {
  readonly boundsFor: BoundsFor;
  readonly timeZoneOf: (branch: string) => string;
  readonly peopleFigures: Pick<PeopleFigureStore, 'standing'>;
  readonly bank: Pick<BankStore, 'branches'>;
};

/** What a list of people may be asked for, whether it is shown or saved. */
type Asked = Omit<CallInput<'users.list'>, 'cursor' | 'limit'>;

export type Listing = {
  readonly query: Omit<UserQuery, 'cursor' | 'limit'>;
  readonly bounds: ActivityBounds;
  /** How many they are, where figures tell it at once; else null, and the list is counted as far as it is worth. */
  readonly total: number | null;
};

const activityFilter = (
  kind: ActivityFilter['kind'],
  { activeFrom, seenFrom }: ActivityBounds,
): ActivityFilter => ({ kind, since: kind === 'dormant' ? seenFrom : activeFrom });

/** Whom figures count: nothing is asked of them but branch, role and status. */
async function countedPeople(
  { peopleFigures, bank }: ListingDependencies,
  { branch, role, status, search, activity, addedFrom, addedTo }: Listing['query'],
): Promise<number | null> {
  if (search !== '' || activity || addedFrom || addedTo) return null;
  const branches = branch === null ? (await bank.branches()).map((each) => each.branch) : [branch];
  const standing = await peopleFigures.standing(branches);
  return standing
    .filter((each) => (role ?? each.role) === each.role && (status ?? each.status) === each.status)
    .reduce((sum, { people }) => sum + people, 0);
}

/** What the store is asked, within the caller's reach. Days are those of the branch asked for, else of the caller's. */
export async function listingOf(
  dependencies: ListingDependencies,
  { holder, scope }: Actor,
  asked: Asked,
): Promise<Result<Listing>> {
  const { boundsFor, timeZoneOf } = dependencies;
  const { search, role, status, activity, addedFrom, addedTo, sort, descending } = asked;
  const own = scope === 'bank' ? null : holder.branch;
  const branch = asked.inBranch ?? own;
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
  return succeed({ query, bounds, total: await countedPeople(dependencies, query) });
}
