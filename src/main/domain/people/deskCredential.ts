import { createHash } from 'node:crypto';
import { crockford } from '@shared/ids';
import { codeOf, readCode } from './codes';

const deskLetters = 8;
/** 160 bits: the secret is a password of the database until the desk has joined. */
const secretLetters = 32;
const group = 8;

/** How many random bytes a secret takes. */
export const deskSecretBytes = secretLetters;

/**
 * The ID of the desk that a form enrols: 40 bits of the hash of the form's key, so that the form sent again
 * names the same desk.
 */
export const deskIdOf = (key: string): string =>
  codeOf(createHash('sha256').update(`desk/${key}`).digest().subarray(0, deskLetters), deskLetters);

/** A credential as it is shown: the desk, then its secret, in eights. */
export const deskCredentialOf = (deskId: string, random: Uint8Array): string =>
  `${deskId}-${codeOf(random, group)}`;

/** Desk and secret of a credential as typed or pasted; null where it is none. */
export function readDeskCredential(typed: string): { deskId: string; secret: string } | null {
  const letters = readCode(typed);
  const isWhole = letters.length === deskLetters + secretLetters;
  if (!isWhole || ![...letters].every((letter) => crockford.includes(letter))) return null;
  return { deskId: letters.slice(0, deskLetters), secret: letters.slice(deskLetters) };
}
