import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readManifest } from '@scripts/setup/manifest.mjs';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { expect, test } from '../support/launch';

/** Item 16 of Electron's checklist, a current Electron: at most this many majors behind the newest stable one. */
const behindMax = 1;

const majorOf = (version: string): number => Number.parseInt(version, 10);

/** As package.json names it. */
const pinned = (): string => {
  const text = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { devDependencies: { electron: string } }).devDependencies.electron;
};

/** The newest stable version, by the registry that set-up installs from. Where it does not answer, nobody can tell. */
async function newestStable(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['view', 'electron', 'dist-tags.latest', '--loglevel=error'],
    { timeout: 20_000, shell: process.platform === 'win32' },
  );
  return stdout.trim();
}

test('16: the pinned Electron is one exact version, of a major that still gets security fixes', async () => {
  expect(pinned()).toMatch(/^\d+\.\d+\.\d+$/);
  const newest = await newestStable();
  expect(newest).toMatch(/^\d+\.\d+\.\d+$/);
  expect(majorOf(pinned())).toBeGreaterThanOrEqual(majorOf(newest) - behindMax);
});

test('16: what runs is what set-up says it is, and only what is as new as the pin is called supported', async ({
  desk,
}) => {
  const { electron } = readManifest();
  const running = await desk.electron.evaluate(() => process.versions.electron);
  expect(running).toBe(electron?.version);
  expect(electron?.supported).toBe(majorOf(running) >= majorOf(pinned()));
});
