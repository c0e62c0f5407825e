import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CommandRequest } from '@main/composition/verification/command';
import type { Flavour } from '@main/ports/platform';
import { verifierLimits } from '@main/ports/verification';
import { switchValue } from './hostileStart';

const name = 'verify-books';

const standardInput = 0;

/** The exit code where nothing can be said of the books. */
const notChecked = 2;

/**
 * The address of the bank whose books are to be verified, from the command line; `-` has it read from standard input,
 * so that its password stands in no list of processes. Null where Branchbook was started to work with.
 */
export function booksToVerify(argv: readonly string[]): string | null {
  const at = argv.indexOf(`--${name}`);
  const given = at < 0 ? switchValue(argv, name) : (argv[at + 1] ?? '');
  return given === '-' ? readFileSync(standardInput, 'utf8').trim() : given;
}

/** A worker that gave no sign of life for so long has died: it can tell nobody, for this thread does nothing but wait. */
const silenceMs = 120_000;

/** Waits until the worker has ended its work. @returns its exit code */
function waitFor(ended: Int32Array): number {
  for (;;) {
    const beat = Atomics.load(ended, 1);
    const isSilent = Atomics.wait(ended, 0, 0, silenceMs) === 'timed-out' && Atomics.load(ended, 1) === beat;
    if (Atomics.load(ended, 0) > 0) return Atomics.load(ended, 0) - 1;
    if (isSilent) return notChecked;
  }
}

/**
 * Verifies books without a window, and ends the process with what came of it: 0 whole, 1 damaged, 2 not checked. The
 * work is done in a worker; this thread waits and goes no further, so that neither Chromium nor a display is needed.
 */
export function verifyBooksAndExit(uri: string, flavour: Flavour): never {
  const ended = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const workerData: CommandRequest = { uri, flavour, ended };
  // Where the build puts it: beside the entry.
  const file = fileURLToPath(new URL('./booksCommand.js', import.meta.url));
  new Worker(file, { workerData, resourceLimits: verifierLimits });
  process.exit(waitFor(ended));
}
