// @ts-check
/** `npm run dev`: sets up and starts electron-vite, which rebuilds and reloads as files change. */
import path from 'node:path';
import { electronLauncher } from './display/electronLauncher.mjs';
import { setUp } from './setup.mjs';
import { exitCodeOf, PlainError, runWhenMain } from './support/command.mjs';
import { inNodeModules, repositoryRoot } from './support/paths.mjs';

async function dev() {
  await setUp();
  const { executablePath, args, env } = electronLauncher();
  const [folder = '', mongod = ''] = args(repositoryRoot);
  if (folder !== repositoryRoot) {
    throw new PlainError(
      'As root, the application runs as an ordinary user, who cannot read this folder; so it would not see the\n' +
        'files as they change. Move the checkout to a folder that everyone can read, or work as an ordinary user.',
    );
  }
  const electronVite = inNodeModules('electron-vite/bin/electron-vite.js');
  return exitCodeOf(process.execPath, [electronVite, 'dev', '--watch', '--mode', 'test', '--', mongod], {
    env: {
      ...env,
      ELECTRON_OVERRIDE_DIST_PATH: path.dirname(executablePath),
      // Electron-vite itself does not look at the variable above.
      ELECTRON_EXEC_PATH: executablePath,
      ELECTRON_ENTRY: repositoryRoot,
    },
  });
}

await runWhenMain(import.meta.url, dev);
