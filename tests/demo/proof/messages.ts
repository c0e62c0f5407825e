import type { DatabaseUser } from '@main/ports/database';

/** What the proof and its desks say to each other: plain JSON over the channel between two processes. */
export type DeskOptions = {
  readonly uri: string;
  /** The desk's own user, with the rights that the application has and no more. */
  readonly user: DatabaseUser;
  readonly branch: string;
  readonly desk: string;
  readonly privateKey: string;
  readonly intentFile: string;
};

/** One form sent at a kiosk. Paise, as digits. */
export type Form = {
  readonly key: string;
  readonly kind: 'cash-credit' | 'cash-debit';
  readonly account: string;
  readonly amount: string;
};

export type Order =
  /** Posts all forms, as many at a time as `atOnce` says, and tells each answer as it comes. */
  | { readonly do: 'post'; readonly forms: readonly Form[]; readonly atOnce: number }
  /** The same withdrawals as the earlier system made them, all at once. Rupees. */
  | {
      readonly do: 'readAndSet';
      readonly uri: string;
      readonly userId: string;
      readonly withdrawals: number;
      readonly amount: number;
    };

/** `refused`: with a reason that a person can be told. */
export type Outcome = 'paid' | 'refused' | 'error';

export type Answer =
  | { readonly says: 'ready' }
  | { readonly says: 'answered'; readonly key: string; readonly outcome: Outcome; readonly reference: string }
  | { readonly says: 'done'; readonly outcomes: readonly Outcome[] };
