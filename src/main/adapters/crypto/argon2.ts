import { randomBytes } from 'node:crypto';
import type { Passwords } from '@main/ports/passwords';
import { argon2id, hash, verify } from 'argon2';

/** What one run costs: memory in KiB, passes over it, lanes. */
export type Argon2Parameters = {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
};

/**
 * The second recommended option of RFC 9106 (section 4), above the floor of the OWASP Password Storage Cheat Sheet
 * (19 MiB, 2 passes). Lanes run side by side: who waits for the answer does not wait for all of them in turn.
 */
export const argon2Parameters: Argon2Parameters = { memoryKib: 64 * 1024, passes: 3, lanes: 4 };

const saltBytes = 16;
const hashBytes = 32;

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/** A hash that no password has, and that costs as much to find that out as any other. */
const nobodysHash = ({ memoryKib, passes, lanes }: Argon2Parameters): string =>
  `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${unpadded(randomBytes(saltBytes))}$${unpadded(randomBytes(hashBytes))}`;

/** Weaker than `parameters` in any respect. A stronger one, by a newer Branchbook, stays. */
function isWeaker(kept: string, { memoryKib, passes }: Argon2Parameters): boolean {
  const [, memory = 0, time = 0] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),/.exec(kept) ?? [];
  return Number(memory) < memoryKib || Number(time) < passes;
}

/** Two spellings of the same letters are one password (NIST SP 800-63B-4, 3.1.1.2). */
const spelled = (password: string): string => password.normalize('NFKC');

/** Passwords by argon2id, hashed off the main thread. Parameters are in each hash, so they may be raised any time. */
export function createPasswords(parameters: Argon2Parameters): Passwords {
  const { memoryKib: memoryCost, passes: timeCost, lanes: parallelism } = parameters;
  const options = { type: argon2id, memoryCost, timeCost, parallelism, hashLength: hashBytes };
  const nobodys = nobodysHash(parameters);
  return {
    hash: (password) => hash(spelled(password), options),
    verify: async (kept, password) => {
      const same = await verify(kept ?? nobodys, spelled(password));
      return kept !== null && same;
    },
    isOutdated: (kept) => isWeaker(kept, parameters),
  };
}
