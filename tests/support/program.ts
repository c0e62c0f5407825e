/** Real processes for tests: a program of the tests, in TypeScript, run by Node outside of the test runner. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'vite';
import { repositoryRoot } from '../../scripts/support/paths.mjs';

/** Inside node_modules, so that what the program imports is found from there. */
const outputFolder = path.join(repositoryRoot, 'node_modules', '.branchbook-programs');

/**
 * Translates a program, once a run of the tests for each worker.
 * @param entry its path from the root of the project
 * @returns the file for `node`
 */
export async function buildProgram(entry: string): Promise<string> {
  const name = `${path.basename(entry, '.ts')}-${createHash('sha256').update(entry).digest('hex').slice(0, 8)}`;
  const folder = path.join(outputFolder, `${name}-${process.pid}`);
  await build({
    root: repositoryRoot,
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    define: { __FLAVOUR__: JSON.stringify('test') },
    build: {
      ssr: path.join(repositoryRoot, entry),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return path.join(folder, `${name}.mjs`);
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs a built program; it is killed at the latest when the test runner ends. */
export function runProgram(file: string, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: repositoryRoot,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}
