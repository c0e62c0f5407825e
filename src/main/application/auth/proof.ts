import type { Clock } from '@main/ports/clock';
import type { AttemptLimit, Credential, CredentialStore } from '@main/ports/credentials';
import type { Passwords } from '@main/ports/passwords';

/** At most ten attempts, then half an hour (PCI DSS 4.0, 8.3.4). */
const attemptLimit: AttemptLimit = { most: 10, blockedMs: 30 * 60_000 };

export type ProofDependencies = {
  readonly credentials: CredentialStore;
  readonly passwords: Passwords;
  readonly clock: Clock;
};

/** `none`: there is no credential, or no attempt on it counts now; which of them is not told. */
export type Proof =
  | { readonly outcome: 'right'; readonly credential: Credential }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'none' };

/**
 * Whether `password` is the person's. The attempt is taken before the hash is computed, and the hash is computed
 * once whatever the answer will be: neither the outcome nor its time tells who exists.
 */
export async function prove(
  { credentials, passwords, clock }: ProofDependencies,
  userId: string,
  password: string,
): Promise<Proof> {
  const credential = await credentials.takeAttempt(userId, clock.now(), attemptLimit);
  const right = await passwords.verify(credential?.hash ?? null, password);
  if (credential === null) return { outcome: 'none' };
  return right ? { outcome: 'right', credential } : { outcome: 'wrong' };
}

/** After a success: failures are forgotten, and a hash made with yesterday's parameters is made anew. */
export async function welcome(
  { credentials, passwords }: ProofDependencies,
  { userId, hash }: Credential,
  password: string,
): Promise<void> {
  await credentials.forgive(userId);
  if (passwords.isOutdated(hash)) {
    await credentials.strengthen(userId, hash, await passwords.hash(password));
  }
}
