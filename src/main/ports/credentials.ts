import type { Recovery } from './recoveries';

/** What proves that a person is who they say. `hash` is argon2id in PHC form. */
export type Credential = {
  readonly userId: string;
  readonly hash: string;
  /** True until the one-time first password was changed. */
  readonly mustChange: boolean;
  /** Attempts since the last success; one that counts is counted in. */
  readonly failures: number;
  /** Since when the password is this one. */
  readonly changedAt: Date;
  /** How it came back last, while the journal is not known to tell of it. */
  readonly unrecorded: Recovery | null;
};

/** An attempt that was asked for; it counts where `waitMs` is 0, and else was not taken. */
export type Attempt = { readonly credential: Credential; readonly waitMs: number };

export type CredentialStore = {
  /**
   * Takes one attempt, atomically and before any hash is computed, so that attempts made at once by many desks
   * are counted all. The same one database command whatever the answer.
   * @param userId any text, as typed
   * @param waitsMs how long no attempt counts after the first, the second … in a row; the last is for all later ones
   * @returns null where there is no such credential
   */
  readonly takeAttempt: (userId: string, at: Date, waitsMs: readonly number[]) => Promise<Attempt | null>;
  /** Until when no attempt counts; null where one does, or there is no such credential. */
  readonly blockedUntil: (userId: string) => Promise<Date | null>;
  /** No failures, nothing to wait for: once somebody has made sure who the person is. */
  readonly unlock: (userId: string) => Promise<void>;
  /** The same after a success. False where the password is another by now than the one that was proven. */
  readonly succeeded: (credential: Credential) => Promise<boolean>;
  /** The attempt that was just taken counts no more, and nothing is to be waited for; those before it still count. */
  readonly giveBack: (userId: string) => Promise<void>;
  /**
   * A new password of the person's own choice: `mustChange` ends with it. False, and without effect, where the password
   * is another by now than the one that was proven.
   */
  readonly change: (proven: Credential, hash: string, at: Date) => Promise<boolean>;
  /**
   * Another password in place of one that is forgotten: no failures, not blocked. `mustChange`: it works for one sign-in,
   * which chooses another.
   */
  readonly replace: (userId: string, hash: string, at: Date, mustChange: boolean) => Promise<void>;
  /** Since when the password is this one; null where there is no such credential. */
  readonly changedAt: (userId: string) => Promise<Date | null>;
  /** Whether this is a code of the person's printed sheet that is still unused. */
  readonly hasRecoveryCode: (userId: string, codeHash: string) => Promise<boolean>;
  /** The same password under stronger parameters; without effect where `oldHash` is no longer the one kept. */
  readonly strengthen: (userId: string, oldHash: string, newHash: string) => Promise<void>;
};
