import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronLauncher, makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { compareFuses, describeFuses, fuseTable, readFuses } from '@scripts/package/fuses.mjs';
import { locateRuntimes } from '@scripts/setup/runtimes.mjs';
import { launchElectron } from '../support/electron';
import { expect, removeProfile, test } from '../support/launch';
import { makePackages, packagedExecutable, packageFolder } from '../support/packaged';
import { startRefused } from '../support/refusedStart';

test.skip(process.platform !== 'linux', 'the folders are named as on Linux');

const flavours = ['production', 'test'] as const;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await makePackages();
});

const { env } = electronLauncher();

for (const flavour of flavours) {
  test(`${flavour}: the fuses are set as in the table`, async () => {
    const fuses = await readFuses(join(packageFolder(flavour), 'branchbook'));
    console.log(`${flavour}\n${describeFuses(fuses)}`);
    expect(() => compareFuses(fuses, flavour, locateRuntimes().electronVersion)).not.toThrow();
  });

  test(`${flavour}: it holds its code in one archive, mongod with its licence, and nothing to load instead`, () => {
    const resources = readdirSync(join(packageFolder(flavour), 'resources'));
    expect(resources).toEqual(expect.arrayContaining(['app.asar', 'mongod', 'mongod-LICENCE.txt']));
    expect(resources).not.toContain('app');
    expect(resources).not.toContain('default_app.asar');
  });
}

test('a bill of materials lies beside the application', () => {
  for (const flavour of flavours) {
    const folder = join(packageFolder(flavour), '..');
    expect(readdirSync(folder)).toContain('branchbook.cdx.json');
  }
});

test('a fuse that is not as the table says is found', async () => {
  const fuses = await readFuses(join(packageFolder('production'), 'branchbook'));
  const { electronVersion } = locateRuntimes();
  for (const index of fuses.keys()) {
    const planted = fuses.map((on, place) => (place === index ? !on : on));
    expect(() => compareFuses(planted, 'production', electronVersion)).toThrow(fuseTable[index]?.name ?? '');
  }
  const unknown = [...fuseTable.map(({ production }) => production), true];
  expect(() => compareFuses(unknown, 'production', electronVersion)).toThrow('fuses');
});

/** Twelve doors that Chromium and Node leave open, whatever the fuses say. */
const hostileSwitches = [
  '--inspect=0',
  '--inspect-brk=0',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-web-security',
  '--load-extension=/tmp',
  '--proxy-server=bank.invalid:8080',
  '--host-rules=MAP * bank.invalid',
  '--js-flags=--expose-gc',
  '--ignore-certificate-errors',
  '--user-data-dir=/tmp',
];

for (const argument of hostileSwitches) {
  test(`production refuses to start with ${argument}`, async () => {
    const ended = await startRefused(packagedExecutable('production'), [argument], env);
    expect(ended.code).toBe(2);
    expect(ended.errors).toContain(`does not start with ${argument.split('=')[0]}`);
    expect(ended.listened).toBe(false);
  });
}

test('production is not changed by what the environment says to Node and Electron', async () => {
  const folder = makeUserDataFolder('branchbook-e2e-');
  const marker = join(folder, 'ran');
  const foreign = join(folder, 'foreign.cjs');
  writeFileSync(foreign, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '');`);
  const withVariables = (variables: Readonly<Record<string, string>>, given: readonly string[]) =>
    startRefused(packagedExecutable('production'), given, { ...env, ...variables });

  const asNode = await withVariables({ ELECTRON_RUN_AS_NODE: '1' }, [foreign, '--ends-here']);
  expect(asNode).toMatchObject({
    code: 2,
    errors: expect.stringContaining('does not start with --ends-here'),
  });
  const options = await withVariables({ NODE_OPTIONS: `--require ${foreign}` }, ['--ends-here']);
  expect(options.code).toBe(2);
  expect(existsSync(marker)).toBe(false);

  const roots = await withVariables({ NODE_EXTRA_CA_CERTS: foreign }, ['--ends-here']);
  expect(roots).toMatchObject({ code: 2, errors: expect.not.stringContaining('extra certs') });
  const logging = await withVariables({ ELECTRON_ENABLE_LOGGING: '1' }, []);
  expect(logging).toMatchObject({ code: 2, errors: expect.stringContaining('ELECTRON_ENABLE_LOGGING') });
  removeProfile(folder);
});

test('production starts, keeps its data, and ends when it is told to', async () => {
  const home = makeUserDataFolder('branchbook-e2e-');
  const child = spawn(packagedExecutable('production'), [], {
    env: { ...env, XDG_CONFIG_HOME: home },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  await expect.poll(() => existsSync(join(home, 'Branchbook', 'settings.json'))).toBe(true);
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  removeProfile(home);
});

test('the test flavour starts and shows its first screen', async () => {
  const profile = makeUserDataFolder('branchbook-e2e-');
  const electron = await launchElectron({
    executablePath: packagedExecutable('test'),
    args: [`--user-data-dir=${profile}`],
    env: { ...env, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    chromiumSandbox: true,
  });
  const page = await electron.firstWindow();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(page.url()).toBe('app://branchbook/index.html');
  const main = await electron.evaluate(({ app }) => ({
    packaged: app.isPackaged,
    archive: app.getAppPath().endsWith('app.asar'),
    tls: process.env.NODE_TLS_REJECT_UNAUTHORIZED,
  }));
  expect(main).toEqual({ packaged: true, archive: true, tls: undefined });
  await electron.close();
  removeProfile(profile);
});
