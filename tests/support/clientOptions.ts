/** How every client of the application reads and writes; a test that connects itself uses the same. */
export const clientOptions = {
  useBigInt64: true,
  retryWrites: true,
  writeConcern: { w: 'majority', journal: true },
  readPreference: 'primary',
} as const;
