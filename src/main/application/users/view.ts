import { type ActivityBounds, isActive, isDormant } from '@main/domain/people/dormancy';
import type { UserRecord } from '@main/ports/users';
import type { CallOutput } from '@shared/contract';

type Row = CallOutput<'users.list'>['rows'][number];

/** A person as lists show them. */
export const userRowOf = (user: UserRecord, bounds: ActivityBounds): Row => ({
  userId: user.userId,
  firstName: user.firstName,
  lastName: user.lastName,
  email: user.email,
  phones: [...user.phones],
  role: user.role,
  status: user.status,
  duties: [...user.duties],
  branch: user.branch,
  addedAt: user.addedAt.toISOString(),
  lastSignIn: user.lastSignIn?.toISOString() ?? null,
  dormant: isDormant(user, bounds),
  active: isActive(user, bounds),
});

/** What else is told of one person. */
export type Besides = {
  readonly accounts: readonly string[];
  readonly lockedUntil: Date | null;
  readonly bounds: ActivityBounds;
  readonly now: Date;
};

/** A person with every field that staff may see. */
export const userDetailOf = (
  user: UserRecord,
  { accounts, lockedUntil, bounds, now }: Besides,
): CallOutput<'users.get'> => ({
  ...userRowOf(user, bounds),
  version: user.bookNo,
  lockedUntil: lockedUntil && lockedUntil > now ? lockedUntil.toISOString() : null,
  birthDate: user.birthDate,
  gender: user.gender,
  state: user.state,
  city: user.city,
  street: user.street,
  accounts: [...accounts],
  addedBy: user.addedBy,
});
