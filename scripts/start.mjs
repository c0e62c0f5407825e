// @ts-check
/** `npm start`: sets up, builds, and opens Branchbook; without a display, the guided demo instead. */
import { runDemo } from './demo.mjs';
import { electronLauncher } from './display/electronLauncher.mjs';
import { hasDisplay } from './display/virtualDisplay.mjs';
import { setUp } from './setup.mjs';
import { build } from './support/build.mjs';
import { exitCodeOf, runWhenMain } from './support/command.mjs';
import { repositoryRoot } from './support/paths.mjs';
import { say } from './support/progress.mjs';

async function start() {
  await setUp();
  await build();
  if (!hasDisplay()) {
    say('There is no display here, so this is the guided demo: the same application, in a virtual display.');
    return runDemo();
  }
  const launcher = electronLauncher();
  return exitCodeOf(launcher.executablePath, launcher.args(repositoryRoot), { env: launcher.env });
}

await runWhenMain(import.meta.url, start);
