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
  'setting-changed',
  'migrated',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** Kinds of entry. `account-opened` moves nothing, yet it is number 1 of an account. */
export const postingKinds = ['cash-credit', 'cash-debit', 'float', 'account-opened'] as const;

export type PostingKind = (typeof postingKinds)[number];

export const recordKinds = [...postingKinds, ...eventKinds] as const;

export type RecordKind = (typeof recordKinds)[number];
