// @ts-check
/** For scripts and tests: which Electron and which mongod to run. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../support/command.mjs';
import { readManifest } from './manifest.mjs';

/**
 * @typedef {object} Runtimes
 * @property {string} electronPath Electron's folder
 * @property {string} electronExecutable
 * @property {string} electronVersion
 * @property {string} electronSource
 * @property {string} mongodPath the executable
 * @property {string} mongodVersion
 * @property {string} mongodSource
 */

/**
 * The name of Electron's executable inside its folder.
 * @param {string} folder
 */
export function electronExecutableIn(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  return path.join(folder, names[/** @type {keyof typeof names} */ (process.platform)] ?? 'electron');
}

/**
 * The version a distribution says it is.
 * @param {string} folder
 */
export function electronVersionIn(folder) {
  const file = path.join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}

/** @returns {Runtimes} */
export function locateRuntimes() {
  const { electron, mongod } = readManifest();
  if (!electron || !mongod || !existsSync(electronExecutableIn(electron.path)) || !existsSync(mongod.path)) {
    throw new PlainError('Electron or mongod is not set up here. Run: node scripts/setup.mjs');
  }
  return {
    electronPath: electron.path,
    electronExecutable: electronExecutableIn(electron.path),
    electronVersion: electron.version,
    electronSource: electron.source,
    mongodPath: mongod.path,
    mongodVersion: mongod.version,
    mongodSource: mongod.source,
  };
}
