// @ts-check
/** `npm run demo [-- proof | keep]`: the guided tour, in a virtual display, and the proof; ends in demo-output/. */
import { withVirtualDisplay } from './display/virtualDisplay.mjs';
import { runTypescript } from './runTypescript.mjs';
import { setUp } from './setup.mjs';
import { build } from './support/build.mjs';
import { runWhenMain } from './support/command.mjs';

/**
 * For a checkout that is set up and built.
 * @param {string[]} [programArguments]
 */
export function runDemo(programArguments = []) {
  return withVirtualDisplay((env) =>
    runTypescript({
      entry: 'tests/demo/demo.ts',
      also: ['tests/demo/proof/poster.ts'],
      programArguments,
      env,
    }),
  );
}

await runWhenMain(import.meta.url, async () => {
  await setUp();
  await build();
  return runDemo(process.argv.slice(2));
});
