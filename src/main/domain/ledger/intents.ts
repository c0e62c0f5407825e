import type { BusinessDate } from '@shared/businessDate';
import type { Freeze } from '@shared/freezes';
import type { Duty, Role, Status } from '@shared/permissions';
import type { Book } from './books';
import type { EventKind, RecordKind } from './events';
import type { Terms } from './products';

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
  /** The key of the bulk whose line it is (domain/bulk): that is remembered, and told of, as a whole. */
  readonly bulk?: string;
};

/** What needs a reason, and may need a second person; whether it does is decided before it is asked for. */
type Reasoned = Common & {
  readonly reason: string;
  /** Who agreed; never the poster. */
  readonly approvedBy: string | null;
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

/** From one account to another of the same branch. Paise, positive. */
export type TransferIntent = Common & {
  readonly kind: 'transfer';
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
  readonly narration: string;
};

/** From an account on its way to another branch. What follows it there is `followUpOf` (decideTransfer.ts). */
export type TransferOutIntent = Common & {
  readonly kind: 'transfer-out';
  readonly account: string;
  readonly to: { readonly branch: string; readonly account: string };
  readonly amount: bigint;
  readonly narration: string;
};

/** What came from another branch. Its key is derived: `transferInKey` of the record that sent it. */
export type TransferInIntent = Common & {
  readonly kind: 'transfer-in';
  readonly account: string;
  /** The key of the record that sent it, and the account that it came from. */
  readonly from: { readonly branch: string; readonly key: string; readonly account: string };
  readonly amount: bigint;
  readonly narration: string;
};

/** What another branch refused, come back. Its key is derived: `transferBackKey` of the record that refused it. */
export type TransferBackIntent = Common & {
  readonly kind: 'transfer-back';
  readonly account: string;
  readonly from: { readonly branch: string; readonly key: string };
  readonly amount: bigint;
  readonly narration: string;
};

/** What the bank takes from an account for a service. Paise, positive. */
export type FeeIntent = Common & {
  readonly kind: 'fee';
  readonly account: string;
  readonly amount: bigint;
  readonly narration: string;
};

/** Interest for one period, once: its key is derived, `interestKey`. The amount was worked out before. Paise, positive. */
export type InterestIntent = Common & {
  readonly kind: 'interest';
  readonly account: string;
  /** What it is for, such as `2026-11`. */
  readonly period: string;
  readonly amount: bigint;
  readonly narration: string;
};

/** What an account brought along from elsewhere, once: its key is derived, `openingBalanceKey`. Paise, positive. */
export type OpeningBalanceIntent = Reasoned & {
  readonly kind: 'opening-balance';
  readonly account: string;
  readonly amount: bigint;
};

/** Puts an account right, against the bank's own or against what waits in suspense. Paise, positive. */
export type AdjustmentIntent = Reasoned & {
  readonly kind: 'adjustment';
  readonly account: string;
  readonly side: 'credit' | 'debit';
  readonly against: 'adjustments' | 'suspense';
  readonly amount: bigint;
};

/** Takes an entry of this branch back, once. `moves` are the entry's own (`movesToReverse`), still to be mirrored. */
export type ReversalIntent = Reasoned & {
  readonly kind: 'reversal';
  /** The key of the entry. */
  readonly entry: string;
  readonly moves: readonly { readonly book: Book; readonly amount: bigint }[];
};

/** Reserves funds. The hold is known by this intent's key. Paise, positive. */
export type HoldIntent = Common & {
  readonly kind: 'hold';
  readonly account: string;
  readonly amount: bigint;
  /** An instant, ISO 8601 in UTC with milliseconds. */
  readonly expires: string;
  readonly narration: string;
};

/** Pays out of a hold, all that remains of it or a part. Paise, positive. */
export type HoldPostIntent = Common & {
  readonly kind: 'hold-post';
  /** The hold's key. */
  readonly hold: string;
  readonly account: string;
  readonly to: string;
  readonly amount: bigint;
  readonly narration: string;
};

/**
 * Lets go of what remains of a hold: because somebody says so, or because its time is over. Then its key is derived,
 * `holdExpireKey`, for any desk may do it: no account refuses it for good, for one with a hold is never closed.
 */
export type HoldReleaseIntent = Common & {
  readonly kind: 'hold-void' | 'hold-expire';
  /** The hold's key. */
  readonly hold: string;
  readonly account: string;
  readonly narration: string;
};

/** Number 1 of a customer's account. Its key is derived: `accountOpeningKey(account)`. */
export type AccountOpenedIntent = Common & {
  readonly kind: 'account-opened';
  readonly account: string;
  readonly userId: string;
  readonly terms: Terms;
};

export type AccountFreezeIntent = Reasoned & {
  readonly kind: 'account-freeze-changed';
  readonly account: string;
  readonly freeze: Freeze;
};

/** The customer has not used the account for long. */
export type AccountDormantIntent = Common & {
  readonly kind: 'account-dormant';
  readonly account: string;
  /** Number of the account's newest line when that was found: where there is a newer one, it is refused. */
  readonly seen: number;
};

export type AccountReactivatedIntent = Reasoned & {
  readonly kind: 'account-reactivated';
  readonly account: string;
};

export type AccountTermsIntent = Common & {
  readonly kind: 'account-terms-changed';
  readonly account: string;
  readonly terms: Terms;
};

/** For good. */
export type AccountClosedIntent = Reasoned & {
  readonly kind: 'account-closed';
  readonly account: string;
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
  /** Where the person belongs from here on. */
  readonly branch?: string;
  readonly role?: Role;
  readonly status?: Status;
  /** The status that the change rests on: refused where the book's head has another by now. */
  readonly from?: Status;
  readonly duties?: readonly Duty[];
  /** The number of the book's head that a form was opened on: refused where the book is further by now. */
  readonly seen?: number;
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

/** Both sides are known from the intent alone (decideMovement.ts). */
export type MovementIntent =
  | CashIntent
  | FloatIntent
  | TransferIntent
  | TransferOutIntent
  | FeeIntent
  | InterestIntent
  | OpeningBalanceIntent
  | AdjustmentIntent;

export type ArrivalIntent = TransferInIntent | TransferBackIntent;

/** Of an account that is open already; what it moves is nothing. */
export type AccountChangeIntent =
  | AccountFreezeIntent
  | AccountDormantIntent
  | AccountReactivatedIntent
  | AccountTermsIntent
  | AccountClosedIntent;

/** What somebody wants posted. It is plain data with its key: it can be kept and sent again as it is. */
export type Intent =
  | MovementIntent
  | ArrivalIntent
  | ReversalIntent
  | HoldIntent
  | HoldPostIntent
  | HoldReleaseIntent
  | AccountOpenedIntent
  | AccountChangeIntent
  | EventIntent;

type WithKind<Each extends Intent, Kind> = Each extends Intent
  ? Kind extends Each['kind']
    ? Each
    : never
  : never;

/** The intent of a kind. */
export type IntentOf<Kind extends Intent['kind']> = WithKind<Intent, Kind>;

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

/** The kind of record that an intent becomes. */
export const kindOf = (intent: Intent): RecordKind => (intent.kind === 'event' ? intent.event : intent.kind);
