// @ts-check
/** `npm run demo`: the guided tour, in a virtual display; ends in demo-output/. */
import { withVirtualDisplay } from './display/virtualDisplay.mjs';
import { runTypescript } from './runTypescript.mjs';
import { setUp } from './setup.mjs';
import { build } from './support/build.mjs';
import { runWhenMain } from './support/command.mjs';

/** For a checkout that is set up and built. */
export function runDemo() {
  return withVirtualDisplay((env) => runTypescript({ entry: 'tests/demo/demo.ts', env }));
}

await runWhenMain(import.meta.url, async () => {
  await setUp();
  await build();
  return runDemo();
});
