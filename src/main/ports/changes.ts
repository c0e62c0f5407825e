/** A person's sessions that began before `at` are over, on every desk, but for the one that is named. */
export type SessionsOver = {
  readonly userId: string;
  readonly at: Date;
  readonly except: string | null;
  /** Where the person signed in again; null where they did not. */
  readonly deskId: string | null;
};

/** What changed in the bank, on whichever desk: it names the thing and carries nothing of it. */
export type Change =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'user'; readonly userId: string }
  /** What is kept of a desk: its name, its standing. */
  | { readonly kind: 'desk'; readonly deskId: string }
  /** What a branch is, or that there is a new one. */
  | { readonly kind: 'branch'; readonly branch: string }
  /** What a desk holds. */
  | { readonly kind: 'cash'; readonly deskId: string }
  /** The books of a branch were verified. */
  | { readonly kind: 'verification'; readonly branch: string }
  /** A bulk of a branch was begun or finished. */
  | { readonly kind: 'bulk'; readonly branch: string }
  /** What desks posted on a date came into the figures. */
  | { readonly kind: 'figures' }
  /** Something may have to be mailed to a person. */
  | { readonly kind: 'mail' }
  | ({ readonly kind: 'sessionsOver' } & SessionsOver)
  /** What changed for a while nobody can tell any more: what was read before counts for nothing. */
  | { readonly kind: 'anything' };

/** What every open Branchbook sees within a second of the database having it. */
export type Changes = {
  /** @returns a function that stops listening */
  readonly listen: (listener: (change: Change) => void) => () => void;
};
