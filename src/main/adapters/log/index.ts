import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log, LogFields, LogLevel } from '@main/ports/log';
import electronLog from 'electron-log/node';
import { redactFields } from './redact';

const levels: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

export type LogOptions = {
  /** The newest file; older ones beside it end in .1, .2 … */
  readonly path: string;
  /** The least important level that is written. */
  readonly level: LogLevel;
  /** When a file is this large, the next one begins. */
  readonly largestBytes?: number;
  /** How many older files are kept. */
  readonly keptFiles?: number;
};

/** Moves log to log.1, log.1 to log.2 and so on; the oldest falls off. */
function rotate(path: string, keptFiles: number): void {
  for (let number = keptFiles - 1; number >= 0; number -= 1) {
    const from = number === 0 ? path : `${path}.${number}`;
    if (existsSync(from)) renameSync(from, `${path}.${number + 1}`);
  }
}

/** One line of the log: nothing in `fields` is written unredacted, or passes for the line's own time and event. */
function logLine(at: Date, level: LogLevel, event: string, fields: LogFields): string {
  const own = { time: at.toISOString(), level, event, pid: process.pid };
  return JSON.stringify({ ...own, ...redactFields(fields), ...own });
}

/**
 * A log of JSON lines, one event a line, in a file that only this computer's user can read. Writing never throws:
 * a log that cannot be written must not stop a bank.
 */
export function createLog({ path, level, largestBytes = 10 * 1024 * 1024, keptFiles = 5 }: LogOptions): Log {
  mkdirSync(dirname(path), { recursive: true });
  const logger = electronLog.create({ logId: path });
  const { file, console: terminal } = logger.transports;
  terminal.level = false;
  file.level = level;
  file.maxSize = largestBytes;
  file.resolvePathFn = () => path;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.transforms = [({ data }) => data[0]];
  file.archiveLogFn = () => rotate(path, keptFiles);

  const write =
    (as: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (levels.indexOf(as) <= levels.indexOf(level)) logger[as](logLine(new Date(), as, event, fields));
    };
  return { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
}
