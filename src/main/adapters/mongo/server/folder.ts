import { randomBytes } from 'node:crypto';
import { access, chmod, mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { atomicWrite } from '@main/adapters/files/atomicWrite';
import type { Attempt } from '@main/ports/database';
import { z } from 'zod';
import { choosePort } from './ports';
import { fail } from './troubles';

/** Where things lie in the data folder of this computer's own mongod. */
export type Layout = {
  readonly folder: string;
  readonly marker: string;
  readonly data: string;
  readonly keyFile: string;
  readonly pidFile: string;
  readonly logFolder: string;
  readonly logFile: string;
};

export function layoutOf(folder: string): Layout {
  const logFolder = path.join(folder, 'log');
  return {
    folder,
    marker: path.join(folder, 'branchbook.json'),
    data: path.join(folder, 'data'),
    keyFile: path.join(folder, 'key'),
    pidFile: path.join(folder, 'mongod.pid'),
    logFolder,
    logFile: path.join(logFolder, 'mongod.log'),
  };
}

/** Says that a data folder is ours, and on which port its mongod listens. */
const marker = z.strictObject({
  product: z.literal('branchbook'),
  version: z.literal(1),
  port: z.int().min(1).max(65_535),
});

/** mongod makes its files many megabytes at a time; with less than this it may stop in the middle. */
export const smallestFreeBytes = 200 * 2 ** 20;

/** Old logs that are kept beside the one being written. */
const oldLogs = 5;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function portOf(layout: Layout): Promise<number | 'absent' | 'damaged'> {
  try {
    const parsed = marker.safeParse(JSON.parse(await readFile(layout.marker, 'utf8')));
    return parsed.success ? parsed.data.port : 'damaged';
  } catch (error) {
    return isMissing(error) ? 'absent' : 'damaged';
  }
}

const markWith = (layout: Layout, port: number): Promise<void> =>
  atomicWrite(
    layout.marker,
    Readable.from([Buffer.from(JSON.stringify({ product: 'branchbook', version: 1, port }))]),
  );

/** Hidden files may be left by a crash of ours, or put there by the system. */
const isEmpty = async (folder: string): Promise<boolean> =>
  (await readdir(folder)).every((name) => name.startsWith('.'));

export const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Whether a mongod has made its files there. */
export const holdsFiles = ({ data }: Layout): Promise<boolean> => isThere(path.join(data, 'WiredTiger'));

/** The key with which members of a replica set know each other; mongod wants it readable by its owner only. */
async function ensureKeyFile(file: string): Promise<void> {
  try {
    await writeFile(file, randomBytes(96).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    await chmod(file, 0o600);
  }
}

/** mongod itself sets its old log aside at each start, under a name that ends in the time. */
async function dropOldLogs(folder: string): Promise<void> {
  const old = (await readdir(folder)).filter((name) => name.startsWith('mongod.log.')).sort();
  await Promise.all(old.slice(0, -oldLogs).map((name) => rm(path.join(folder, name), { force: true })));
}

/** How many bytes this user may still write where `folder` lies. */
export async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function claimed(layout: Layout, anotherPort: boolean): Promise<Attempt<number>> {
  const known = await portOf(layout);
  const damaged = known === 'damaged' || (known === 'absent' && !(await isEmpty(layout.folder)));
  if (damaged) return fail('foreignDataFolder', { folder: layout.folder });
  if (known !== 'absent' && !anotherPort) return { ok: true, value: known };
  const port = await choosePort(known === 'absent' ? null : known);
  await markWith(layout, port);
  return { ok: true, value: port };
}

/**
 * Makes the data folder ready, or says why it will not do: it holds files but not our marker, or its disk is
 * full. @returns the port of its mongod, chosen once and kept; another one where that is asked for
 */
export async function prepareFolder(
  layout: Layout,
  anotherPort: boolean,
  freeBytes: (folder: string) => Promise<number>,
): Promise<Attempt<number>> {
  await mkdir(layout.folder, { recursive: true, mode: 0o700 });
  const free = await freeBytes(layout.folder);
  if (free < smallestFreeBytes) {
    return fail('diskFull', {
      folder: layout.folder,
      freeBytes: `${free}`,
      neededBytes: `${smallestFreeBytes}`,
    });
  }
  const port = await claimed(layout, anotherPort);
  if (!port.ok) return port;
  await mkdir(layout.data, { recursive: true, mode: 0o700 });
  await mkdir(layout.logFolder, { recursive: true, mode: 0o700 });
  await ensureKeyFile(layout.keyFile);
  await dropOldLogs(layout.logFolder);
  return port;
}
