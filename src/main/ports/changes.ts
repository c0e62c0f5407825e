/** What changed in the bank, on whichever desk: it names the thing and carries nothing of it. */
export type Change =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'desk'; readonly deskId: string };

/** What every open Branchbook sees within a second of the database having it. */
export type Changes = {
  /** @returns a function that stops listening */
  readonly listen: (listener: (change: Change) => void) => () => void;
};
