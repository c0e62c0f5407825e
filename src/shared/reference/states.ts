/** Placeholder shape replaced below by the full table. */
export const states: Readonly<Record<string, readonly string[]>> = {};
