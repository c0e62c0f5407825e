import { randomBytes } from 'node:crypto';
import type { Ids } from '@main/ports/ids';
import type { Random } from '@main/ports/random';
import { uuidV7 } from '@shared/ids';

export const createRandom = (): Random => (length) => new Uint8Array(randomBytes(length));

const keyBytes = 10;

/** Keys are UUIDv7 of the moment that `nowMs` says: a simulated one while demo data is made. */
export const createIds = (random: Random, nowMs: () => number): Ids => ({
  key: () => uuidV7(nowMs(), random(keyBytes)),
  fraction: () => Math.random(),
});
