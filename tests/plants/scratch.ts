/** A copy of the project in which mistakes are planted: the working tree is never touched. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Change, changed } from './plant';

const copied = ['src', 'tests', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** Too large to copy, and never changed. `out` holds the worker that some tests start. */
const linked = ['node_modules', '.runtimes', 'out'];

export type Scratch = {
  readonly folder: string;
  /** Makes changes. Throws, and makes none, where one does not fit. */
  readonly plant: (changes: readonly Change[]) => void;
  /** Undoes every change. */
  readonly clear: () => void;
  readonly remove: () => void;
};

/** @param root of the project that is copied */
export function createScratch(root: string): Scratch {
  const folder = mkdtempSync(path.join(tmpdir(), 'branchbook-plants-'));
  const inFolder = (name: string) => path.join(folder, name);
  const inRoot = (name: string) => path.join(root, name);
  for (const name of copied)
    if (existsSync(inRoot(name))) cpSync(inRoot(name), inFolder(name), { recursive: true });
  for (const name of linked) if (existsSync(inRoot(name))) symlinkSync(inRoot(name), inFolder(name));

  const originals = new Map<string, string>();
  return {
    folder,
    plant: (changes) => {
      const texts = new Map<string, string>();
      for (const change of changes) {
        const { file } = change;
        const original = readFileSync(inFolder(file), 'utf8');
        if (!originals.has(file)) originals.set(file, original);
        texts.set(file, changed(texts.get(file) ?? original, change));
      }
      for (const [file, text] of texts) writeFileSync(inFolder(file), text);
    },
    clear: () => {
      for (const [file, text] of originals) writeFileSync(inFolder(file), text);
      originals.clear();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
