import { passwordLengths } from '@shared/passwordLengths';

/** What can be said of a new password while it is typed. Whether it will do is decided when it is sent. */
export type PasswordAdvice = {
  readonly state: 'empty' | 'short' | 'tooLong' | 'repeated' | 'fair' | 'strong';
  /** Characters that are still missing; 0 where it is long enough. */
  readonly missing: number;
};

/** So many characters beyond the least make a password "very good": length is what guessing costs. */
const strongBeyond = 6;

/** Fewer different characters than this are a pattern and not a password. */
const fewestDifferent = 5;

/** @param least the least number of characters asked of this person */
export function passwordAdvice(password: string, least: number): PasswordAdvice {
  const characters = [...password.normalize('NFKC')];
  const missing = Math.max(least - characters.length, 0);
  if (characters.length === 0) return { state: 'empty', missing };
  if (missing > 0) return { state: 'short', missing };
  if (characters.length > passwordLengths.longest) return { state: 'tooLong', missing };
  if (new Set(characters).size < fewestDifferent) return { state: 'repeated', missing };
  return { state: characters.length >= least + strongBeyond ? 'strong' : 'fair', missing };
}
