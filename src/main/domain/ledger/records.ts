import type { BusinessDate } from '@shared/businessDate';
import type { ErrorCode } from '@shared/errors';
import type { Freeze } from '@shared/freezes';
import type { Duty, Role, Status } from '@shared/permissions';
import type { Book } from './books';
import type { RecordKind } from './events';
import type { Intent, Plain } from './intents';
import type { Product } from './products';

export const outcomes = ['posted', 'refused', 'event'] as const;
export type Outcome = (typeof outcomes)[number];

export const accountStatuses = ['open', 'dormant', 'closed'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

export const holdStates = ['held', 'posted', 'voided', 'expired'] as const;
export type HoldState = (typeof holdStates)[number];

type Numbered = {
  readonly book: Book;
  /** Its place in the book: 1, 2, 3 … without gaps. */
  readonly no: number;
};

/** What an account is, whatever it holds. It is changed by an account's own events only (decideAccount.ts). */
export type AccountState = {
  readonly status: AccountStatus;
  readonly freeze: Freeze;
  /** The least that must stay in it, on its normal side; below zero where it may be overdrawn. Paise. */
  readonly floor: bigint;
  /** What a customer's account is; null for the bank's own. */
  readonly product: Product | null;
  /** Version of its terms that `floor` follows from: a number in the setting's book, 0 for the built-in ones. */
  readonly limits: number;
};

/** A line of an account. Amounts are signed paise: a credit is positive. */
export type AccountLine = Numbered &
  AccountState & {
    readonly amount: bigint;
    /** Change of what is reserved. */
    readonly held: bigint;
    readonly balanceAfter: bigint;
    readonly heldAfter: bigint;
  };

/** A line of a hold's book. It begins `held` and is finished once, in one of the other states. */
export type HoldLine = Numbered & {
  /** The number of the account in which it is reserved. */
  readonly account: string;
  /** What is still reserved. Paise. */
  readonly remaining: bigint;
  readonly state: HoldState;
  /** From this instant on (ISO 8601, UTC) nothing is posted from it, and it may be released. */
  readonly expires: string;
};

/** The one line of the book in which an entry is taken back. */
export type ReversalLine = Numbered & {
  /** The `_id` of the record that takes the entry back. */
  readonly reversal: string;
};

/** A line of a desk's book. Every record has exactly one. */
export type DeskLine = Numbered & {
  /** The life of the desk's process that wrote in this book; changed by `desk-started` only. */
  readonly run: string;
  readonly businessDate: BusinessDate;
  readonly day: 'open' | 'closed';
  readonly standing: 'active' | 'revoked';
  /** The desk that wrote the line: another one, where it closes or revokes this desk. */
  readonly writer: string;
  /** SHA-256, hexadecimal, over the previous line's chain and this record (chain.ts). */
  readonly chain: string;
  /** Ed25519 over `chain` by the writer's key, base64; null but on the last record of a batch. */
  readonly signature: string | null;
};

export type UserLine = Numbered & {
  /** Where the person belongs; their book stays in the branch in which it began. */
  readonly branch: string;
  readonly role: Role;
  readonly status: Status;
  readonly duties: readonly Duty[];
};

export type SettingLine = Numbered & { readonly value: Plain };

/** A line of the branch's day book. Every desk that opens the day claims one. */
export type DayLine = Numbered & { readonly date: BusinessDate; readonly state: 'open' | 'closed' };

/** A line also is the state of its book after it: a head is the newest line. */
export type Line = AccountLine | HoldLine | ReversalLine | DeskLine | UserLine | SettingLine | DayLine;

export type StoredRefusal = {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>>;
};

/**
 * One document of the journal: an entry, a refusal or an event; immutable. `recordedAt` is filled by the
 * server on insert and therefore is no part of what is decided, hashed or answered.
 */
export type JournalRecord = {
  /** `<branch>:<key>`. */
  readonly id: string;
  readonly branch: string;
  readonly kind: RecordKind;
  readonly outcome: Outcome;
  readonly lines: readonly Line[];
  /** The TXN… a person reads. */
  readonly reference: string;
  readonly narration: string;
  readonly intent: Intent;
  /** SHA-256 of the intent, hexadecimal: the same key with another payload is found by it. */
  readonly fingerprint: string;
  readonly bookingTime: Date;
  readonly valueDate: BusinessDate;
  readonly postedBy: string | null;
  readonly session: string | null;
  readonly approvedBy: string | null;
  /** The `_id` of the entry that this one takes back. */
  readonly reverses: string | null;
  /** Why it was refused; null unless the outcome is `refused`. */
  readonly refusal: StoredRefusal | null;
};

export const isAccountLine = (line: Line): line is AccountLine => 'balanceAfter' in line;
export const isHoldLine = (line: Line): line is HoldLine => 'remaining' in line;
export const isReversalLine = (line: Line): line is ReversalLine => 'reversal' in line;
export const isSettingLine = (line: Line): line is SettingLine => 'value' in line;
/** The value of a setting whose book has this head; null where nobody has set it. */
export const settingIn = (head: Line | null | undefined): Plain =>
  head && isSettingLine(head) ? head.value : null;

export const isDeskLine = (line: Line): line is DeskLine => 'chain' in line;
export const isUserLine = (line: Line): line is UserLine => 'role' in line;
export const isDayLine = (line: Line): line is DayLine => 'date' in line;

/** The one desk line of a record. A record without one is damaged and throws. */
export function deskLineOf(record: JournalRecord): DeskLine {
  const found = record.lines.find(isDeskLine);
  if (!found) throw new Error(`record ${record.id} has no desk line`);
  return found;
}

/** The line that `record` has in `book`, if any. */
export const lineIn = (record: JournalRecord, book: Book): Line | undefined =>
  record.lines.find((line) => line.book === book);

/** The account line that `record` has in `book`, if any. */
export function accountLineIn(record: JournalRecord, book: Book): AccountLine | undefined {
  const line = lineIn(record, book);
  return line && isAccountLine(line) ? line : undefined;
}
