import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

const pollMs = 20;

/** How long a mongod may take to end cleanly before it is ended at once; its journal makes that harmless. */
export const graceMs = 15_000;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives but belongs to another user, so it is none of ours either way.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** The command line of a process, or '' where it is gone or not ours to see. */
async function commandLineOf(pid: number): Promise<string> {
  try {
    if (process.platform === 'linux')
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    if (process.platform !== 'win32')
      return (await run('ps', ['-ww', '-o', 'command=', '-p', `${pid}`])).stdout;
    const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
    return (await run('powershell', ['-NoProfile', '-Command', query])).stdout;
  } catch {
    return '';
  }
}

async function pidIn(file: string): Promise<number | null> {
  try {
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

async function isGoneWithin(pid: number, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (isAlive(pid)) {
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return true;
}

/**
 * Ends a mongod that a crashed Branchbook left behind. It is ours if the process of the pid file still runs and
 * its command line names our data folder: a number alone may have been given to somebody else's process since.
 * @returns the process that was ended, or null
 */
export async function endLeftover(pidFile: string, dataFolder: string): Promise<number | null> {
  const pid = await pidIn(pidFile);
  if (pid === null || !isAlive(pid) || !(await commandLineOf(pid)).includes(dataFolder)) return null;
  process.kill(pid, 'SIGTERM');
  if (!(await isGoneWithin(pid, graceMs))) {
    process.kill(pid, 'SIGKILL');
    await isGoneWithin(pid, graceMs);
  }
  return pid;
}
