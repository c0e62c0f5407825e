import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { callKeys, eventKeys } from './src/shared/contract';

/**
 * Two flavours of the packaged application differ by this one constant and nothing else: `test` lets a
 * test driver attach; `production` refuses it. It is decided when the code is built, never by an
 * environment variable (docs/adr/0004).
 */
const flavour = (mode: string) => ({
  __FLAVOUR__: JSON.stringify(mode === 'production' ? 'production' : 'test'),
});

/** The preload script carries the keys of the contract and not its schemas: it stays one small file. */
const contractKeys = {
  __CALL_KEYS__: JSON.stringify(callKeys),
  __EVENT_KEYS__: JSON.stringify(eventKeys),
};

/**
 * Packages that become part of main's own two files: read in one piece, the application answers its window a
 * quarter sooner than from hundreds of small files. What stays outside is native, or reads files of its own.
 */
const bundled = ['csv-stringify', 'electron-log', 'electron-store', 'mongodb', 'zod'];

/** Half as much to read at each start. Names stay, so that a line of the log still says where something happened. */
const smaller = { compress: true, mangle: false, codegen: { removeWhitespace: true } } as const;

/** Modules of the window that do something by being imported; of all others only what is used is taken. */
const hasSideEffects = (id: string) =>
  !/\/src\/(renderer|shared)\/.*\.tsx?$/.test(id) || /\/(main|firstOfAll)\.tsx?$/.test(id);

/**
 * What the first screen is made of is loaded by code (main.tsx says why); named in the page as well, all of it is
 * asked for at once, and not one file after the other.
 */
const readStartAtOnce: Plugin = {
  name: 'read-start-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/app/start.tsx'));
      const named = [start?.fileName, ...(start?.imports ?? [])];
      const names = chunks
        .filter(({ isEntry, fileName }) => !isEntry && named.includes(fileName))
        .map(({ fileName }) => fileName);
      const styles = chunks
        .filter(({ fileName }) => names.includes(fileName))
        .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
      const link = (rel: string, name: string) => ({
        tag: 'link',
        attrs: { rel, crossorigin: true, href: `./${name}` },
        injectTo: 'head' as const,
      });
      return [
        ...names.map((name) => link('modulepreload', name)),
        ...[...new Set(styles)].map((name) => link('stylesheet', name)),
      ];
    },
  },
};

const resolve = { tsconfigPaths: true };

export default defineConfig(({ mode }) => ({
  main: {
    resolve,
    define: flavour(mode),
    build: {
      target: 'node20.18',
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          documentsWorker: 'src/main/adapters/documents/worker/index.ts',
          booksWorker: 'src/main/composition/verification/worker.ts',
          booksCommand: 'src/main/composition/verification/command.ts',
        },
        output: { minify: smaller },
      },
    },
  },
  preload: {
    resolve,
    define: contractKeys,
    build: {
      target: 'node20.18',
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve,
    plugins: [react(), readStartAtOnce],
    build: {
      target: 'chrome130',
      rollupOptions: {
        input: { index: 'src/renderer/index.html' },
        output: { minify: smaller },
        treeshake: { moduleSideEffects: hasSideEffects },
      },
    },
  },
}));
