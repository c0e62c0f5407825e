// @ts-check
/** Downloads whose hash is pinned: kept until they are unpacked, never used unverified. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PlainError } from '../support/command.mjs';
import { downloadsFolder } from '../support/paths.mjs';

const PROBE_TIMEOUT_MS = 4_000;
const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'];

/**
 * @typedef {object} PinnedFile
 * @property {string} name the file's name as its registry serves it
 * @property {'sha256' | 'sha512'} algorithm
 * @property {'hex' | 'base64'} encoding the one its registry shows, so that the two can be compared by eye
 * @property {string} digest
 */

/**
 * Refuses a file that is not the pinned one, and removes it, so that the next run fetches it again.
 * @param {string} file
 * @param {PinnedFile} pinned
 */
export async function verify(file, pinned) {
  const hash = createHash(pinned.algorithm);
  await pipeline(createReadStream(file), hash);
  const found = hash.digest(pinned.encoding);
  if (found === pinned.digest) return;
  await rm(file, { force: true });
  throw new PlainError(
    `${pinned.name} is not the file this project pins, so it was removed and nothing was installed from it.\n` +
      `  expected ${pinned.algorithm} ${pinned.digest}\n  found    ${pinned.algorithm} ${found}\n` +
      'Run the command again to fetch it anew. If it happens twice, the registry serves another file: do not use it.',
  );
}

async function removeParts() {
  const names = await readdir(downloadsFolder);
  const parts = names.filter((name) => name.includes('.part-'));
  await Promise.all(
    parts.map((name) => rm(path.join(downloadsFolder, name), { recursive: true, force: true })),
  );
}

/**
 * The verified file: the one an earlier, interrupted set-up left, or one that is fetched now.
 * @param {PinnedFile} pinned
 * @param {(folder: string) => Promise<void>} fetchInto puts the file of that name into the folder
 * @returns {Promise<string>} its path
 */
export async function fetchPinned(pinned, fetchInto) {
  const file = path.join(downloadsFolder, pinned.name);
  if (!existsSync(file)) {
    // A file gets its real name only when it is complete: a killed download is never taken for a whole one. The
    // folder's name is new, because a downloader may outlive the set-up that was killed.
    await removeParts();
    const partFolder = await mkdtemp(`${file}.part-`);
    await fetchInto(partFolder);
    await rename(path.join(partFolder, pinned.name), file);
    await removeParts();
  }
  await verify(file, pinned);
  return file;
}

/**
 * Whether a download can be tried at all. Downloaders retry for a minute; a closed network should not cost that.
 * Behind a proxy the question cannot be asked cheaply, so the answer is yes.
 * @param {string} url
 */
export async function isReachable(url) {
  if (PROXY_VARIABLES.some((name) => process.env[name])) return true;
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return response.ok;
  } catch {
    return false;
  }
}
