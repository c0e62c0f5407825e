import { copyFile, type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Intents } from '@main/ports/intents';
import { syncFolder } from '../files/syncFolder';
import { type Entry, writeLine } from './lines';
import { apply, entriesOf, type Live, readEntries } from './live';

/** The file of intents on this computer, appended to by this process alone. */
type IntentFile = {
  readonly place: string;
  readonly live: Live;
  handle: FileHandle;
  /** Up to here the file holds lines; a write that failed is written over. */
  size: number;
  /** Up to here it holds space: zeros that lines are written into. */
  space: number;
  waiting: Append[];
  /** The flush that runs now, if any. */
  flushing: Promise<void> | null;
};

type Append = {
  readonly line: string;
  /** Whether somebody waits for the disk; the rest may be lost in a power cut. */
  readonly durable: boolean;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
};

/**
 * Space is made in pieces of this size. A line written into space changes no length of the file, so that its sync
 * needs no entry in the file system's own journal: half the time of one that does.
 */
const spaceBytes = 256 * 1024;

/** A file beyond this size, and ten times as large as what is alive in it, is written anew. */
const smallBytes = 1_000_000;
const deadShare = 10;

/**
 * Opens the intent file, or makes it: 0600, and its folder 0700. A torn end is cut off. A file damaged further up
 * is kept aside under the name in `onDamage`, and every whole line of it still counts.
 */
export async function openIntentFile(
  place: string,
  onDamage: (keptAside: string, lines: number) => void,
): Promise<Intents> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const text = await readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const { live, damaged } = readEntries(text);
  if (damaged > 0) {
    const aside = `${place}.damaged`;
    await copyFile(place, aside);
    onDamage(aside, damaged);
  }
  const written = await rewrite(place, live);
  try {
    await syncFolder(path.dirname(place));
  } catch (error) {
    await written.handle.close();
    throw error;
  }
  return intentsOn({ place, live, ...written, waiting: [], flushing: null });
}

function intentsOn(file: IntentFile): Intents {
  return {
    put: (intent) => append(file, { type: 'put', intent }, true),
    remove: (id) => {
      // Written, not synced: lost in a power cut, the intent is sent again and gets the same answer.
      append(file, { type: 'remove', id }, false).catch(() => {});
    },
    answer: (answer) => append(file, { type: 'answer', answer }, true),
    acknowledge: (id) => append(file, { type: 'acknowledge', id }, true),
    pending: () => [...file.live.pending.values()],
    untold: () => [...file.live.untold.values()],
    close: async () => {
      while (file.flushing) await file.flushing;
      await file.handle.close();
    },
  };
}

function append(file: IntentFile, entry: Entry, durable: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      apply(file.live, entry);
      resolve();
    };
    file.waiting.push({ line: writeLine(entry), durable, resolve: done, reject });
    file.flushing ??= flush(file);
  });
}

/** Writes what waits, together, and again while more has come: one sync serves all who came meanwhile. */
async function flush(file: IntentFile): Promise<void> {
  while (file.waiting.length > 0) {
    const group = file.waiting;
    file.waiting = [];
    try {
      await write(file, group);
      for (const { resolve } of group) resolve();
    } catch (cause) {
      // What was refused must not be found by the next life.
      await file.handle.truncate(file.size).catch(() => {});
      file.space = file.size;
      for (const { reject } of group) reject(cause);
    }
    // A full disk leaves the file long; it is tried again after the next flush.
    await compact(file).catch(() => {});
  }
  file.flushing = null;
}

async function write(file: IntentFile, group: readonly Append[]): Promise<void> {
  const bytes = Buffer.from(group.map(({ line }) => line).join(''), 'utf8');
  if (file.size + bytes.length > file.space)
    file.space = await makeSpace(file.handle, file.space, bytes.length);
  await writeAll(file.handle, bytes, file.size);
  if (group.some(({ durable }) => durable)) await file.handle.datasync();
  file.size += bytes.length;
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  const { bytesWritten } = await handle.write(bytes, 0, bytes.length, position);
  if (bytesWritten < bytes.length) throw new Error('the disk is full');
}

/** Fills the file from `from` on with zeros: room for `bytes` at least. @returns where the space ends */
async function makeSpace(handle: FileHandle, from: number, bytes: number): Promise<number> {
  const length = Math.ceil(bytes / spaceBytes) * spaceBytes;
  await writeAll(handle, new Uint8Array(length), from);
  await handle.sync();
  return from + length;
}

async function compact(file: IntentFile): Promise<void> {
  if (file.size < smallBytes) return;
  const alive = linesOf(file.live);
  if (file.size < deadShare * alive.length) return;
  const old = file.handle;
  // Whatever fails from here on, what is written next goes into the file that has the name.
  Object.assign(file, await rewrite(file.place, file.live));
  await old.close();
  await syncFolder(path.dirname(file.place));
}

const linesOf = (live: Live): Buffer => Buffer.from(entriesOf(live).map(writeLine).join(''), 'utf8');

/**
 * Writes a file with what is alive and nothing else, and puts it in the old one's place at once. The folder is to
 * be synced after it.
 */
async function rewrite(place: string, live: Live): Promise<Pick<IntentFile, 'handle' | 'size' | 'space'>> {
  const beside = `${place}.new`;
  const bytes = linesOf(live);
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    const space = await makeSpace(handle, bytes.length, 1);
    await rename(beside, place);
    return { handle, size: bytes.length, space };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
