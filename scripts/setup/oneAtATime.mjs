// @ts-check
/** Two set-ups of one checkout at once would undo each other's work. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { repositoryRoot } from '../support/paths.mjs';
import { say } from '../support/progress.mjs';

const POLL_MS = 300;

/**
 * A name in the system's own table of sockets: unlike a lock file it is gone the moment its holder is, however
 * that ended. macOS has no such table.
 */
function lockName() {
  const name = `branchbook-setup-${createHash('sha256').update(repositoryRoot).digest('hex').slice(0, 16)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : undefined;
}

/**
 * @param {string} name
 * @returns {Promise<import('node:net').Server | undefined>} undefined when someone else holds the name
 */
function claim(name) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(name, () => resolve(server));
  });
}

/**
 * Does the work when no other process of this checkout is doing it.
 * @param {() => Promise<void>} work
 */
export async function oneAtATime(work) {
  const name = lockName();
  let lock = name && (await claim(name));
  if (name && !lock) say('Another set-up of this checkout is running; waiting for it …');
  while (name && !lock) {
    await delay(POLL_MS);
    lock = await claim(name);
  }
  try {
    await work();
  } finally {
    if (lock) lock.close();
  }
}
