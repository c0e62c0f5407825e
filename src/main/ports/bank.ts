/** The bank itself: one document. `madeAt` is null while it is being made; such a bank holds nothing yet. */
export type BankRecord = {
  readonly name: string;
  readonly demo: boolean;
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
  /** Writes the bank's document where there is none; one that is there stays. */
  readonly beginBank: (bank: BankRecord) => Promise<void>;
  readonly finishBank: (at: Date) => Promise<void>;
  readonly branches: () => Promise<readonly BranchRecord[]>;
  readonly branch: (branch: string) => Promise<BranchRecord | null>;
  readonly addBranch: (branch: BranchRecord) => Promise<void>;
};
