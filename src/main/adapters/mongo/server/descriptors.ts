import { closeSync, openSync, readdirSync } from 'node:fs';

/** Chromium's threads may open more while a child is being started. */
const openedMeanwhile = 64;

const folders: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: '/proc/self/fd',
  darwin: '/dev/fd',
};

/**
 * Starts a child that has none of this process's descriptors but the three it is given. Chromium leaves its own
 * open to every child of Electron's main process. A mongod that outlives a killed application would hold them:
 * the sockets by whose end the application's other processes know that they are alone, so that none of them would
 * end either.
 * @param start gets the further descriptors for the child's `stdio`
 */
export function startWithoutOurs<Child>(start: (further: readonly number[]) => Child): Child {
  const folder = folders[process.platform];
  if (folder === undefined) return start([]);
  const highest = Math.max(...readdirSync(folder).map(Number));
  const nothing = openSync('/dev/null', 'r+');
  try {
    return start(Array.from({ length: highest - 2 + openedMeanwhile }, () => nothing));
  } finally {
    closeSync(nothing);
  }
}
