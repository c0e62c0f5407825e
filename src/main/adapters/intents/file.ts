import { copyFile, type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Intents } from '@main/ports/intents';
import { type Entry, writeLine } from './lines';
import { apply, entriesOf, type Live, readEntries } from './live';

/** The file of intents on this computer, appended to by this process alone. */
type IntentFile = {
  readonly place: string;
  readonly live: Live;
  handle: FileHandle;
  /** Up to here the file is whole; a write that failed is written over. */
  size: number;
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
  const { handle, size } = await rewrite(place, live);
  return intentsOn({ place, live, handle, size, waiting: [], flushing: null });
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
      for (const { reject } of group) reject(cause);
    }
    // A full disk leaves the file long; it is tried again after the next flush.
    await compact(file).catch(() => {});
  }
  file.flushing = null;
}

async function write(file: IntentFile, group: readonly Append[]): Promise<void> {
  const bytes = Buffer.from(group.map(({ line }) => line).join(''), 'utf8');
  const { bytesWritten } = await file.handle.write(bytes, 0, bytes.length, file.size);
  if (bytesWritten < bytes.length) throw new Error('the disk is full');
  if (group.some(({ durable }) => durable)) await file.handle.datasync();
  file.size += bytes.length;
}

async function compact(file: IntentFile): Promise<void> {
  if (file.size < smallBytes) return;
  const alive = linesOf(file.live);
  if (file.size < deadShare * alive.length) return;
  const old = file.handle;
  const { handle, size } = await rewrite(file.place, file.live);
  file.handle = handle;
  file.size = size;
  await old.close();
}

const linesOf = (live: Live): Buffer => Buffer.from(entriesOf(live).map(writeLine).join(''), 'utf8');

/** Writes a file with what is alive and nothing else, and puts it in the old one's place at once. */
async function rewrite(place: string, live: Live): Promise<{ handle: FileHandle; size: number }> {
  const beside = `${place}.new`;
  const bytes = linesOf(live);
  const handle = await open(beside, 'w', 0o600);
  await handle.write(bytes, 0, bytes.length, 0);
  await handle.sync();
  await rename(beside, place);
  const folder = await open(path.dirname(place), 'r');
  await folder.sync();
  await folder.close();
  return { handle, size: bytes.length };
}
