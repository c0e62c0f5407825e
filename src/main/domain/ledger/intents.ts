import type { BusinessDate } from '@shared/businessDate';
import type { Duty, Role, Status } from '@shared/permissions';
import type { EventKind } from './events';

/** Plain data, as it is stored inside a record and inside the intent file. Integers only, never a float. */
export type Plain =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Plain[]
  | { readonly [name: string]: Plain };

type Common = {
  /** The idempotency key, minted when the form opened. Together with the branch it is the record's `_id`. */
  readonly key: string;
  readonly branch: string;
  /** Who is acting; null for what the desk does by itself. */
  readonly postedBy: string | null;
  readonly session: string | null;
};

/** Cash over the counter of this desk; the other side is the desk's own cash account. Paise, positive. */
export type CashIntent = Common & {
  readonly kind: 'cash-credit' | 'cash-debit';
  readonly account: string;
  readonly amount: bigint;
  readonly narration: string;
};

/** Cash from head office into the cash account of `desk`. Paise, positive. */
export type FloatIntent = Common & {
  readonly kind: 'float';
  readonly desk: string;
  readonly amount: bigint;
};

/** Number 1 of a customer's account. Its key is derived: `accountOpeningKey(account)`. */
export type AccountOpenedIntent = Common & {
  readonly kind: 'account-opened';
  readonly account: string;
  readonly userId: string;
};

export type EventSubject = {
  readonly user?: string;
  readonly desk?: string;
  readonly setting?: string;
  readonly account?: string;
  readonly branch?: string;
};

/** The next line of a user's own book. What is left out stays as the book's head has it. */
export type UserChange = {
  readonly userId: string;
  readonly role?: Role;
  readonly status?: Status;
  /** The status that the change rests on: refused where the book's head has another by now. */
  readonly from?: Status;
  readonly duties?: readonly Duty[];
};

/** Something to be remembered: every command that moves no money writes one. */
export type EventIntent = Common & {
  readonly kind: 'event';
  readonly event: EventKind;
  readonly about?: EventSubject;
  readonly before?: Plain;
  readonly after?: Plain;
  readonly reason?: string;
  readonly user?: UserChange;
};

/** What somebody wants posted. It is plain data with its key: it can be kept and sent again as it is. */
export type Intent = CashIntent | FloatIntent | AccountOpenedIntent | EventIntent;

/** What decisions need to know besides the heads of books. */
export type DecisionContext = {
  /** The desk that decides, and its present run: a process has one run from start to end. */
  readonly desk: string;
  readonly run: string;
  readonly now: Date;
  /** The day the branch's calendar shows now; the date of a record comes from the desk's book all the same. */
  readonly calendarDate: BusinessDate;
  /** Whether posting to an account has been stopped because its book does not add up. */
  readonly damaged: (book: string) => boolean;
};

/** The record's `_id`. */
export const recordId = (branch: string, key: string): string => `${branch}:${key}`;
