/** Chance, as application code may use it. */
export type Ids = {
  /** A new UUIDv7: an idempotency key, or a run. */
  readonly key: () => string;
  /** A number from 0 up to, not including, 1. It decides about waiting only, never about money. */
  readonly fraction: () => number;
};
