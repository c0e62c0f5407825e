// @ts-check
/** `npm run dev`: sets up, builds and opens Branchbook; builds and opens it again whenever a source file changes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { electronLauncher } from './display/electronLauncher.mjs';
import { setUp } from './setup.mjs';
import { build } from './support/build.mjs';
import { PlainError, runWhenMain } from './support/command.mjs';
import { repositoryRoot } from './support/paths.mjs';
import { say } from './support/progress.mjs';

/** An editor saves several files at once: what follows within this time belongs to the same change. */
const SETTLE_MS = 200;

/** The window loads the built files and nothing else, so a change is seen by building and starting again. */
function open() {
  const { executablePath, args, env } = electronLauncher();
  return spawn(executablePath, args(repositoryRoot), { env, stdio: 'inherit' });
}

/** Resolves at the next change below `src`. */
async function nextChange() {
  const watcher = watch(path.join(repositoryRoot, 'src'), { recursive: true });
  await once(watcher, 'change');
  await pause(SETTLE_MS);
  watcher.close();
}

/** A source that does not build is said once; the window goes on with the last build until it does. */
async function buildUntilItWorks() {
  for (;;) {
    try {
      return await build();
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      say(error.message);
      await nextChange();
    }
  }
}

async function dev() {
  await setUp();
  await buildUntilItWorks();
  for (;;) {
    const application = open();
    const ended = once(application, 'exit').then(() => 'ended');
    if ((await Promise.race([ended, nextChange().then(() => 'changed')])) === 'ended') return;
    await buildUntilItWorks();
    application.kill();
    await ended;
  }
}

await runWhenMain(import.meta.url, async () => {
  await dev();
  process.exit(0);
});
