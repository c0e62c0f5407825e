/** Everything that is remembered without moving money. A record of such a kind has the outcome `event`. */
export const eventKinds = [
  'bank-created',
  'branch-opened',
  'desk-enrolled',
  'desk-started',
  'desk-revoked',
  'desk-credential-issued',
  'user-added',
  'user-status-changed',
  'password-changed',
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'session-locked',
  'session-unlocked',
  'denied',
  'exported',
  'day-opened',
  'day-closed',
  'day-root-recorded',
  'books-verified',
  'bulk-started',
  'bulk-finished',
  'setting-changed',
  'migrated',
] as const;

export type EventKind = (typeof eventKinds)[number];

type Traits = {
  /** Whether an entry of the kind can be taken back by a reversal. */
  readonly reversible: boolean;
  /** Whether it shows that the customer uses the account: an account without any becomes dormant. */
  readonly activity: boolean;
};

const traits = (reversible: boolean, activity: boolean): Traits => ({ reversible, activity });

/**
 * Everything else that is posted, by its kind. What goes to another branch is not taken back by a reversal, because
 * the other branch has it: it is sent back. Holds and changes of an account move nothing, and have their own way back.
 */
export const postings = {
  'cash-credit': traits(true, true),
  'cash-debit': traits(true, true),
  float: traits(true, false),
  transfer: traits(true, true),
  'transfer-out': traits(false, true),
  'transfer-in': traits(false, true),
  'transfer-back': traits(false, false),
  fee: traits(true, false),
  interest: traits(true, false),
  'opening-balance': traits(true, false),
  adjustment: traits(true, false),
  reversal: traits(false, false),
  hold: traits(false, false),
  'hold-post': traits(true, true),
  'hold-void': traits(false, false),
  'hold-expire': traits(false, false),
  'account-opened': traits(false, true),
  'account-freeze-changed': traits(false, false),
  'account-dormant': traits(false, false),
  'account-reactivated': traits(false, true),
  'account-terms-changed': traits(false, false),
  'account-closed': traits(false, false),
} as const satisfies Readonly<Record<string, Traits>>;

const ofEvents = traits(false, false);

export type PostingKind = keyof typeof postings;

export type RecordKind = PostingKind | EventKind;

export const recordKinds = [...Object.keys(postings), ...eventKinds] as readonly RecordKind[];

/** What is said of a kind of record; an event has none of it. */
export const traitsOf = (kind: RecordKind): Traits =>
  kind in postings ? postings[kind as PostingKind] : ofEvents;
