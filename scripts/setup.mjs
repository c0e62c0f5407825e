// @ts-check
/**
 * Set-up: everything that is missing between a fresh clone and a running Branchbook. Run it as often as you
 * like: what is there is left alone, what was interrupted goes on.
 *
 *   node scripts/setup.mjs
 *
 * Before this has run there is no node_modules, so nothing it imports at the top may come from there.
 */
import { mkdir } from 'node:fs/promises';
import { installElectron } from './setup/electronRuntime.mjs';
import { writeManifest } from './setup/manifest.mjs';
import { installMongod } from './setup/mongodServer.mjs';
import { installPackages } from './setup/npmPackages.mjs';
import { oneAtATime } from './setup/oneAtATime.mjs';
import { installSystemLibraries } from './setup/systemLibraries.mjs';
import { runWhenMain } from './support/command.mjs';
import { downloadsFolder } from './support/paths.mjs';
import { say, secondsSince } from './support/progress.mjs';

/**
 * @param {string} name
 * @param {import('./setup/manifest.mjs').Runtime} runtime
 */
function inWords(name, { version, source, supported }) {
  const warning = supported ? '' : ': for development and tests only, this version is out of support';
  return `${name} ${version} (${source}${warning})`;
}

async function installAll() {
  const startedAt = performance.now();
  await mkdir(downloadsFolder, { recursive: true });
  await installSystemLibraries();
  await installPackages();
  const electron = await installElectron();
  const mongod = await installMongod();
  writeManifest({ electron, mongod });
  say(`Set up in ${secondsSince(startedAt)}: ${inWords('Electron', electron)}; ${inWords('mongod', mongod)}`);
}

export function setUp() {
  return oneAtATime(installAll);
}

await runWhenMain(import.meta.url, setUp);
