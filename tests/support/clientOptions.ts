import { pool, clientOptions as shipped } from '@main/adapters/mongo/connection/options';

/** How every client of the application reads and writes; a test that connects itself uses the same. */
export const clientOptions = shipped(30_000, { min: 0, max: pool.max });
