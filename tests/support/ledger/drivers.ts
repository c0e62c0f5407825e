import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type DeskKeys, generateDeskKeys } from '@main/adapters/signing/ed25519';
import type { Intent } from '@main/domain/ledger/intents';
import { buildProgram, runProgram } from '../program';
import { runSeed } from '../tried';
import type { Crash } from './crashPoints';
import type { DriverOptions, DriverOrder, DriverReport, Sendings } from './driverMessages';
import { type Happening, read, readHistories, write } from './history';
import type { Places } from './work';

export type Posted = Extract<DriverReport, { says: 'posted' }>;

/** A desk in a process of its own. */
export type Driver = {
  readonly post: (intents: readonly Intent[]) => Promise<Posted>;
  readonly work: (places: Places, atOnce: number, only?: 'transfers') => void;
  /** Resolves when it has answered that many more postings of its work. */
  readonly answered: (count: number) => Promise<void>;
  readonly untold: () => Promise<readonly string[]>;
  /** Ends it in order. Answers what it sent. */
  readonly stop: () => Promise<Sendings>;
  readonly kill: () => Promise<void>;
  /** Resolves when its process has ended, by whatever. */
  readonly ended: Promise<void>;
};

/** Desks of a test, by number: their keys, files and histories stay when a process dies. */
export type Drivers = {
  readonly start: (n: number, crash?: Crash) => Promise<Driver>;
  readonly keysOf: (n: number) => DeskKeys;
  readonly histories: () => Happening[];
  readonly remove: () => Promise<void>;
};

export async function createDrivers(
  uri: string,
  database: string,
  nameOf: (n: number) => string,
): Promise<Drivers> {
  const program = await buildProgram('tests/support/ledger/driver.ts');
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-drivers-'));
  const keys = new Map<number, DeskKeys>();
  const keysOf = (n: number): DeskKeys => {
    const known = keys.get(n) ?? generateDeskKeys();
    keys.set(n, known);
    return known;
  };
  let lives = 0;
  const historyOf = (n: number) => path.join(folder, `${nameOf(n)}.history`);
  return {
    keysOf,
    start: (n, crash) =>
      startDriver(program, {
        crash: crash ?? null,
        seed: runSeed + lives++,
        uri,
        database,
        desk: nameOf(n),
        privateKey: keysOf(n).privateKey,
        intentFile: path.join(folder, nameOf(n), 'intents.log'),
        history: historyOf(n),
      }),
    histories: () => readHistories([...keys.keys()].map(historyOf)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function startDriver(program: string, options: DriverOptions): Promise<Driver> {
  const child = runProgram(program, [JSON.stringify(options)]);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const waiting = new Set<(report: DriverReport) => void>();
  if (!child.stdout || !child.stdin) throw new Error('the driver has no pipes');
  const { stdin } = child;
  // Orders to one that has just died.
  stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (line) => {
    const report = read<DriverReport>(line);
    for (const listener of [...waiting]) listener(report);
  });
  const until = <Says extends DriverReport['says']>(says: Says, times = 1) =>
    new Promise<Extract<DriverReport, { says: Says }>>((resolve, reject) => {
      let left = times;
      const listener = (report: DriverReport) => {
        if (report.says !== says || --left > 0) return;
        waiting.delete(listener);
        resolve(report as Extract<DriverReport, { says: Says }>);
      };
      waiting.add(listener);
      void ended.then(() => reject(new Error(`the driver ended before it was ${says}`)));
    });
  const order = (next: DriverOrder) => stdin.write(`${write(next)}\n`);
  await until('ready').catch((error) => {
    // Some die by themselves that early.
    if (options.crash === null) throw error;
  });
  return {
    post: (intents) => {
      const posted = until('posted');
      order({ do: 'post', intents });
      return posted;
    },
    work: (places, atOnce, only) => {
      order({ do: 'work', places, atOnce, ...(only && { only }) });
    },
    answered: async (count) => {
      await until('answered', Math.ceil(count / 10));
    },
    untold: async () => {
      const told = until('untold');
      order({ do: 'untold' });
      return (await told).keys;
    },
    stop: async () => {
      const stopped = until('stopped');
      order({ do: 'stop' });
      const sendings = await stopped;
      stdin.end();
      child.kill();
      await ended;
      return sendings;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}
