import { passwordProblem } from '@main/domain/access/passwordRules';
import { isStaff } from '@main/domain/access/signInRules';
import type { UserRecord } from '@main/ports/users';
import type { FieldErrorCode } from '@shared/errors';
import { holderFrom } from './signIn';
import type { AuthDependencies } from './types';

export type NewPasswordDependencies = Pick<AuthDependencies, 'judgePassword' | 'place'>;

/** What is wrong with `next` as this person's password, here and as who they are. */
export const newPasswordProblem = (
  { judgePassword, place }: NewPasswordDependencies,
  user: UserRecord,
  next: string,
  hasSecondFactor: boolean,
): Promise<FieldErrorCode | null> =>
  passwordProblem(
    next,
    { ...user, ...place, staff: isStaff(holderFrom(user)), hasSecondFactor },
    judgePassword,
  );
