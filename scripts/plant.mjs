// @ts-check
/** `npm run plant`: puts the earlier system's mistakes back, one by one, and demands that a test notices each. */
import { runTypescript } from './runTypescript.mjs';
import { setUp } from './setup.mjs';
import { build } from './support/build.mjs';
import { runWhenMain } from './support/command.mjs';

await runWhenMain(import.meta.url, async () => {
  await setUp();
  await build();
  return runTypescript({ entry: 'tests/plants/main.ts', programArguments: process.argv.slice(2) });
});
