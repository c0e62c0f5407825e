// @ts-check
/**
 * `npm run test:soak`: tries what the tests claim as often as a release asks for, part by part, and writes what was
 * really tried into docs/reports. The report is there after each part: a soak that is cut off leaves a true one.
 *
 *   npm run test:soak -- --only L1 --only L6   some parts, in a report of their own
 *   npm run test:soak -- --seed 7              chooses as an earlier one did
 *   npm run test:soak -- --quick               as often as `npm test` does, to see that everything runs
 */
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withVirtualDisplay } from './display/virtualDisplay.mjs';
import { locateRuntimes } from './setup/runtimes.mjs';
import { setUp } from './setup.mjs';
import { parts } from './suites/soakParts.mjs';
import { soakReport } from './suites/soakReport.mjs';
import { suites } from './suites/suites.mjs';
import { build } from './support/build.mjs';
import { capture, PlainError, runWhenMain } from './support/command.mjs';
import { cacheFolder, repositoryRoot } from './support/paths.mjs';
import { say } from './support/progress.mjs';

const MS_PER_MINUTE = 60_000;
const triedFile = path.join(cacheFolder, 'reports', 'tried.jsonl');

/** @typedef {import('./suites/soakParts.mjs').Part} Part */
/** @typedef {import('./suites/soakReport.mjs').Done} Done */

/** @param {string[]} only */
function chosenParts(only) {
  const unknown = only.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new PlainError(
      `No part is called ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(', ')}.`,
    );
  }
  return only.length === 0 ? parts : parts.filter(({ name }) => only.includes(name));
}

/** @returns {import('./suites/soakReport.mjs').Tried[]} */
function readTried() {
  if (!existsSync(triedFile)) return [];
  const lines = readFileSync(triedFile, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/**
 * @param {Part} part
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Done>}
 */
async function runPart({ name, suite, file }, env) {
  say(`\n── ${name}: ${file}`);
  mkdirSync(path.dirname(triedFile), { recursive: true });
  rmSync(triedFile, { force: true });
  const startedAt = performance.now();
  const outcome = await suites.find((each) => each.name === suite)?.run(env, [file]);
  if (outcome === undefined) throw new PlainError(`No suite is called ${suite}.`);
  return { name, tried: readTried(), outcome, minutes: (performance.now() - startedAt) / MS_PER_MINUTE };
}

/** The commit whose tests run, and whether the files are still its own. */
function commitNow() {
  const commit = capture('git', ['rev-parse', '--short', 'HEAD']).output.trim();
  return capture('git', ['status', '--porcelain', '--', 'src', 'tests', 'scripts']).output === ''
    ? commit
    : `${commit} with changes`;
}

/**
 * @param {readonly Part[]} chosen
 * @param {number} seed
 * @param {NodeJS.ProcessEnv} env
 */
async function soak(chosen, seed, env) {
  const date = new Date().toISOString().slice(0, 10);
  const about = {
    ...{ date, seed, commit: commitNow(), planned: chosen.map(({ name }) => name) },
    versions: {
      Node: process.version,
      mongod: locateRuntimes().mongodVersion,
      processors: `${os.cpus().length}`,
    },
  };
  const some = chosen.length < parts.length ? about.planned.map((name) => `-${name}`).join('') : '';
  const file = path.join(repositoryRoot, 'docs', 'reports', `soak-${date}${some}.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  /** @type {Done[]} */
  const done = [];
  for (const part of chosen) {
    done.push(await runPart(part, env));
    writeFileSync(file, soakReport({ ...about, done }));
  }
  say(`\n${readFileSync(file, 'utf8')}`);
  return done.every(({ outcome }) => outcome.failed === 0) ? 0 : 1;
}

await runWhenMain(import.meta.url, async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const chosen = chosenParts(values.only);
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  await setUp();
  await build();
  return withVirtualDisplay((env) =>
    soak(chosen, seed, {
      ...env,
      ...(!values.quick && { BRANCHBOOK_COUNTS: 'soak' }),
      BRANCHBOOK_SEED: `${seed}`,
      BRANCHBOOK_TRIED: triedFile,
    }),
  );
});
