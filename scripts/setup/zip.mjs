// @ts-check
/**
 * Reads zip files (wheels are zip files too). Node has no such reader, `unzip` is not on every machine, and
 * Python's drops the executable bits. Enough for archives whose hash is pinned: no zip64, no encryption.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY_BYTES = 22;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const COMMENT_BYTES_MAX = 0xffff;
const STORED = 0;

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} method
 * @property {number} compressedBytes
 * @property {number} headerOffset
 * @property {number} mode Unix permission bits, 0 when the archive has none
 */

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} offset
 * @param {number} length
 */
async function readAt(file, offset, length) {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, offset);
  return buffer;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function readDirectory(file) {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, END_OF_DIRECTORY_BYTES + COMMENT_BYTES_MAX);
  const tail = await readAt(file, size - tailBytes, tailBytes);
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END_OF_DIRECTORY);
  const end = tail.lastIndexOf(signature);
  if (end < 0) throw new Error('not a zip file: no directory at its end');

  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('damaged zip directory');
    const nameBytes = directory.readUInt16LE(at + 28);
    const nameAt = at + DIRECTORY_ENTRY_BYTES;
    entries.push({
      name: directory.toString('utf8', nameAt, nameAt + nameBytes),
      method: directory.readUInt16LE(at + 10),
      compressedBytes: directory.readUInt32LE(at + 20),
      headerOffset: directory.readUInt32LE(at + 42),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
    });
    at = nameAt + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Writes the wanted files of an archive.
 * @param {string} archive
 * @param {(name: string) => string | undefined} targetOf the file to write an entry to; undefined leaves it out
 */
export async function unzip(archive, targetOf) {
  const file = await open(archive);
  try {
    for (const entry of await readDirectory(file)) {
      const target = entry.name.endsWith('/') ? undefined : targetOf(entry.name);
      if (target !== undefined) await writeEntry(file, archive, entry, target);
    }
  } finally {
    await file.close();
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {string} archive
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function writeEntry(file, archive, entry, target) {
  await mkdir(path.dirname(target), { recursive: true });
  const output = createWriteStream(target, { mode: entry.mode || 0o644 });
  if (entry.compressedBytes === 0) {
    await pipeline([], output);
    return;
  }
  // The local header repeats the directory's fields, but the length of its extra field is its own.
  const header = await readAt(file, entry.headerOffset, LOCAL_HEADER_BYTES);
  const start = entry.headerOffset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const input = createReadStream(archive, { start, end: start + entry.compressedBytes - 1 });
  if (entry.method === STORED) await pipeline(input, output);
  else await pipeline(input, createInflateRaw(), output);
}
