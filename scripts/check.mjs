// @ts-check
/** `npm run check`: types, lint and formatting, dead code. Runs them all, and fails when one fails. */
import { exitCodeOf, runWhenMain } from './support/command.mjs';
import { inNodeModules } from './support/paths.mjs';
import { say, secondsSince } from './support/progress.mjs';

const CHECKS = [
  { name: 'types', command: [inNodeModules('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', command: [inNodeModules('@biomejs/biome/bin/biome'), 'check'] },
  { name: 'dead code', command: [inNodeModules('knip/bin/knip.js')] },
];

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  let failed = 0;
  for (const { name, command } of CHECKS) {
    const startedAt = performance.now();
    const code = await exitCodeOf(process.execPath, command);
    say(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${secondsSince(startedAt)}`);
    if (code !== 0) failed += 1;
  }
  return { passed: CHECKS.length - failed, failed };
}

await runWhenMain(import.meta.url, async () => {
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
});
