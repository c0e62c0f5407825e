import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import type { Attempt } from '@main/ports/database';
import { isNewEnough } from '../connection/version';
import { startWithoutOurs } from './descriptors';
import { freeBytesIn, type Layout, smallestFreeBytes } from './folder';
import { graceMs } from './leftover';
import { fail } from './troubles';

const run = promisify(execFile);

export const replicaSet = 'branchbook';

/** Enough for a branch; without it mongod takes half of the computer's memory. */
const cacheGb = 0.25;

/**
 * A start reads the newest file of the storage engine's log to its end, zeros and all: its files of 100 MB are for
 * servers that write as much in a moment, and took a quarter of a start. Three of them are kept at hand.
 */
const engine = 'log=(file_max=16MB)';

/** The least there is: rounds of a hash make guessing slow, and passwords of 32 random bytes are not guessed. */
const scramRounds = 5_000;

const pollMs = 5;

/** A mongod that runs and takes connections. */
export type Mongod = {
  readonly pid: number;
  /** Resolves when the process is gone, with what can be said of why. */
  readonly ended: Promise<Ending>;
  /** Ends it cleanly; by force where that takes too long. */
  readonly stop: () => Promise<void>;
};

type Ending = { readonly exitCode: number | null; readonly signal: string | null };

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What the program says of its version; whether it is there, runs here and is new enough. */
export async function mongodVersion(binary: string | null, oldest: string): Promise<Attempt<string>> {
  if (binary === null) return fail('mongodMissing', { path: '' });
  try {
    const { stdout } = await run(binary, ['--version'], { timeout: 20_000, windowsHide: true });
    const version = /db version v(\S+)/.exec(stdout)?.[1];
    if (!version) return fail('mongodWillNotStart', { path: binary, reason: 'notMongod' });
    if (!isNewEnough(version, oldest)) return fail('serverTooOld', { path: binary, version, oldest });
    return { ok: true, value: version };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return fail('mongodMissing', { path: binary });
    const reason = error instanceof Error ? error.message.trim().slice(-400) : code;
    return fail('mongodWillNotStart', { path: binary, reason });
  }
}

function argumentsOf(layout: Layout, port: number): readonly string[] {
  return [
    ...['--dbpath', layout.data, '--port', `${port}`, '--bind_ip', '127.0.0.1'],
    ...['--replSet', replicaSet, '--keyFile', layout.keyFile, '--wiredTigerCacheSizeGB', `${cacheGb}`],
    ...['--logpath', layout.logFile, '--pidfilepath', layout.pidFile, '--quiet', '--noscripting'],
    ...['--wiredTigerEngineConfigString', engine],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ...['--setParameter', `scramSHA256IterationCount=${scramRounds}`],
    ...(process.platform === 'win32' ? [] : ['--nounixsocket']),
  ];
}

const takesConnections = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** What mongod complains of in a line of its log, which is one JSON document; '' where it does not. */
function complaintIn(line: string): string {
  if (!/"s":"[EF]"/.test(line) || /"msg":"\s*(BACKTRACE|Frame)/.test(line)) return '';
  try {
    const { msg, attr }: { msg: string; attr?: object } = JSON.parse(line);
    return attr ? `${msg} ${JSON.stringify(attr)}` : msg;
  } catch {
    return '';
  }
}

/** The last of what it complained of; what it said without its log, where the log has nothing. */
async function complaints(logFile: string, heard: string): Promise<string> {
  const logged = await readFile(logFile, 'utf8').catch(() => '');
  const lines = `${logged}\n${heard}`.split('\n').map(complaintIn).filter(Boolean);
  return (lines.slice(-3).join('\n') || heard.trim()).slice(0, 1000);
}

/** What mongod's exit codes say (its manual, "Exit Codes and Statuses"). */
const exitCodes = { dataFilesOfAnotherVersion: 62, portInUse: 48 } as const;

async function whyItEnded({ exitCode, signal }: Ending, layout: Layout, port: number, heard: string) {
  const reason = await complaints(layout.logFile, heard);
  const details = { exit: `${exitCode ?? signal}`, reason, log: layout.logFile, folder: layout.folder };
  if (exitCode === exitCodes.portInUse) return fail('portClash', { port: `${port}` });
  if (exitCode === exitCodes.dataFilesOfAnotherVersion) return fail('serverTooOld', details);
  // On a full disk mongod cannot even log why.
  const freeBytes = await freeBytesIn(layout.folder);
  if (freeBytes < smallestFreeBytes || /No space left on device/i.test(reason)) {
    return fail('diskFull', { ...details, freeBytes: `${freeBytes}`, neededBytes: `${smallestFreeBytes}` });
  }
  return fail('mongodWillNotStart', details);
}

/** It was started, and had to be ended because it could not be used in good time. */
export const noAnswer = ({ logFile, folder }: Layout) =>
  fail('mongodWillNotStart', { reason: 'noAnswer', log: logFile, folder });

function stopper(child: ChildProcess, ended: Promise<Ending>): () => Promise<void> {
  return async () => {
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await ended;
    clearTimeout(force);
  };
}

/** Those that run. However the application leaves, also in the middle of a start or a stop, they are told to end. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * Starts mongod and waits until it takes connections, about three quarters of a second, or says why it will not.
 * @param tooLong from then on it is not waited for any longer, and ended
 */
export async function startMongod(
  binary: string,
  layout: Layout,
  port: number,
  tooLong: AbortSignal,
): Promise<Attempt<Mongod>> {
  // In a group of its own: Ctrl-C in a terminal is for the application, which ends mongod in its turn.
  const detached = process.platform !== 'win32';
  const child = startWithoutOurs((further) =>
    spawn(binary, argumentsOf(layout, port), {
      stdio: ['ignore', 'pipe', 'pipe', ...further],
      detached,
      windowsHide: true,
    }),
  );
  running.add(child);
  let heard = '';
  // The cause comes first; what follows may be pages of stack.
  const hear = (chunk: Buffer) => {
    heard = (heard + chunk.toString()).slice(0, 4000);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) => resolve({ exitCode: null, signal: errorCode(error) }));
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  void ended.then(() => running.delete(child));
  if (child.pid === undefined) return whyItEnded(await ended, layout, port, heard);
  const stop = stopper(child, ended);
  while (!(await takesConnections(port))) {
    if (hasEnded(child)) return whyItEnded(await ended, layout, port, heard);
    if (tooLong.aborted) {
      await stop();
      return noAnswer(layout);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return { ok: true, value: { pid: child.pid, ended, stop } };
}
