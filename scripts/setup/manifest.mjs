// @ts-check
/** `.runtimes/runtimes.json`: what set-up found or fetched, for everyone who starts Electron or mongod. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runtimesFolder } from '../support/paths.mjs';

const manifestFile = path.join(runtimesFolder, 'runtimes.json');

/**
 * @typedef {object} Runtime
 * @property {string} path Electron: its folder, as ELECTRON_OVERRIDE_DIST_PATH wants it; mongod: the executable
 * @property {string} version
 * @property {string} source where it came from, in words
 * @property {boolean} supported false when its makers no longer mend it: for development and tests only
 */

/**
 * @typedef {object} Manifest
 * @property {Runtime} [electron]
 * @property {Runtime} [mongod]
 */

/** @returns {Manifest} empty before the first set-up, and when the file is not readable as one */
export function readManifest() {
  try {
    return JSON.parse(readFileSync(manifestFile, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Manifest} manifest */
export function writeManifest(manifest) {
  writeFileSync(`${manifestFile}.part`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${manifestFile}.part`, manifestFile);
}
