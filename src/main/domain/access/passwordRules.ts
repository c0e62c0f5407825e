import type { FieldErrorCode } from '@shared/errors';
import { passwordLengths } from '@shared/passwordLengths';
import { isListed } from './breachedPasswords';

/** What a password must not be made of. */
export type PasswordContext = {
  readonly staff: boolean;
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly email: string;
  readonly phones: readonly string[];
  readonly bankName: string;
  readonly branchName: string;
};

/** How many characters must be left of a password once its owner's own words are taken out of it. */
const fewestOwnless = 8;

/** A word this short may stand in a password by chance; a longer one may not. */
const shortWord = 4;

/** What a password is compared by: case, accents, spaces and signs do not make it another one. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function datesOf(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const short = year.slice(2);
  const orders = [
    [day, month],
    [month, day],
  ];
  return orders.flatMap(([first, second]) => [
    `${first}${second}${year}`,
    `${year}${first}${second}`,
    `${first}${second}${short}`,
    `${short}${first}${second}`,
  ]);
}

function wordsOf(context: PasswordContext): string[] {
  const names = [context.firstName, context.lastName].flatMap((name) => [name, ...name.split(/\s+/)]);
  const places = [context.bankName, context.branchName];
  const contacts = [context.email.split('@')[0] ?? '', ...context.phones];
  const words = [...names, ...places, ...contacts, context.userId, ...datesOf(context.birthDate)].map(bare);
  return [...new Set(words)].filter((word) => word.length >= 2).sort((a, b) => b.length - a.length);
}

function isPersonal(password: string, context: PasswordContext): boolean {
  const text = bare(password);
  const words = wordsOf(context);
  if (words.some((word) => word.length > shortWord && text.includes(word))) return true;
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), text);
  return left !== text && left.length < fewestOwnless;
}

/** "abab" is "ab" typed twice. */
const repeatedUnit = (text: string): string => text.slice(0, (text + text).indexOf(text, 1));

const isGuessedFirst = (password: string): boolean =>
  isListed(password) || isListed(repeatedUnit(password)) || new Set(password).size < 5;

/**
 * What is wrong with `password` as a new one, or null. There is no rule of composition: length, not found in
 * breaches, not made of what the bank knows of its owner (NIST SP 800-63B-4, OWASP ASVS 5.0 §6.2).
 */
export function passwordProblem(password: string, context: PasswordContext): FieldErrorCode | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < (context.staff ? passwordLengths.staff : passwordLengths.customer)) return 'tooShort';
  if (length > passwordLengths.longest) return 'tooLong';
  if (isPersonal(text, context)) return 'personal';
  return isGuessedFirst(text) ? 'breached' : null;
}
