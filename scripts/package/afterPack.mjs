// @ts-check
/**
 * electron-builder calls this when the application lies in its folder and before it is made into anything else:
 * puts mongod inside with its licence, then sets the fuses of the flavour, reads them back and compares.
 */
import { chmod, copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../support/command.mjs';
import { say } from '../support/progress.mjs';
import { compareFuses, describeFuses, readFuses, setFuses } from './fuses.mjs';

/** What lies beside a distributed mongod and has to go wherever it goes. */
const LEGAL = /^(LICENSE|THIRD-PARTY-NOTICES|MPL)/i;

const notice = fileURLToPath(new URL('mongod-licence.txt', import.meta.url));

/** @param {import('electron-builder').AfterPackContext} context */
function executableOf({ appOutDir, packager, electronPlatformName }) {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${productFilename}.app`);
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${productFilename}.exe`);
  return path.join(appOutDir, packager.config.linux?.executableName ?? productFilename);
}

/**
 * @param {string} mongod
 * @param {string} resources
 */
async function addMongod(mongod, resources) {
  const target = path.join(resources, path.basename(mongod));
  await copyFile(mongod, target);
  await chmod(target, 0o755);
  await copyFile(notice, path.join(resources, 'mongod-LICENCE.txt'));
  const folder = path.dirname(mongod);
  const legal = (await readdir(folder)).filter((name) => LEGAL.test(name));
  for (const name of legal) await copyFile(path.join(folder, name), path.join(resources, `mongod-${name}`));
}

/** @param {import('electron-builder').AfterPackContext} context */
export default async function afterPack(context) {
  const { BRANCHBOOK_FLAVOUR: flavour, BRANCHBOOK_MONGOD: mongod } = process.env;
  if ((flavour !== 'production' && flavour !== 'test') || !mongod) {
    throw new PlainError('Packages are made by: npm run package');
  }
  await addMongod(mongod, context.packager.getResourcesDir(context.appOutDir));
  const executable = executableOf(context);
  await setFuses(executable, flavour);
  const fuses = await readFuses(executable);
  say(`Fuses (${flavour}), read back:\n${describeFuses(fuses)}`);
  compareFuses(fuses, flavour, context.packager.config.electronVersion ?? '');
}
