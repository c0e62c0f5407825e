import { randomBytes } from 'node:crypto';
import type { Attempt, DatabaseUser, EmbeddedServer } from '@main/ports/database';
import type { Secrets } from '@main/ports/secrets';
import { z } from 'zod';
import { isNewEnough } from '../connection/version';
import { freeBytesIn, holdsFiles, isThere, type Layout, layoutOf, prepareFolder } from './folder';
import { endLeftover } from './leftover';
import { isFree } from './ports';
import { type Mongod, mongodVersion, noAnswer, replicaSet, startMongod } from './process';
import { dailyLogs, readyReplica } from './replica';
import { supervise } from './supervise';
import { fail } from './troubles';

export type EmbeddedOptions = {
  /** The server's own folder; nothing else may lie in it. */
  readonly folder: string;
  /** The program; null where none is known. */
  readonly binary: string | null;
  /** The oldest version that is taken, such as "7.0". */
  readonly oldest: string;
  readonly secrets: Secrets;
  /** Leaves the port it had, because somebody else listens there. */
  readonly anotherPort?: boolean;
  /** Bytes that may still be written where a folder lies; the file system's answer unless given. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  /** How long a start may take from the process to a primary; ten minutes unless given. */
  readonly startMs?: number;
  readonly report: (message: string, details: Readonly<Record<string, string>>) => void;
};

const databaseUser = z.strictObject({ username: z.string(), password: z.string(), source: z.string() });

/** The administrator as it is kept among the secrets. */
export const administratorIn = (secrets: Secrets): DatabaseUser | null => {
  const kept = secrets.get('databaseAdministrator');
  return kept === null ? null : databaseUser.parse(JSON.parse(kept));
};

/** Kept before the server is told of it: of a crash in between, a password is left that opens nothing. */
async function ensureAdministrator(secrets: Secrets): Promise<DatabaseUser> {
  const known = administratorIn(secrets);
  if (known !== null) return known;
  const password = randomBytes(32).toString('base64url');
  const made = { username: 'branchbook-administrator', password, source: 'admin' };
  await secrets.set('databaseAdministrator', JSON.stringify(made));
  return made;
}

/** After a power cut the journal is replayed first. What takes longer than this hangs, and a person has to know. */
/** After a power cut a server recovers what it had in hand: ended before it is done, it would begin anew each time. */
const longestStartMs = 10 * 60_000;

/** What a mongod is started with. */
type Program = { readonly binary: string; readonly oldest: string; readonly startMs: number };

/** One mongod on the way from nothing to a primary with its administrator, of a version that will do. */
async function startReady(
  { binary, oldest, startMs }: Program,
  layout: Layout,
  port: number,
  administrator: DatabaseUser,
): Promise<Attempt<Mongod>> {
  if (!(await isFree(port))) return fail('portClash', { port: `${port}` });
  const tooLong = AbortSignal.timeout(startMs);
  const started = await startMongod(binary, layout, port, tooLong);
  if (!started.ok) return started;
  const mongod = started.value;
  const over = new AbortController();
  try {
    const ready = await Promise.race([
      readyReplica(port, administrator, AbortSignal.any([tooLong, over.signal])),
      mongod.ended.then(({ exitCode, signal }) =>
        fail('mongodWillNotStart', {
          exit: `${exitCode ?? signal}`,
          log: layout.logFile,
          folder: layout.folder,
        }),
      ),
    ]);
    if (ready.ok && isNewEnough(ready.value, oldest)) return started;
    await mongod.stop();
    return ready.ok ? fail('serverTooOld', { path: binary, version: ready.value, oldest }) : ready;
  } catch (error) {
    await mongod.stop();
    if (tooLong.aborted) return noAnswer(layout);
    const reason = error instanceof Error ? error.message : String(error);
    return fail('mongodWillNotStart', { reason, log: layout.logFile, folder: layout.folder });
  } finally {
    // Of a server that ended meanwhile nothing is asked any more.
    over.abort();
  }
}

/**
 * The program, unless it will not do. One that is too old must make no files. Where there are some, a mongod that
 * would do has made them, and it is enough to ask the server: a quick start does not wait for a second program.
 */
async function programOf(
  { binary, oldest, startMs = longestStartMs }: EmbeddedOptions,
  layout: Layout,
): Promise<Attempt<Program>> {
  if (binary === null || !(await isThere(binary))) return fail('mongodMissing', { path: binary ?? '' });
  const found: Attempt<Program> = { ok: true, value: { binary, oldest, startMs } };
  if (await holdsFiles(layout)) return found;
  const version = await mongodVersion(binary, oldest);
  return version.ok ? found : version;
}

/**
 * Starts this computer's own mongod: a one-node replica set that only this computer reaches, with authentication
 * on. A mongod of ours that a crash left behind is ended first. From then on it is supervised until `stop`.
 */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<Attempt<EmbeddedServer>> {
  const layout = layoutOf(options.folder);
  const program = await programOf(options, layout);
  if (!program.ok) return program;
  const leftover = await endLeftover(layout.pidFile, layout.data);
  if (leftover !== null) options.report('ended a mongod that a crash had left', { pid: `${leftover}` });
  const prepare = (anotherPort: boolean) =>
    prepareFolder(layout, anotherPort, options.freeBytes ?? freeBytesIn);
  const prepared = await prepare(options.anotherPort ?? false);
  if (!prepared.ok) return prepared;
  const port = prepared.value;
  const administrator = await ensureAdministrator(options.secrets);
  const start = () => startReady(program.value, layout, port, administrator);
  const first = await start();
  if (!first.ok) return first;

  const again = async (): Promise<Attempt<Mongod>> => {
    const ready = await prepare(false);
    return ready.ok ? start() : ready;
  };
  const supervised = supervise(first.value, again, options.report);
  const logs = dailyLogs(port, administrator, options.report);
  const stop = async (): Promise<void> => {
    logs.stop();
    await supervised.stop();
  };
  const uri = `mongodb://127.0.0.1:${port}/?replicaSet=${replicaSet}`;
  const { state, onState, pid } = supervised;
  return { ok: true, value: { uri, port, administrator, pid, state, onState, stop } };
}
