/** Seals what every desk of the bank must read and the database must not, under a key that only desks have. */
export type Sealing = {
  /** @param owner what it belongs to: sealed for one, it does not open for another */
  readonly seal: (text: string, owner: string) => string;
  /** @returns null where it was sealed under another key, for another owner, or was changed */
  readonly open: (sealed: string, owner: string) => string | null;
};
