/** Runs single tests in a scratch copy and says how they ended. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Plant } from './plant';
import type { Scratch } from './scratch';

type Wanted = Plant['caughtBy'];

/** `notRun`: there is no such test, its file does not load, or what it needs could not be set up. */
export type Ending = 'passed' | 'failed' | 'notRun';

/** A test that hangs is ended after this, and has failed. */
const testTimeoutMs = 60_000;
/** A run that hangs is killed after this, with all that it started. */
const runTimeoutMs = 300_000;

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
    }),
  ),
});

const suiteOf = (file: string): string => file.split('/')[1] ?? '';

const patternOf = (wanted: readonly Wanted[]): string =>
  wanted.map(({ test }) => test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** A test runner that runs this one must not be taken for the one that it starts; titles name the usual counts. */
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|TEST$|NODE_ENV$|MODE$|BRANCHBOOK_COUNTS$)/.test(name),
    ),
  );

function run(folder: string, runnerArguments: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = path.join(folder, 'node_modules', 'vitest', 'vitest.mjs');
    const child = spawn(process.execPath, [runner, 'run', ...runnerArguments], {
      cwd: folder,
      env: ownEnvironment(),
      stdio: 'ignore',
      detached: true,
    });
    const kill = () => process.kill(-(child.pid ?? 0), 'SIGKILL');
    const timer = setTimeout(kill, runTimeoutMs);
    process.once('exit', kill);
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      process.off('exit', kill);
      resolve();
    });
  });
}

/** Runs tests of one suite in `scratch`, as it stands, and nothing else of their files. */
async function endingsInSuite(
  { folder }: Scratch,
  suite: string,
  wanted: readonly Wanted[],
): Promise<readonly Ending[]> {
  const reportFile = path.join(folder, 'report.json');
  rmSync(reportFile, { force: true });
  const files = [...new Set(wanted.map(({ file }) => file))];
  const limits = [`--testTimeout=${testTimeoutMs}`, `--hookTimeout=${testTimeoutMs}`];
  const output = ['--reporter=json', `--outputFile=${reportFile}`];
  await run(folder, ['--project', suite, ...files, '-t', patternOf(wanted), ...limits, ...output]);
  const results = existsSync(reportFile)
    ? report.parse(JSON.parse(readFileSync(reportFile, 'utf8'))).testResults
    : [];
  return wanted.map(({ file, test }) => {
    const statuses = results
      .filter(({ name }) => name.endsWith(`/${file}`))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ title }) => title === test)
      .map(({ status }) => status);
    if (statuses.includes('failed')) return 'failed';
    return statuses.includes('passed') ? 'passed' : 'notRun';
  });
}

/** How each of the tests ends in `scratch` as it stands, in their order. */
export async function endingsOf(scratch: Scratch, wanted: readonly Wanted[]): Promise<readonly Ending[]> {
  const endings = new Map<Wanted, Ending>();
  for (const suite of new Set(wanted.map(({ file }) => suiteOf(file)))) {
    const ofSuite = wanted.filter(({ file }) => suiteOf(file) === suite);
    const seen = await endingsInSuite(scratch, suite, ofSuite);
    for (const [index, each] of ofSuite.entries()) endings.set(each, seen[index] ?? 'notRun');
  }
  return wanted.map((each) => endings.get(each) ?? 'notRun');
}

/** How the test of a plant ends while it is planted: `failed` means that it is caught. */
export async function tryPlant(scratch: Scratch, { changes, caughtBy }: Plant): Promise<Ending> {
  try {
    scratch.plant(changes);
    const [ending = 'notRun'] = await endingsOf(scratch, [caughtBy]);
    return ending;
  } finally {
    scratch.clear();
  }
}
