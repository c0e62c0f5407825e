// @ts-check
/** `npm run bench`: what Branchbook takes, measured against its yardsticks. */
import { withVirtualDisplay } from './display/virtualDisplay.mjs';
import { runTypescript } from './runTypescript.mjs';
import { setUp } from './setup.mjs';
import { build } from './support/build.mjs';
import { runWhenMain } from './support/command.mjs';

await runWhenMain(import.meta.url, async () => {
  await setUp();
  await build();
  return withVirtualDisplay((env) =>
    runTypescript({ entry: 'tests/bench/main.ts', programArguments: process.argv.slice(2), env }),
  );
});
