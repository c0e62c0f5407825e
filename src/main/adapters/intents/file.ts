import { ftruncateSync, renameSync, writeSync } from 'node:fs';
import { copyFile, type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Intents } from '@main/ports/intents';
import { syncFolder } from '../files/syncFolder';
import { type Entry, writeLine } from './lines';
import { apply, entriesOf, type Live, readEntries } from './live';

/**
 * The file of intents on this computer, appended to by this process alone. A line is written at once, in the one
 * step that asks for it: it is small, and what a system takes into its memory is no wait for a disk.
 */
type IntentFile = {
  readonly place: string;
  readonly live: Live;
  handle: FileHandle;
  /** Up to here the file holds lines; a write that failed is cut off. */
  size: number;
  /** Beyond this size the file is written anew. */
  limit: number;
  /** Lines that are no loss and wait for the next write: there are as many of them as of the others. */
  loose: string;
  /** Whether its name outlives a power cut. */
  isNamed: boolean;
  /** The file that will be put in this one's place, while it is made. */
  renewal: { readonly since: string[]; readonly done: Promise<void> } | null;
};

/** A file may grow to this size, or to ten times what was alive in it when it was written. */
const smallBytes = 1_000_000;
const growth = 10;

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
  const { handle, size, limit } = await writeAnew(place, live, () => '');
  const file: IntentFile = { place, live, handle, size, limit, loose: '', isNamed: false, renewal: null };
  try {
    await syncName(file);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return intentsOn(file);
}

function intentsOn(file: IntentFile): Intents {
  return {
    put: (intent) => append(file, { type: 'put', intent }),
    sync: () => sync(file),
    remove: (id) => appendSoon(file, { type: 'remove', id }),
    answer: (answer) => append(file, { type: 'answer', answer }),
    acknowledge: (id) => append(file, { type: 'acknowledge', id }),
    tellUpTo: (book, no) => appendIfPossible(file, { type: 'told', book, no }),
    told: () => file.live.told,
    pending: () => [...file.live.pending.values()],
    untold: () => [...file.live.untold.values()],
    close: async () => {
      writeLoose(file);
      // In order: nothing that was written here is left to a power cut. A disk that refuses keeps nobody from leaving.
      await sync(file).catch(() => {});
      await file.handle.close();
    },
  };
}

async function sync(file: IntentFile): Promise<void> {
  await file.renewal?.done;
  await file.handle.datasync();
  await syncName(file);
}

/** A renamed file has its name for good once its folder is synced; where that failed it is tried again. */
async function syncName(file: IntentFile): Promise<void> {
  if (file.isNamed) return;
  await syncFolder(path.dirname(file.place));
  file.isNamed = true;
}

/** Writes a line whole or not at all. */
function append(file: IntentFile, entry: Entry): void {
  writeLines(file, file.loose + writeLine(entry));
  apply(file.live, entry);
  renewIfLong(file);
}

function writeLines(file: IntentFile, lines: string): void {
  const bytes = Buffer.from(lines, 'utf8');
  try {
    writeAll(file.handle, bytes, file.size);
  } catch (error) {
    // What was refused must not be found by the next life.
    ftruncateSync(file.handle.fd, file.size);
    throw error;
  }
  file.size += bytes.length;
  file.loose = '';
  file.renewal?.since.push(lines);
}

/** After an entry counts as alive: the new file is made of what is. */
function renewIfLong(file: IntentFile): void {
  if (file.size > file.limit && file.renewal === null) renew(file);
}

/** For a line that is no loss: what it would have let go of is asked about, or told, once more. */
function appendIfPossible(file: IntentFile, entry: Entry): void {
  try {
    append(file, entry);
  } catch {
    // The disk is full.
  }
}

/** The same, together with what else is let go of in this turn: a batch of answers is one write. */
function appendSoon(file: IntentFile, entry: Entry): void {
  if (file.loose === '') setImmediate(() => writeLoose(file));
  file.loose += writeLine(entry);
  apply(file.live, entry);
}

function writeLoose(file: IntentFile): void {
  try {
    if (file.loose === '') return;
    writeLines(file, file.loose);
    renewIfLong(file);
  } catch {
    // The disk is full.
    file.loose = '';
  }
}

function writeAll({ fd }: FileHandle, bytes: Uint8Array, position: number): void {
  if (writeSync(fd, bytes, 0, bytes.length, position) < bytes.length) throw new Error('the disk is full');
}

const linesOf = (live: Live): string => entriesOf(live).map(writeLine).join('');

/** Begins to put a file of what is alive in the place of this one. Where that fails, this one goes on. */
function renew(file: IntentFile): void {
  const since: string[] = [];
  const replace = async (): Promise<void> => {
    const anew = await writeAnew(file.place, file.live, () => since.join(''));
    const old = file.handle;
    Object.assign(file, anew, { isNamed: false });
    await old.close();
    await anew.handle.datasync();
    await syncName(file);
  };
  const done = replace()
    .catch(() => {
      // A full disk leaves the file long; it is tried again when it has grown as much once more.
      file.limit = file.size + smallBytes;
    })
    .finally(() => {
      file.renewal = null;
    });
  file.renewal = { since, done };
}

/**
 * Writes a file with what is alive and nothing else, and puts it in the old one's place in one step. The folder is to
 * be synced after it.
 * @param since gives the lines that were written while the disk turned
 */
async function writeAnew(
  place: string,
  live: Live,
  since: () => string,
): Promise<Pick<IntentFile, 'handle' | 'size' | 'limit'>> {
  const beside = `${place}.new`;
  const alive = Buffer.from(linesOf(live), 'utf8');
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(alive);
    await handle.datasync();
    const rest = Buffer.from(since(), 'utf8');
    writeAll(handle, rest, alive.length);
    renameSync(beside, place);
    const limit = Math.max(smallBytes, growth * alive.length);
    return { handle, size: alive.length + rest.length, limit };
  } catch (error) {
    await handle.close();
    await rm(beside, { force: true });
    throw error;
  }
}
