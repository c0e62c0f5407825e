/** Time, as application code may know it. */
export type Clock = {
  /** This desk's clock corrected by the server's; a simulated one while demo data is made. */
  readonly now: () => Date;
  /** Milliseconds since some fixed moment; never goes back. */
  readonly elapsedMs: () => number;
  /** Resolves after `ms` milliseconds of real time. */
  readonly pause: (ms: number) => Promise<void>;
};
