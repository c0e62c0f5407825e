import { birthDateProblem } from '@main/domain/people/age';
import type { BankStore } from '@main/ports/bank';
import type { Clock } from '@main/ports/clock';
import type { UserDetails, UserRecord, UserStore } from '@main/ports/users';
import { dateIn, defaultTimeZone } from '@shared/businessDate';
import { type Result, refuse, succeed } from '@shared/result';
import type { UseCase } from '../useCase';
import type { Changed, Changing } from './changing';
import type { ApplyDetails } from './details';

export type ChangeDetailsDependencies = {
  readonly changing: Changing;
  readonly users: Pick<UserStore, 'taken'>;
  readonly applyDetails: ApplyDetails;
  readonly bank: Pick<BankStore, 'branch'>;
  readonly clock: Pick<Clock, 'now'>;
};

const detailsOf = (user: UserDetails): UserDetails => ({
  firstName: user.firstName,
  lastName: user.lastName,
  email: user.email,
  phones: user.phones,
  birthDate: user.birthDate,
  gender: user.gender,
  state: user.state,
  city: user.city,
  street: user.street,
});

/** Changes what is known of a person. An e-mail address or a phone that another took meanwhile is given back. */
export function createChangeDetails(dependencies: ChangeDetailsDependencies): UseCase<'users.changeDetails'> {
  const { changing, users, applyDetails, bank, clock } = dependencies;

  const problemOf = async (user: UserRecord, details: UserDetails) => {
    const branch = await bank.branch(user.branch);
    const today = dateIn(branch?.timeZone ?? defaultTimeZone, clock.now());
    const birthDate = birthDateProblem(details.birthDate, user.role, today);
    if (birthDate) return { birthDate };
    return users.taken({ ...details, addedKey: user.addedKey });
  };

  /** The unique indexes decide who has an address; the book says then that it stayed as it was. */
  const follow = async ({ user, posted }: Changed, details: UserDetails): Promise<Result<null>> => {
    if ((await applyDetails(posted.record)) === 'applied') return succeed(null);
    return refuse('INVALID_INPUT', {
      fields: (await users.taken({ ...details, addedKey: user.addedKey })) ?? {},
    });
  };

  return async (actor, { key, userId, version, reason, street, ...rest }) => {
    const details: UserDetails = { ...rest, street: street || null };
    const form = { key, userId, version, reason };
    const changed = await changing.change(
      actor,
      form,
      { what: 'details' },
      (user) => ({ event: 'user-details-changed', before: detailsOf(user), after: details, line: {} }),
      // Only so that a refusal needs no event: the unique indexes decide below.
      (user) => problemOf(user, details),
    );
    if (!changed.ok) return changed;
    const followed = changed.value.posted.repeated ? succeed(null) : await follow(changed.value, details);
    return followed.ok ? changing.detailOf(userId) : followed;
  };
}
