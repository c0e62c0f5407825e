import type { Product } from '@main/domain/ledger/products';

/** A customer's account as master data. What it holds is in its book, `<branch>/account/<accountId>`. */
export type AccountRecord = {
  readonly accountId: string;
  readonly userId: string;
  readonly branch: string;
  readonly product: Product;
  readonly openedOn: string;
  /** The form's key under which its opening record is derived. */
  readonly addedKey: string;
};

export type AccountStore = {
  readonly byId: (accountId: string) => Promise<AccountRecord | null>;
  /** Those of them that there are. */
  readonly byIds: (accountIds: readonly string[]) => Promise<readonly AccountRecord[]>;
  /** Those of a branch whose numbers come after `after`, by their numbers. */
  readonly ofBranch: (branch: string, after: string, count: number) => Promise<readonly AccountRecord[]>;
  readonly ofUser: (userId: string) => Promise<readonly AccountRecord[]>;
};

/** The eleven-digit counters of the bank. Each number is given once; a number whose form failed is not given again. */
export type Counters = {
  readonly nextUserId: () => Promise<string>;
  readonly nextAccountId: () => Promise<string>;
};
