import type { BusinessDate } from '@shared/businessDate';
import type { Freeze } from '@shared/freezes';
import type { Book } from './books';
import type { Product } from './products';
import type { AccountStatus } from './records';

/**
 * Projections are derived from the journal and can be rebuilt from zero; nothing is decided on them. Each
 * carries how far it got, and takes a line once (fold.ts).
 */
export type AccountSummary = {
  readonly book: Book;
  /** The last part of the book's id: an account number, a code of the chart, or a desk. */
  readonly account: string;
  readonly branch: string;
  /** The customer whose account it is; null for accounts of the bank itself. */
  readonly userId: string | null;
  readonly balance: bigint;
  readonly held: bigint;
  readonly status: AccountStatus;
  readonly freeze: Freeze;
  /** The least that must stay in it; below zero where it may be overdrawn. */
  readonly floor: bigint;
  /** What a customer's account is; null for the bank's own. */
  readonly product: Product | null;
  /** Version of the product's terms that it has; an older one than the product's is still to be changed. */
  readonly limits: number;
  readonly openedOn: BusinessDate;
  /** The last date on which the customer used it: an account that is not used for long becomes dormant. */
  readonly activeOn: BusinessDate;
  readonly lastBooking: Date;
  /** Number of the last line of the account's book that is in it. */
  readonly upTo: number;
};

/** Entries of one account on one business date. Refusals and events are no entries. */
export type DayTotals = {
  readonly book: Book;
  readonly date: BusinessDate;
  readonly credits: bigint;
  /** Positive. */
  readonly debits: bigint;
  readonly entries: number;
  /** After the date's last line. */
  readonly balance: bigint;
  /** Number of the last line of the account's book that is in it. */
  readonly upTo: number;
};

export type SignIn = {
  /** The record's `_id`. */
  readonly id: string;
  readonly at: Date;
  readonly desk: string;
  readonly outcome: 'signedIn' | 'refused';
};

/** Of one user, over all desks. */
export type SignIns = {
  readonly userId: string;
  readonly last: SignIn | null;
  readonly previous: SignIn | null;
  /** The newest, at most `recentSignIns`, newest first. */
  readonly recent: readonly SignIn[];
  /** By desk book: number of the last line of it that is in here. */
  readonly upTo: Readonly<Record<Book, number>>;
  /** How many events are in here: what a second writer at the same time is found by. */
  readonly folded: number;
};

export const recentSignIns = 50;
