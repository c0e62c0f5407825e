import type { FieldErrorCode } from '@shared/errors';
import { bare, type OwnFacts, ownWordsOf } from '@shared/ownWords';
import { leastLength, lengthOf, type PasswordHolder, passwordLengths } from '@shared/passwordLengths';
import type { JudgePassword } from '@shared/passwordStrength';
import { isListed } from './breachedPasswords';

/** Whom a password is for, and what it must not be made of. */
export type PasswordContext = OwnFacts & PasswordHolder;

/** How many characters must be left of a password once its owner's own words are taken out of it. */
const fewestOwnless = 8;

/** A word this short may stand in a password by chance; a longer one may not. */
const shortWord = 4;

function isPersonal(password: string, context: PasswordContext): boolean {
  const text = bare(password);
  const words = ownWordsOf(context);
  if (words.some((word) => word.length > shortWord && text.includes(word))) return true;
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), text);
  return left !== text && left.length < fewestOwnless;
}

/** "abab" is "ab" typed twice. */
const repeatedUnit = (text: string): string => text.slice(0, (text + text).indexOf(text, 1));

const isGuessedFirst = (password: string): boolean =>
  isListed(password) || isListed(repeatedUnit(password)) || new Set(password).size < 5;

/** What is plainly wrong with `password`; how soon it is guessed is another question. */
export function plainProblem(password: string, context: PasswordContext): FieldErrorCode | null {
  const text = password.normalize('NFKC');
  const length = lengthOf(text);
  if (length < leastLength(context)) return 'tooShort';
  if (length > passwordLengths.longest) return 'tooLong';
  if (isPersonal(text, context)) return 'personal';
  return isGuessedFirst(text) ? 'breached' : null;
}

/**
 * What is wrong with `password` as a new one, or null. There is no rule of composition: length, not found in
 * breaches, not made of what the bank knows of its owner, not guessed soon (NIST SP 800-63B-4, OWASP ASVS 5.0 §6.2).
 */
export async function passwordProblem(
  password: string,
  context: PasswordContext,
  judge: JudgePassword,
): Promise<FieldErrorCode | null> {
  const plain = plainProblem(password, context);
  if (plain) return plain;
  return (await judge(password, ownWordsOf(context))) === 'guessable' ? 'guessable' : null;
}
