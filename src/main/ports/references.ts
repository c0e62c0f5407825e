export type References = {
  /** The key of the record with this reference; null where there is none in the branch. */
  readonly keyOf: (branch: string, reference: string) => Promise<string | null>;
};
