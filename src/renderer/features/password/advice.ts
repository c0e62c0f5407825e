import { leastLength, lengthOf, type PasswordHolder, passwordLengths } from '@shared/passwordLengths';
import type { Strength } from '@shared/passwordStrength';

/** What can be said of a new password while it is typed. Whether it will do is decided when it is sent. */
export type PasswordAdvice = {
  readonly state: 'empty' | 'short' | 'tooLong' | 'judging' | Strength;
  /** Characters that are still missing; 0 where it is long enough. */
  readonly missing: number;
};

/** @param strength what the judge said of it; null while it has not answered yet */
export function passwordAdvice(
  password: string,
  holder: PasswordHolder,
  strength: Strength | null,
): PasswordAdvice {
  const length = lengthOf(password);
  const missing = Math.max(leastLength(holder) - length, 0);
  if (length === 0) return { state: 'empty', missing };
  if (missing > 0) return { state: 'short', missing };
  if (length > passwordLengths.longest) return { state: 'tooLong', missing };
  return { state: strength ?? 'judging', missing };
}
