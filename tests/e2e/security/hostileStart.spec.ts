import { electronLauncher, makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { expect, removeProfile, test } from '../support/launch';
import { startRefused } from '../support/refusedStart';

/** What the test flavour refuses too; what only the production flavour refuses is tested on its package. */
const hostile = [
  '--no-sandbox',
  '--disable-web-security',
  '--load-extension=/tmp',
  '--proxy-server=bank.invalid:8080',
  '--host-rules=MAP * bank.invalid',
  '--js-flags=--expose-gc',
  '--ignore-certificate-errors',
  '--remote-debugging-pipe',
  '--disable-features=IsolateOrigins',
  '--enable-logging',
];

for (const argument of hostile) {
  test(`a start with ${argument} is refused`, async () => {
    const launcher = electronLauncher();
    const profile = makeUserDataFolder('branchbook-e2e-');
    const given = [...launcher.args(repositoryRoot), `--user-data-dir=${profile}`, argument];
    const ended = await startRefused(launcher.executablePath, given, launcher.env);
    expect(ended.code).toBe(2);
    expect(ended.errors).toContain(`does not start with ${argument.split('=')[0]}`);
    expect(ended.listened).toBe(false);
    removeProfile(profile);
  });
}
