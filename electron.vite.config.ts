import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
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

const resolve = { tsconfigPaths: true };

export default defineConfig(({ mode }) => ({
  main: {
    resolve,
    define: flavour(mode),
    build: {
      target: 'node20.18',
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        input: { index: 'src/main/index.ts', documentsWorker: 'src/main/adapters/documents/worker/index.ts' },
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
    plugins: [react()],
    build: { target: 'chrome130', rollupOptions: { input: { index: 'src/renderer/index.html' } } },
  },
}));
