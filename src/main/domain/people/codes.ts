import { createHash } from 'node:crypto';
import { crockford } from '@shared/ids';

/**
 * `bytes` as letters people do not mistake, in groups of `group`: five bits of each byte, so evenly random
 * bytes give evenly random letters.
 */
export function codeOf(bytes: Uint8Array, group: number): string {
  const letters = Array.from(bytes, (byte) => crockford.charAt(byte & 31)).join('');
  return (letters.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-');
}

/** A code as typed back from paper: case, spaces, hyphens and the letters that look like digits do not matter. */
export const readCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/**
 * What is kept of a printed code. It carries 80 random bits and more, so a plain hash is enough: there is nothing to
 * guess that a slow one would slow down (OWASP ASVS 5.0, 6.5.2).
 */
export const codeHash = (code: string): string => createHash('sha256').update(readCode(code)).digest('hex');
