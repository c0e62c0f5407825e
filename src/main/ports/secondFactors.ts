/** The second factor of a person who has one. */
export type SecondFactor = {
  /** The secret that the person's app has too, sealed (ports/sealing.ts). */
  readonly sealed: string;
  /** Of the last code that was taken; none of this step or an earlier one counts any more. */
  readonly lastStep: number;
  readonly recoveryCodesLeft: number;
};

export type NewSecondFactor = {
  readonly sealed: string;
  readonly lastStep: number;
  readonly recoveryHashes: readonly string[];
};

export type SecondFactorStore = {
  /** Null for who has none. */
  readonly of: (userId: string) => Promise<SecondFactor | null>;
  /** Puts another one in the place of whatever there was. */
  readonly enrol: (userId: string, factor: NewSecondFactor, at: Date) => Promise<void>;
  readonly remove: (userId: string, at: Date) => Promise<void>;
  /** Takes a step for good, atomically. @returns false where it, or a later one, was taken before, on any desk */
  readonly takeStep: (userId: string, sealed: string, step: number) => Promise<boolean>;
  /** Takes a recovery code for good, atomically. @returns false where there is none of this hash, or not any more */
  readonly takeRecoveryCode: (userId: string, hash: string) => Promise<boolean>;
};
