import type { BusinessDate } from '@shared/businessDate';
import type { FieldErrorCode } from '@shared/errors';
import { holdsAccount, type Role } from '@shared/permissions';

/** Staff are adults. */
const leastStaffAge = 18;
/** A minor of ten may hold an account alone (Reserve Bank of India, deposit accounts of minors). */
const leastHolderAge = 10;
const greatestAge = 120;

/** Whole years from `birthDate` to `today`; someone born on 29 February has the birthday on 1 March. */
export function ageOn(birthDate: BusinessDate, today: BusinessDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** What is wrong with a birth date for someone of `role`, or null. */
export function birthDateProblem(
  birthDate: BusinessDate,
  role: Role,
  today: BusinessDate,
): FieldErrorCode | null {
  if (birthDate > today) return 'inFuture';
  const age = ageOn(birthDate, today);
  if (age > greatestAge) return 'invalid';
  return age < (holdsAccount(role) ? leastHolderAge : leastStaffAge) ? 'tooYoung' : null;
}
