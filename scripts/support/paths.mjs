// @ts-check
/** Where things lie. Everything the scripts make is under a folder that git ignores. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Electron and mongod, which are not npm packages and so outlive a reinstalled node_modules. */
export const runtimesFolder = path.join(repositoryRoot, '.runtimes');

/** Archives on their way to becoming a runtime; empty once set-up has ended well. */
export const downloadsFolder = path.join(runtimesFolder, 'downloads');

/** What can be made again at any time: bundles, stamps, reports. */
export const cacheFolder = path.join(repositoryRoot, 'node_modules/.cache/branchbook');

/**
 * The file of a package's command, to be run with this Node: no shell, and no `.bin` link that Windows lacks.
 * @param {string} relative path below node_modules
 */
export function inNodeModules(relative) {
  return path.join(repositoryRoot, 'node_modules', relative);
}
