/** The right to do what only one at a time may do, until `until` by the server's clock. */
export type Lease = {
  readonly name: string;
  readonly owner: string;
  /** Grows each time the lease changes hands: whoever writes on its strength writes this along. */
  readonly fence: bigint;
  readonly until: Date;
};

export type Leases = {
  /** Null while somebody else holds it. The holder gets its own lease again, prolonged, with the same fence. */
  readonly acquire: (name: string, owner: string, durationMs: number) => Promise<Lease | null>;
  /** Null where it was lost: it ran out and somebody else took it. */
  readonly renew: (lease: Lease, durationMs: number) => Promise<Lease | null>;
  /** Lets go of it before its time; one that was lost stays with its new holder. */
  readonly release: (lease: Lease) => Promise<void>;
};
