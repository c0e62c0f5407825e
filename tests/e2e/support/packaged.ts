import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ordinaryUser, runsAsRoot, wrapForUser } from '@scripts/display/ordinaryUser.mjs';
import { stageForOrdinaryUser } from '@scripts/display/staging.mjs';
import { repositoryRoot } from '@scripts/support/paths.mjs';

export type Flavour = 'test' | 'production';

/** Makes the packages of both flavours out of the sources as they are. */
export const makePackages = (): Promise<unknown> =>
  promisify(execFile)(process.execPath, [join(repositoryRoot, 'scripts', 'package.mjs')], {
    cwd: repositoryRoot,
    maxBuffer: 16 * 1024 * 1024,
  });

/** The folder of a package as it was made. */
export const packageFolder = (flavour: Flavour): string =>
  join(repositoryRoot, 'dist', flavour, 'linux-unpacked');

/** What starts a package as an ordinary user. */
export function packagedExecutable(flavour: Flavour): string {
  const executable = join(stageForOrdinaryUser(packageFolder(flavour)), 'branchbook');
  return runsAsRoot() ? wrapForUser(ordinaryUser(), executable) : executable;
}
