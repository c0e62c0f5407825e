/** Chance that nobody can foresee: passwords, codes, secrets. Evenly distributed bytes of a secure source. */
export type Random = (length: number) => Uint8Array;
