/** The bank itself: one document. `madeAt` is null while it is being made; such a bank holds nothing yet. */
export type BankRecord = {
  readonly name: string;
  readonly demo: boolean;
  /** The desk that makes it, or made it. */
  readonly madeBy: string;
  readonly madeAt: Date | null;
};

export type BranchRecord = {
  readonly branch: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
};

export type BankStore = {
  readonly bank: () => Promise<BankRecord | null>;
  /** Writes the bank's document where there is none; one that is there stays. False where it is another desk's. */
  readonly beginBank: (bank: Omit<BankRecord, 'madeAt'>) => Promise<boolean>;
  /** The bank is made. False where it is not the one that this desk began: then nothing is written. */
  readonly finishBank: (madeBy: string, at: Date) => Promise<boolean>;
  readonly branches: () => Promise<readonly BranchRecord[]>;
  readonly branch: (branch: string) => Promise<BranchRecord | null>;
  readonly addBranch: (branch: BranchRecord) => Promise<void>;
};
