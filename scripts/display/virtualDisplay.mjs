// @ts-check
/** A display nobody sees, for machines without one and for tests that should not steal the mouse. */
import { spawn } from 'node:child_process';
import { PlainError } from '../support/command.mjs';

const SCREEN = '1920x1200x24';
const START_TIMEOUT_MS = 20_000;

/** Whether a window opened now would be seen. Only Linux can lack a display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @typedef {object} VirtualDisplay
 * @property {string} name what DISPLAY has to be
 * @property {() => Promise<void>} stop
 */

/** @returns {Promise<VirtualDisplay>} */
export async function startVirtualDisplay() {
  // Reached through a local socket only (-nolisten tcp), by any user of this machine (-ac): as root, the
  // application runs as another user. The server picks a free number itself and writes it to descriptor 3.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-ac', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => server.once('close', resolve).once('error', resolve));
  const stop = async () => {
    server.kill();
    await ended;
  };
  const stopWithThisProcess = () => server.kill();
  process.once('exit', stopWithThisProcess);
  ended.then(() => process.off('exit', stopWithThisProcess));

  const number = await displayNumber(server);
  if (number === undefined) {
    await stop();
    throw new PlainError('The virtual display (Xvfb) did not start. Run: node scripts/setup.mjs');
  }
  return { name: `:${number}`, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string | undefined>}
 */
function displayNumber(server) {
  return new Promise((resolve) => {
    const answer = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    const timer = setTimeout(resolve, START_TIMEOUT_MS, undefined);
    const settle = (/** @type {string | undefined} */ number) => {
      clearTimeout(timer);
      resolve(number);
    };
    answer.once('data', (chunk) => settle(String(chunk).trim()));
    server.once('error', () => settle(undefined)).once('close', () => settle(undefined));
  });
}

/**
 * Does work whose windows go to a virtual display; elsewhere than on Linux, to the one there is.
 * @template Result
 * @param {(env: NodeJS.ProcessEnv) => Promise<Result>} work is given the environment for its programs
 * @returns {Promise<Result>}
 */
export async function withVirtualDisplay(work) {
  if (process.platform !== 'linux') return work(process.env);
  const display = await startVirtualDisplay();
  try {
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return await work({ ...env, DISPLAY: display.name });
  } finally {
    await display.stop();
  }
}
