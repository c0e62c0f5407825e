import { isDormant } from '@main/domain/people/dormancy';
import type { UserRecord } from '@main/ports/users';
import type { CallOutput } from '@shared/contract';

type Row = CallOutput<'users.list'>['rows'][number];

const dayMs = 86_400_000;
/** Who signed in within these is active (mission, row 8). */
const activeDays = 90;

/** A person as lists show them. */
export const userRowOf = (user: UserRecord, now: Date, dormantAfter: number): Row => ({
  userId: user.userId,
  firstName: user.firstName,
  lastName: user.lastName,
  email: user.email,
  phones: [...user.phones],
  role: user.role,
  status: user.status,
  duties: [...user.duties],
  branch: user.branch,
  lastSignIn: user.lastSignIn?.toISOString() ?? null,
  dormant: isDormant(user, now, dormantAfter),
  active: user.lastSignIn !== null && now.getTime() - user.lastSignIn.getTime() <= activeDays * dayMs,
});

/** What else is told of one person. */
export type Besides = {
  readonly accounts: readonly string[];
  readonly lockedUntil: Date | null;
  /** In months without a sign-in. */
  readonly dormantAfter: number;
  readonly now: Date;
};

/** A person with every field that staff may see. */
export const userDetailOf = (
  user: UserRecord,
  { accounts, lockedUntil, dormantAfter, now }: Besides,
): CallOutput<'users.get'> => ({
  ...userRowOf(user, now, dormantAfter),
  version: user.bookNo,
  lockedUntil: lockedUntil && lockedUntil > now ? lockedUntil.toISOString() : null,
  birthDate: user.birthDate,
  gender: user.gender,
  state: user.state,
  city: user.city,
  street: user.street,
  accounts: [...accounts],
  addedBy: user.addedBy,
  addedAt: user.addedAt.toISOString(),
});
