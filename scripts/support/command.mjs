// @ts-check
/** Other programs, run without a shell. */
import { spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from './paths.mjs';

/** A message meant for the person at the terminal: shown without a stack trace. */
export class PlainError extends Error {
  /** @override */
  name = 'PlainError';
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the repository's root unless told otherwise
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [quiet] leaves out what it prints, other than errors
 */

/**
 * Runs a program with its output on this terminal. A signal to stop ends that program and then this one.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {RunOptions} [options]
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export function exitCodeOf(
  command,
  commandArguments,
  { cwd = repositoryRoot, env = process.env, quiet = false } = {},
) {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'ignore' : 'inherit';
    const child = spawn(command, commandArguments, { cwd, env, stdio: ['inherit', output, 'inherit'] });
    /** @type {NodeJS.Signals | undefined} */
    let stoppedBy;
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      stoppedBy = signal;
      child.kill(signal);
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      if (stoppedBy) process.exit(128 + constants.signals[stoppedBy]);
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve(code ?? 1);
    });
  });
}

/**
 * As `exitCodeOf`, for a program whose failure ends the whole script.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {RunOptions} [options]
 */
export async function run(command, commandArguments, options) {
  const code = await exitCodeOf(command, commandArguments, options);
  if (code !== 0) {
    throw new PlainError(`${[command, ...commandArguments].join(' ')} ended with exit code ${code}.`);
  }
}

/**
 * Runs a short program silently. A program that is not there counts as one that failed.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ cwd?: string, input?: string }} [options]
 */
export function capture(command, commandArguments, { cwd = repositoryRoot, input } = {}) {
  const { status, stdout, stderr } = spawnSync(command, commandArguments, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { succeeded: status === 0, output: stdout ?? '', errors: stderr ?? '' };
}

/**
 * The body of a script that can be both run and imported: does nothing when it is imported. What it throws
 * becomes a message and exit code 1.
 * @param {string} moduleUrl the script's `import.meta.url`
 * @param {() => Promise<number | void>} main resolves to the exit code, 0 when it says nothing
 */
export async function runWhenMain(moduleUrl, main) {
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== fileURLToPath(moduleUrl)) return;
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
