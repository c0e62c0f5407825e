import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BulkFiles, TakenFile } from '@main/ports/bulkFiles';
import { type Result, refuse, succeed } from '@shared/result';
import { atomicWrite } from '../files/atomicWrite';
import { csvRows } from './csvRows';
import { readList, writeList } from './lineList';

type BulkFileOptions = {
  /** Beside the desk's other data; each bulk has a folder of its own in it. */
  readonly folder: string;
  /** The system's own dialog for a file; null where it was closed. */
  readonly chooseOpenPath: () => Promise<string | null>;
};

/** More than a million lines need. */
const mostBytes = 500_000_000;

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && codes.includes(String((error as NodeJS.ErrnoException).code));

const partsOf = (file: string): AsyncIterable<Buffer> => createReadStream(file);

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of partsOf(file)) hash.update(part);
  return hash.digest('hex');
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const newline = 10;

function linesIn(part: Buffer): number {
  let lines = 0;
  for (let at = part.indexOf(newline); at >= 0; at = part.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** Copies of bulks' files and the lists of their lines, in the folder of this desk. */
export function createBulkFiles({ folder, chooseOpenPath }: BulkFileOptions): BulkFiles {
  const placeOf = (bulk: string) => path.join(folder, bulk);
  const fileOf = (bulk: string) => path.join(placeOf(bulk), 'file.csv');
  const listOf = (bulk: string) => path.join(placeOf(bulk), 'lines.jsonl');
  const prepare = (bulk: string) => mkdir(placeOf(bulk), { recursive: true, mode: 0o700 });
  /** It lies beside what is kept of a bulk that was begun. */
  const markOf = (bulk: string) => path.join(placeOf(bulk), 'begun');
  const has = (bulk: string) => isThere(fileOf(bulk));

  /** Whoever takes a file is done with the one before: salaries lie about no longer than they must. */
  const forgetOthers = async (bulk: string): Promise<void> => {
    const kept = await readdir(folder);
    for (const other of kept.filter((each) => each !== bulk)) {
      if (!(await isThere(markOf(other)))) await rm(placeOf(other), { recursive: true, force: true });
    }
  };

  const copy = async (from: string, bulk: string, signal: AbortSignal): Promise<Result<TakenFile>> => {
    if ((await stat(from)).size > mostBytes) return refuse('BULK_TOO_LONG');
    const hash = createHash('sha256');
    let lines = 0;
    async function* read(): AsyncIterable<Uint8Array> {
      for await (const part of partsOf(from)) {
        signal.throwIfAborted();
        hash.update(part);
        lines += linesIn(part);
        yield part;
      }
    }
    await prepare(bulk);
    await forgetOthers(bulk);
    await atomicWrite(fileOf(bulk), read(), 0o600);
    return succeed({ name: path.basename(from), digest: hash.digest('hex'), lines });
  };

  return {
    take: async (bulk, signal) => {
      const chosen = await chooseOpenPath();
      if (chosen === null) return refuse('CANCELLED');
      try {
        return await copy(chosen, bulk, signal);
      } catch (error) {
        if (signal.aborted) return refuse('CANCELLED');
        if (isCode(error, 'ENOSPC', 'EDQUOT')) return refuse('DISK_FULL');
        if (isCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EIO')) return refuse('FILE_NOT_READ');
        throw error;
      }
    },
    digest: async (bulk) => ((await has(bulk)) ? digestOf(fileOf(bulk)) : null),
    rows: (bulk) => csvRows(fileOf(bulk)),
    has,
    list: async (bulk) => {
      await prepare(bulk);
      return writeList(listOf(bulk));
    },
    listed: (bulk, at) => readList(listOf(bulk), at),
    keep: async (bulk) => {
      await prepare(bulk);
      await writeFile(markOf(bulk), '', { mode: 0o600 });
    },
    dropFile: (bulk) => rm(fileOf(bulk), { force: true }),
  };
}
