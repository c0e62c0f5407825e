// @ts-check
/**
 * How scripts and tests start Electron, as root or not:
 *
 *   const launcher = electronLauncher();
 *   await _electron.launch({
 *     executablePath: launcher.executablePath,
 *     args: [...launcher.args(repositoryRoot), `--user-data-dir=${makeUserDataFolder('branchbook-')}`],
 *     env: launcher.env,
 *     chromiumSandbox: true, // otherwise Playwright turns the sandbox off
 *   });
 */
import { electronExecutableIn, locateRuntimes } from '../setup/runtimes.mjs';
import { ordinaryUser, runsAsRoot, shareDisplay, wrapForUser } from './ordinaryUser.mjs';
import { stageForOrdinaryUser } from './staging.mjs';

export { makeUserDataFolder } from './ordinaryUser.mjs';

/** Each of these would make Electron something else than the application: plain Node, or Node with extra code. */
const MISLEADING = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'];

/**
 * @typedef {object} ElectronLauncher
 * @property {string} executablePath
 * @property {string} mongodPath a mongod that the application's user can run
 * @property {Record<string, string>} env
 * @property {(appFolder: string, mongodPath?: string) => string[]} args the application's folder, where its user
 *   can read it, and the mongod it is to start
 */

/** @returns {ElectronLauncher} */
export function electronLauncher() {
  const { electronPath, mongodPath } = locateRuntimes();
  const env = cleanEnvironment();
  if (!runsAsRoot()) {
    return {
      executablePath: electronExecutableIn(electronPath),
      mongodPath,
      env,
      args: (appFolder, mongod = mongodPath) => [appFolder, `--mongod=${mongod}`],
    };
  }
  const user = ordinaryUser();
  shareDisplay(user);
  const stagedMongod = stageForOrdinaryUser(mongodPath);
  return {
    executablePath: wrapForUser(user, electronExecutableIn(stageForOrdinaryUser(electronPath))),
    mongodPath: stagedMongod,
    env,
    args: (appFolder, mongod = stagedMongod) => [stageForOrdinaryUser(appFolder), `--mongod=${mongod}`],
  };
}

/** @returns {Record<string, string>} */
function cleanEnvironment() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !MISLEADING.includes(name)) env[name] = value;
  }
  return env;
}
