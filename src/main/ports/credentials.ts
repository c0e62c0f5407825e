/** What proves that a person is who they say. `hash` is argon2id in PHC form. */
export type Credential = {
  readonly userId: string;
  readonly hash: string;
  /** True until the one-time first password was changed. */
  readonly mustChange: boolean;
  /** Attempts since the last success, this one counted in. */
  readonly failures: number;
};

/** When attempts stop counting: so many failures, and for how long. */
export type AttemptLimit = { readonly most: number; readonly blockedMs: number };

export type CredentialStore = {
  /**
   * Takes one attempt, atomically and before any hash is computed, so that attempts made at once by many desks
   * are counted all. Reaching `limit.most` blocks the next ones. The same one database command whatever the answer.
   * @param userId any text, as typed
   * @returns null where there is no such credential, or it is blocked at `at`
   */
  readonly takeAttempt: (userId: string, at: Date, limit: AttemptLimit) => Promise<Credential | null>;
  /** Until when no attempt counts; null where one does, or there is no such credential. */
  readonly blockedUntil: (userId: string) => Promise<Date | null>;
  /** Somebody who may do it has identified the person: no failures, not blocked. */
  readonly unlock: (userId: string) => Promise<void>;
  /** After a success: no failures, not blocked. */
  readonly forgive: (userId: string) => Promise<void>;
  /** A new password of the person's own choice: `mustChange` ends with it. */
  readonly change: (userId: string, hash: string, at: Date) => Promise<void>;
  /**
   * Another password in place of one that is forgotten: no failures, not blocked. `mustChange`: it works for one sign-in,
   * which chooses another.
   */
  readonly replace: (userId: string, hash: string, at: Date, mustChange: boolean) => Promise<void>;
  /** Whether this is a code of the person's printed sheet that is still unused. */
  readonly hasRecoveryCode: (userId: string, codeHash: string) => Promise<boolean>;
  /** Uses it up. Of several who have it exactly one is told true. */
  readonly spendRecoveryCode: (userId: string, codeHash: string) => Promise<boolean>;
  /** The same password under stronger parameters; without effect where `oldHash` is no longer the one kept. */
  readonly strengthen: (userId: string, oldHash: string, newHash: string) => Promise<void>;
};
