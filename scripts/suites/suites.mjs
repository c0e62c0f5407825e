// @ts-check
/** The test suites, in the order they run: what fails soonest and says most comes first. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runChecks } from '../check.mjs';
import { exitCodeOf } from '../support/command.mjs';
import { cacheFolder, inNodeModules } from '../support/paths.mjs';
import { playwrightCounts, verdict, vitestCounts } from './counts.mjs';

/** Each is one project of vitest.config.ts. */
const VITEST_PROJECTS = [
  { project: 'unit', needsBuild: false },
  { project: 'property', needsBuild: false },
  { project: 'contract', needsBuild: false },
  { project: 'integration', needsBuild: true },
  { project: 'faults', needsBuild: true },
  { project: 'architecture', needsBuild: false },
];

/** The project of playwright.config.ts that holds the end-to-end tests. */
const PLAYWRIGHT_PROJECT = 'e2e';

/** @typedef {import('./counts.mjs').Counts & { note: string }} Outcome */

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {boolean} needsBuild whether it may run the built application
 * @property {(env: NodeJS.ProcessEnv, files?: readonly string[]) => Promise<Outcome>} run all of it, or some files
 */

/** @param {string} name of a suite; an earlier run's report must not be taken for this one's */
function freshReportFile(name) {
  const file = path.join(cacheFolder, 'reports', `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * @param {{ project: string, needsBuild: boolean }} settings
 * @returns {Suite}
 */
function vitestSuite({ project, needsBuild }) {
  return {
    name: project,
    needsBuild,
    async run(env, files = []) {
      const file = freshReportFile(project);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const command = [
        inNodeModules('vitest/vitest.mjs'),
        'run',
        '--project',
        project,
        ...reporters,
        ...files,
      ];
      const exitCode = await exitCodeOf(process.execPath, command, { env });
      const report = readReport(file);
      return verdict(report && vitestCounts(report), exitCode);
    },
  };
}

/** @type {Suite} */
const endToEnd = {
  name: 'end-to-end',
  needsBuild: true,
  async run(env, files = []) {
    const file = freshReportFile('end-to-end');
    const playwright = [inNodeModules('@playwright/test/cli.js'), 'test', `--project=${PLAYWRIGHT_PROJECT}`];
    const exitCode = await exitCodeOf(process.execPath, [...playwright, '--reporter=list,json', ...files], {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    const report = readReport(file);
    return verdict(report && playwrightCounts(report), exitCode);
  },
};

/** @type {Suite} */
const check = {
  name: 'check',
  needsBuild: false,
  run: async () => ({ ...(await runChecks()), note: '' }),
};

export const suites = [check, ...VITEST_PROJECTS.map(vitestSuite), endToEnd];
