/** Hashes of passwords. Each verification costs one full run of the hash, also where there is nothing to compare. */
export type Passwords = {
  /** @returns a PHC string that carries its own parameters */
  readonly hash: (password: string) => Promise<string>;
  /** Whether `password` is the one of `hash`. With null it costs the same and is false. */
  readonly verify: (hash: string | null, password: string) => Promise<boolean>;
  /** Whether `hash` was made with less than today's parameters. */
  readonly isOutdated: (hash: string) => boolean;
};
