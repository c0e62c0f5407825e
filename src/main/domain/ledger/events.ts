/** Everything that is remembered without moving money. A record of such a kind has the outcome `event`. */
export const eventKinds = [
  'bank-created',
  'branch-opened',
  'desk-enrolled',
  'desk-started',
  'desk-revoked',
  'desk-credential-issued',
  'user-added',
  'import-started',
  'user-status-changed',
  'user-role-changed',
  'user-moved',
  'user-details-changed',
  'user-unlocked',
  'super-admin-stays',
  'password-changed',
  'password-reset',
  'password-recovered',
  'reset-requested',
  'reset-refused',
  'mail-tested',
  'signed-in',
  'sign-in-refused',
  'code-asked',
  'signed-out',
  'session-locked',
  'session-unlocked',
  'unlock-refused',
  'second-factor-enrolled',
  'second-factor-removed',
  'recovery-code-used',
  'stepped-up',
  'step-up-refused',
  'denied',
  'exported',
  'day-opened',
  'day-closed',
  'day-root-recorded',
  'books-verified',
  'bulk-started',
  'bulk-finished',
  'interest-posted',
  'setting-changed',
  'migrated',
] as const;

export type EventKind = (typeof eventKinds)[number];

/**
 * What is said of a kind.
 * - reversible: an entry of it can be taken back by a reversal
 * - activity: it shows that the customer uses the account; one without any becomes dormant
 * - told: a person asks for it at a form, and waits to hear what became of it
 */
type Trait = 'reversible' | 'activity' | 'told';
type Traits = Readonly<Record<Trait, boolean>>;

const traits = (...held: readonly Trait[]): Traits => ({
  reversible: held.includes('reversible'),
  activity: held.includes('activity'),
  told: held.includes('told'),
});

/**
 * Everything else that is posted, by its kind. What goes to another branch is not taken back by a reversal, because
 * the other branch has it: it is sent back. Holds and changes of an account move nothing, and have their own way back.
 */
export const postings = {
  'cash-credit': traits('reversible', 'activity', 'told'),
  'cash-debit': traits('reversible', 'activity', 'told'),
  float: traits('reversible', 'told'),
  transfer: traits('reversible', 'activity', 'told'),
  'transfer-out': traits('activity', 'told'),
  'transfer-in': traits('activity'),
  'transfer-back': traits(),
  fee: traits('reversible', 'told'),
  interest: traits('reversible'),
  'opening-balance': traits('reversible', 'told'),
  adjustment: traits('reversible', 'told'),
  reversal: traits('told'),
  hold: traits('told'),
  'hold-post': traits('reversible', 'activity', 'told'),
  'hold-void': traits('told'),
  'hold-expire': traits(),
  'account-opened': traits('activity'),
  'account-freeze-changed': traits('told'),
  'account-dormant': traits(),
  'account-reactivated': traits('activity', 'told'),
  'account-terms-changed': traits(),
  'account-closed': traits('told'),
} as const satisfies Readonly<Record<string, Traits>>;

const ofEvents = traits();

export type PostingKind = keyof typeof postings;

export type RecordKind = PostingKind | EventKind;

export const recordKinds = [...Object.keys(postings), ...eventKinds] as readonly RecordKind[];

/** What is said of a kind of record; an event has none of it. */
export const traitsOf = (kind: RecordKind): Traits =>
  kind in postings ? postings[kind as PostingKind] : ofEvents;
