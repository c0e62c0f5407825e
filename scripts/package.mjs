// @ts-check
/**
 * `npm run package`: the unpacked application, in two flavours that differ by one build constant (see
 * electron.vite.config.ts): dist/production, and dist/test, which lets a test driver attach.
 *
 *   npm run package -- --only test
 */
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { billOfMaterials } from './package/billOfMaterials.mjs';
import { locateRuntimes } from './setup/runtimes.mjs';
import { setUp } from './setup.mjs';
import { build } from './support/build.mjs';
import { PlainError, run, runWhenMain } from './support/command.mjs';
import { cacheFolder, inNodeModules, repositoryRoot } from './support/paths.mjs';
import { say, step } from './support/progress.mjs';

/** The test flavour last: it is the one that `out/` holds for everything else. */
const FLAVOURS = /** @type {const} */ (['production', 'test']);

/**
 * Electron without any application in it. The fallback's launcher must not get into the package, where it could
 * be loaded in the application's place.
 */
async function plainElectron() {
  const { electronPath } = locateRuntimes();
  const folder = path.join(cacheFolder, 'electron-to-package');
  const launcher = path.join(electronPath, 'resources/app');
  await rm(folder, { recursive: true, force: true });
  await cp(electronPath, folder, { recursive: true, filter: (source) => source !== launcher });
  return folder;
}

/**
 * @param {import('./support/build.mjs').Flavour} flavour
 * @param {string} electron
 */
async function packageFlavour(flavour, electron) {
  const { electronVersion, mongodPath } = locateRuntimes();
  await build(flavour);
  const settings = [
    `--config.electronDist=${electron}`,
    `--config.electronVersion=${electronVersion}`,
    `--config.directories.output=${path.join('dist', flavour)}`,
  ];
  // For electron-builder.yml and its hooks, which put mongod inside and set the flavour's fuses. The path is a
  // relative one, because electron-builder takes whatever such a variable holds for one.
  const mongod = path.relative(repositoryRoot, mongodPath);
  const env = { ...process.env, BRANCHBOOK_FLAVOUR: flavour, BRANCHBOOK_MONGOD: mongod };
  const builder = [inNodeModules('electron-builder/cli.js'), '--dir', '--publish=never', ...settings];
  await step(`Packaging (${flavour})`, () => run(process.execPath, builder, { env }));
  // Beside the application and not in it: who installs it reads it first.
  await writeFile(path.join(repositoryRoot, 'dist', flavour, 'branchbook.cdx.json'), billOfMaterials());
}

await runWhenMain(import.meta.url, async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = FLAVOURS.filter((flavour) => values.only === undefined || values.only === flavour);
  if (chosen.length === 0) throw new PlainError(`There is no flavour ${values.only}.`);
  await setUp();
  const electron = await plainElectron();
  for (const flavour of chosen) await packageFlavour(flavour, electron);
  await rm(electron, { recursive: true, force: true });
  say(`Packaged: ${chosen.map((flavour) => path.join(repositoryRoot, 'dist', flavour)).join(', ')}`);
});
