// @ts-check
/**
 * `npm test`: sets up, builds, and runs every suite. Ends with the one line a machine needs:
 * `N passed, N failed`.
 *
 *   npm test -- --only unit        one suite (repeat it for more)
 */
import { parseArgs } from 'node:util';
import { withVirtualDisplay } from './display/virtualDisplay.mjs';
import { setUp } from './setup.mjs';
import { suites } from './suites/suites.mjs';
import { build } from './support/build.mjs';
import { PlainError, runWhenMain } from './support/command.mjs';
import { say } from './support/progress.mjs';

const MS_PER_MINUTE = 60_000;

/** @typedef {import('./suites/suites.mjs').Outcome & { name: string, minutes: number }} Row */

/** @param {string[]} only */
function chosenSuites(only) {
  const unknown = only.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new PlainError(
      `No suite is called ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}.`,
    );
  }
  return only.length === 0 ? suites : suites.filter((suite) => only.includes(suite.name));
}

/**
 * @param {import('./suites/suites.mjs').Suite} suite
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isBuilt
 * @returns {Promise<Row>}
 */
async function runSuite(suite, env, isBuilt) {
  say(`\n── ${suite.name}`);
  const startedAt = performance.now();
  const outcome =
    suite.needsBuild && !isBuilt
      ? { passed: 0, failed: 1, note: 'not run: the application does not build' }
      : await suite.run(env);
  return { name: suite.name, ...outcome, minutes: (performance.now() - startedAt) / MS_PER_MINUTE };
}

/** Suites that need no build run without one: they say more than its failure does. */
async function tryToBuild() {
  try {
    await build();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/**
 * @param {import('./suites/suites.mjs').Suite[]} chosen
 * @param {NodeJS.ProcessEnv} env
 */
async function runSuites(chosen, env) {
  const isBuilt = chosen.some((suite) => suite.needsBuild) && (await tryToBuild());
  /** @type {Row[]} */
  const rows = [];
  for (const suite of chosen) rows.push(await runSuite(suite, env, isBuilt));
  return rows;
}

/** @param {Row[]} rows */
function printTable(rows) {
  say(`\n${'suite'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'minutes'.padStart(9)}`);
  for (const { name, passed, failed, minutes, note } of rows) {
    const numbers = `${String(passed).padStart(8)}${String(failed).padStart(8)}${minutes.toFixed(2).padStart(9)}`;
    say(`${name.padEnd(14)}${numbers}${note && `  ${note}`}`);
  }
}

/** @param {Row[]} rows */
function printSummary(rows) {
  printTable(rows);
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function test() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const chosen = chosenSuites(values.only);
  try {
    await setUp();
  } catch (error) {
    console.error(error);
    return printSummary([{ name: 'set-up', passed: 0, failed: 1, minutes: 0, note: 'did not finish' }]);
  }
  return printSummary(await withVirtualDisplay((env) => runSuites(chosen, env)));
}

await runWhenMain(import.meta.url, test);
