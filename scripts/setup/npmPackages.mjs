// @ts-check
/** Step 2: the npm packages, exactly as the lock file names them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, run } from '../support/command.mjs';
import { repositoryRoot } from '../support/paths.mjs';
import { step } from '../support/progress.mjs';

const lockFile = path.join(repositoryRoot, 'package-lock.json');

/** Npm's own record of what it has put into node_modules, written when an installation has ended well. */
const installedFile = path.join(repositoryRoot, 'node_modules/.package-lock.json');

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} LockedPackages */

/** Changes when the packages to install do. */
export function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/**
 * Whether what is installed is what the lock file names: no other version, no other contents, nothing besides.
 * Optional packages are exempt: they are builds for one platform each, of which only this one's is wanted.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export function isInstalled(wanted, installed) {
  const isThere = (/** @type {string} */ name) => {
    const found = installed[name];
    if (found === undefined) return wanted[name]?.optional === true;
    return found.version === wanted[name]?.version && found.integrity === wanted[name]?.integrity;
  };
  const isWanted = (/** @type {string} */ name) => name in wanted || installed[name]?.optional === true;
  const names = Object.keys(wanted).filter((name) => name !== '');
  return names.every(isThere) && Object.keys(installed).every(isWanted);
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

export async function installPackages() {
  const wanted = readPackages(lockFile);
  if (isInstalled(wanted, readPackages(installedFile))) return;
  // Not `npm ci`: a registry mirror may lack other platforms' optional builds, and so may a lock file written
  // through one; `npm ci` refuses that lock file. What `npm ci` is for is checked here, on its result. No install
  // script is needed (every native package here ships prebuilt), so none gets to run.
  await step('npm packages, as the lock file names them', () =>
    run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  if (!isInstalled(wanted, readPackages(installedFile))) {
    throw new PlainError(
      'The installed npm packages are not the ones package-lock.json names: it does not fit package.json.\n' +
        'If you changed package.json, run `npm install` and commit the lock file.',
    );
  }
}
