// @ts-check
/** Builds the application into `out/`, unless what is there was made from the same sources. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { fingerprint } from './fingerprint.mjs';
import { cacheFolder, inNodeModules, repositoryRoot } from './paths.mjs';
import { step } from './progress.mjs';

const INPUTS = ['src', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const stampFile = path.join(cacheFolder, 'build-stamp');

/** @typedef {'test' | 'production'} Flavour see electron.vite.config.ts */

/** @param {Flavour} flavour */
function currentStamp(flavour) {
  return `${flavour} ${fingerprint(repositoryRoot, INPUTS)} ${fingerprint(repositoryRoot, ['out'])}\n`;
}

/** @param {Flavour} [flavour] */
export async function build(flavour = 'test') {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === currentStamp(flavour)) return;
  await step(`Building the application (${flavour})`, () =>
    run(process.execPath, [
      inNodeModules('electron-vite/bin/electron-vite.js'),
      'build',
      '--mode',
      flavour,
      '--logLevel',
      'warn',
    ]),
  );
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile, currentStamp(flavour));
}
