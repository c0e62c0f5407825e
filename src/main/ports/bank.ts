import type { BranchFacts } from '@main/domain/branches/facts';

/** The bank itself: one document. `madeAt` is null while it is being made; such a bank holds nothing yet. */
export type BankRecord = {
  readonly name: string;
  readonly demo: boolean;
  /** The desk that makes it, or made it. */
  readonly madeBy: string;
  readonly madeAt: Date | null;
};

/** What a desk has to know of its branch. */
export type BranchPlace = {
  readonly branch: string;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
};

/** A branch as the bank keeps it. What may change of it is a projection of its own setting (domain/branches). */
export type BranchRecord = BranchPlace &
  BranchFacts & {
    /** The number in that setting's book that the document stands for; 0 before its opening is in the journal. */
    readonly bookNo: number;
    /** Null for the first branch, which came with the bank. */
    readonly openedBy: string | null;
    /** The form's key: it tells a form that was sent again from another with the same code. */
    readonly openedKey: string;
  };

export type BankStore = {
  readonly bank: () => Promise<BankRecord | null>;
  /** Writes the bank's document where there is none; one that is there stays. False where it is another desk's. */
  readonly beginBank: (bank: Omit<BankRecord, 'madeAt'>) => Promise<boolean>;
  /** The bank is made. False where it is not the one that this desk began: then nothing is written. */
  readonly finishBank: (madeBy: string, at: Date) => Promise<boolean>;
  readonly branches: () => Promise<readonly BranchRecord[]>;
  readonly branch: (branch: string) => Promise<BranchRecord | null>;
  /** Adds a branch; one with the same code stays as it is. Answers the one that is there. */
  readonly addBranch: (branch: BranchRecord) => Promise<BranchRecord>;
  /** Applies what a line of the branch's setting says; an older number than the one applied has no effect. */
  readonly applyBranch: (change: {
    readonly branch: string;
    readonly no: number;
    readonly facts: BranchFacts;
  }) => Promise<void>;
};
