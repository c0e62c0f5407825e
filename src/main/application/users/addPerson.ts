import { birthDateProblem } from '@main/domain/people/age';
import type { Counters } from '@main/ports/accounts';
import type { BankStore } from '@main/ports/bank';
import type { Clock } from '@main/ports/clock';
import type { FirstCredential, UserRecord, UserStore } from '@main/ports/users';
import { dateIn } from '@shared/businessDate';
import { holdsAccount } from '@shared/permissions';
import { type Result, refuse, succeed } from '@shared/result';
import type { Openings } from './openings';

/** The fields of the form, and what follows from how the person is added. */
export type PersonToAdd = Pick<
  UserRecord,
  | 'branch'
  | 'role'
  | 'status'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phones'
  | 'birthDate'
  | 'gender'
  | 'state'
  | 'city'
  | 'street'
  | 'addedBy'
  | 'addedKey'
>;

export type AddedPerson = {
  readonly user: UserRecord;
  readonly accountId: string | null;
  /** The key had been used before for the same person; nothing was added and no password was set. */
  readonly repeated: boolean;
};

export type AddPersonDependencies = {
  readonly users: UserStore;
  readonly accountsOf: (userId: string) => Promise<readonly { readonly accountId: string }[]>;
  readonly counters: Counters;
  readonly bank: Pick<BankStore, 'branch'>;
  readonly openings: Openings;
  readonly clock: Pick<Clock, 'now'>;
};

/** The same form, sent again: what a person typed has not changed. */
const isSamePerson = (user: UserRecord, wanted: PersonToAdd): boolean =>
  user.addedBy === wanted.addedBy &&
  user.home === wanted.branch &&
  user.role === wanted.role &&
  user.firstName === wanted.firstName &&
  user.lastName === wanted.lastName &&
  user.email === wanted.email &&
  user.birthDate === wanted.birthDate &&
  user.phones.join() === wanted.phones.join();

/**
 * Adds a person with credential and, for a customer, account: one transaction for the documents, their records
 * right after. Killed on the way they are all there or none is, and whoever meets documents without records
 * completes them (docs/adr/0003). `credential` is asked for late: it costs a hash.
 * Refuses INVALID_INPUT with fields, or IDEMPOTENCY_CONFLICT where the key was used for somebody else.
 */
export function createAddPerson(dependencies: AddPersonDependencies) {
  const { users, accountsOf, counters, bank, openings, clock } = dependencies;

  const repeat = async (user: UserRecord, wanted: PersonToAdd): Promise<Result<AddedPerson>> => {
    if (!isSamePerson(user, wanted)) return refuse('IDEMPOTENCY_CONFLICT');
    await openings.complete(user);
    const [account] = await accountsOf(user.userId);
    return succeed({ user, accountId: account?.accountId ?? null, repeated: true });
  };

  return async (
    wanted: PersonToAdd,
    credential: () => Promise<FirstCredential>,
  ): Promise<Result<AddedPerson>> => {
    const before = await users.byKey(wanted.addedKey);
    if (before) return repeat(before, wanted);

    const branch = await bank.branch(wanted.branch);
    if (!branch) return refuse('INVALID_INPUT', { fields: { branch: 'invalid' } });
    if (branch.status !== 'open') return refuse('INVALID_INPUT', { fields: { branch: 'notAllowed' } });
    const now = clock.now();
    const today = dateIn(branch.timeZone, now);
    const birthDate = birthDateProblem(wanted.birthDate, wanted.role, today);
    if (birthDate) return refuse('INVALID_INPUT', { fields: { birthDate } });
    // Only so that a refusal costs neither a hash nor a number: the unique indexes decide below.
    const taken = await users.taken(wanted);
    if (taken) return refuse('INVALID_INPUT', { fields: taken });

    const account = holdsAccount(wanted.role)
      ? { accountId: await counters.nextAccountId(), openedOn: today }
      : null;
    const user: UserRecord = {
      ...wanted,
      userId: await counters.nextUserId(),
      home: wanted.branch,
      duties: [],
      bookNo: 0,
      detailsNo: 0,
      addedAt: now,
      lastSignIn: null,
      recorded: false,
    };
    const inserted = await users.insert({ user, credential: await credential(), account });
    if (inserted.outcome === 'taken') return refuse('INVALID_INPUT', { fields: inserted.fields });
    if (inserted.outcome === 'repeated') {
      const first = await users.byKey(wanted.addedKey);
      return first ? repeat(first, wanted) : refuse('IDEMPOTENCY_CONFLICT');
    }
    await openings.complete(user);
    return succeed({ user, accountId: account?.accountId ?? null, repeated: false });
  };
}

export type AddPerson = ReturnType<typeof createAddPerson>;
