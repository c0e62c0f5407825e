/** The cheapest that argon2 takes: for tests that are not about hashing. */
export const cheapHash = { memoryKib: 8, passes: 1, lanes: 1 } as const;
