import { attemptWaitsMs, mostAttempts } from '@main/domain/access/attemptRules';
import type { Credential, CredentialStore } from '@main/ports/credentials';
import type { Passwords } from '@main/ports/passwords';
import { type Refusal, refuse } from '@shared/result';

export type ProofDependencies = {
  readonly credentials: CredentialStore;
  readonly passwords: Passwords;
  /** A desk's own clock, which anybody may set, does not say when somebody may try again. */
  readonly serverTime: () => Promise<Date>;
};

/** `waiting`: no attempt counts for `waitMs` yet. `none`: there is no credential, or too many tries locked it. */
export type Proof =
  | { readonly outcome: 'right'; readonly credential: Credential }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'waiting'; readonly waitMs: number }
  | { readonly outcome: 'none' };

/**
 * Whether `password` is the person's. The attempt is taken before the hash is computed, and the hash is computed
 * once whatever the answer will be: neither the outcome nor its time tells who exists.
 */
export async function prove(
  { credentials, passwords, serverTime }: ProofDependencies,
  userId: string,
  password: string,
): Promise<Proof> {
  const attempt = await credentials.takeAttempt(userId, await serverTime(), attemptWaitsMs);
  const counts = attempt?.waitMs === 0;
  const right = await passwords.verify(counts ? attempt.credential.hash : null, password);
  if (attempt === null) return { outcome: 'none' };
  const { credential, waitMs } = attempt;
  if (!counts)
    return credential.failures < mostAttempts ? { outcome: 'waiting', waitMs } : { outcome: 'none' };
  return right ? { outcome: 'right', credential } : { outcome: 'wrong' };
}

/** What a signed-in person is answered who did not prove who they are; at SIGN_IN_REFUSED their session must end. */
export function refusalOf(proof: Exclude<Proof, { readonly outcome: 'right' }>): { ok: false } & Refusal {
  if (proof.outcome === 'none') return refuse('SIGN_IN_REFUSED');
  if (proof.outcome === 'wrong') return refuse('PASSWORD_WRONG');
  return refuse('TOO_SOON', { details: { seconds: `${Math.ceil(proof.waitMs / 1000)}` } });
}

/**
 * After a success: failures are forgotten, and a hash made with yesterday's parameters is made anew.
 * @param whole false where the password alone was proven of somebody who has a second factor: wrong codes before it
 *   still count, or they could be guessed between two right passwords
 * @returns false where the password is another by now, as far as this was looked at
 */
export async function welcome(
  { credentials, passwords }: ProofDependencies,
  credential: Credential,
  password: string,
  whole = true,
): Promise<boolean> {
  const { userId, hash } = credential;
  const isStill = whole ? await credentials.succeeded(credential) : true;
  if (!whole) await credentials.giveBack(userId);
  if (isStill && passwords.isOutdated(hash)) {
    await credentials.strengthen(userId, hash, await passwords.hash(password));
  }
  return isStill;
}
