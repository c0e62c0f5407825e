/** How a password came back to who had forgotten it. */
export const recoveredBy = ['mailed code', 'recovery sheet'] as const;

/** A forgotten password that was replaced, as the journal has it in the end. */
export type Recovery = {
  readonly userId: string;
  /** Of the event that tells of it. */
  readonly key: string;
  readonly by: (typeof recoveredBy)[number];
  /** Who vouched for the person; null where something else proved who they are. */
  readonly witness: string | null;
};

/** A recovery, the new password's hash, and the moment of the server's clock. */
export type NewRecovery = Recovery & { readonly hash: string; readonly at: Date };

/** What is kept of somebody's last recovery. */
export type KeptRecovery = {
  readonly recovery: Recovery;
  /** Of the password as it is now. */
  readonly hash: string;
  /** Whether the journal is known to tell of it. */
  readonly recorded: boolean;
};

/**
 * Passwords that come back. The code is used up and the password replaced in one transaction, so that a desk that dies
 * has done both or neither; whoever meets one that the journal does not tell of yet writes its event.
 */
export type RecoveryStore = {
  /** By a code of the printed sheet; the second factor goes. False where the code is none, or no longer. */
  readonly bySheet: (recovery: NewRecovery, codeHash: string) => Promise<boolean>;
  /** By the mailed code that answers to `request`. Of several who have it exactly one is told true. */
  readonly byCode: (recovery: NewRecovery, request: string, codeHash: string) => Promise<boolean>;
  /** Null where there was none. */
  readonly of: (userId: string) => Promise<KeptRecovery | null>;
  readonly unrecorded: (limit: number) => Promise<readonly Recovery[]>;
  /** The event of this recovery is durable. */
  readonly markRecorded: (recovery: Recovery) => Promise<void>;
};
