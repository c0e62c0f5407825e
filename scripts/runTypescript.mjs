// @ts-check
/**
 * Runs a TypeScript program under plain Node, with the project's path aliases: bundles it (npm packages stay
 * outside the bundle) below node_modules/.cache and starts the bundle.
 *
 *   node scripts/runTypescript.mjs tests/bench/main.ts [--also tests/bench/worker.ts]... [-- arguments]
 *
 * The first file is the program. Each `--also` file is bundled beside it under its own name, for a worker or a
 * child process: start it with `new Worker(new URL('./worker.mjs', import.meta.url))`. No two may share a name.
 * The program runs in the repository's root; `import.meta.url` is the bundle's, so find files from `process.cwd()`.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { exitCodeOf, PlainError, runWhenMain } from './support/command.mjs';
import { cacheFolder, repositoryRoot } from './support/paths.mjs';

/** @param {string} entry */
function bundleName(entry) {
  return path.basename(entry, path.extname(entry));
}

/**
 * The scripts find the repository by where they lie, so they stay where they are.
 * @type {import('vite').Plugin}
 */
const scriptsOutsideTheBundle = {
  name: 'scripts-outside-the-bundle',
  enforce: 'pre',
  async resolveId(source, importer) {
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    if (!resolved?.id.startsWith(path.join(repositoryRoot, 'scripts'))) return null;
    return { id: pathToFileURL(resolved.id).href, external: true };
  },
};

/**
 * @param {string[]} entries
 * @returns {Promise<string>} the folder that holds one `.mjs` for each entry
 */
async function bundle(entries) {
  const input = Object.fromEntries(
    entries.map((entry) => [bundleName(entry), path.resolve(repositoryRoot, entry)]),
  );
  if (Object.keys(input).length < entries.length)
    throw new PlainError('Two of the programs to bundle share a name.');
  // Each run has its own folder: two at once must not replace each other's files.
  const folder = path.join(cacheFolder, 'programs', `${bundleName(entries[0] ?? '')}-${process.pid}`);
  const vite = await import('vite');
  await vite.build({
    root: repositoryRoot,
    configFile: false,
    logLevel: 'warn',
    plugins: [scriptsOutsideTheBundle],
    resolve: { tsconfigPaths: true },
    define: { __FLAVOUR__: JSON.stringify('test') },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      sourcemap: true,
      rollupOptions: { input, output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  return folder;
}

/**
 * @param {object} program
 * @param {string} program.entry
 * @param {string[]} [program.also] more entries, bundled beside it
 * @param {string[]} [program.programArguments]
 * @param {NodeJS.ProcessEnv} [program.env]
 * @returns {Promise<number>} its exit code
 */
export async function runTypescript({ entry, also = [], programArguments = [], env = process.env }) {
  const folder = await bundle([entry, ...also]);
  const file = path.join(folder, `${bundleName(entry)}.mjs`);
  try {
    return await exitCodeOf(process.execPath, ['--enable-source-maps', file, ...programArguments], { env });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runWhenMain(import.meta.url, () => {
  const { values, positionals } = parseArgs({
    options: { also: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  });
  const [entry, ...programArguments] = positionals;
  if (entry === undefined) {
    throw new PlainError(
      'Usage: node scripts/runTypescript.mjs <entry.ts> [--also <entry.ts>]... [-- arguments]',
    );
  }
  return runTypescript({ entry, also: values.also, programArguments });
});
