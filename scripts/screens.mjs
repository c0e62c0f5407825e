// @ts-check
/**
 * `npm run screens`: photographs every screen, light and dark, and compares its words with the kept ones;
 * `npm run screens -- --update` keeps the words as they are now.
 */
import { withVirtualDisplay } from './display/virtualDisplay.mjs';
import { setUp } from './setup.mjs';
import { build } from './support/build.mjs';
import { exitCodeOf, runWhenMain } from './support/command.mjs';
import { inNodeModules } from './support/paths.mjs';

await runWhenMain(import.meta.url, async () => {
  await setUp();
  await build();
  const command = [
    inNodeModules('@playwright/test/cli.js'),
    'test',
    '--project',
    'screens',
    ...process.argv.slice(2).map((argument) => (argument === '--update' ? '--update-snapshots' : argument)),
  ];
  return withVirtualDisplay((env) => exitCodeOf(process.execPath, command, { env }));
});
