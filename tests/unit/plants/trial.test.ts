import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import type { Change } from '@tests/plants/plant';
import { createScratch, type Scratch } from '@tests/plants/scratch';
import { type Ending, endingsOf, tryPlant } from '@tests/plants/trial';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A project of two files, with a test that looks at one of two functions. */
const project: Readonly<Record<string, string>> = {
  'src/sums.js': 'export const add = (a, b) => a + b;\nexport const take = (a, b) => a - b;\n',
  'tests/unit/sums.test.js':
    "import { expect, it } from 'vitest';\nimport { add } from '../../src/sums.js';\nit('adds (for sure)', () => expect(add(2, 3)).toBe(5));\nit('is there', () => expect(add).toBeTypeOf('function'));\n",
  'vitest.config.ts': "export default { test: { projects: [{ test: { name: 'unit' } }] } };\n",
};

let root: string;
let scratch: Scratch;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'branchbook-plants-test-'));
  for (const [name, text] of Object.entries(project)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(root, 'node_modules'));
  scratch = createScratch(root);
});

afterAll(() => {
  scratch.remove();
  rmSync(root, { recursive: true });
});

const file = 'tests/unit/sums.test.js';
const inSums = (find: string, replace: string): Change => ({ file: 'src/sums.js', find, replace });

const endingOf = (change: Change, test = 'adds (for sure)'): Promise<Ending> =>
  tryPlant(scratch, { mistake: 'sums', name: 'a wrong sum', changes: [change], caughtBy: { file, test } });

describe('a plant', () => {
  it('is caught where its own test fails', async () => {
    expect(await endingOf(inSums('a + b', 'a * b'))).toBe('failed');
  });

  it('is not caught where its test passes all the same, and that is noticed', async () => {
    expect(await endingOf(inSums('a - b', 'b - a'))).toBe('passed');
    expect(await endingOf(inSums('a + b', 'a * b'), 'is there')).toBe('passed');
  });

  it('is not caught by a test that does not exist, or whose file no longer loads', async () => {
    expect(await endingOf(inSums('a + b', 'a * b'), 'adds')).toBe('notRun');
    expect(await endingOf(inSums('export const add', 'export const ad d'))).toBe('notRun');
  });

  it('that no longer fits its file, or fits it twice, is refused', async () => {
    await expect(endingOf(inSums('a / b', 'a * b'))).rejects.toThrow('src/sums.js has no place with: a / b');
    await expect(endingOf(inSums('(a, b)', '()'))).rejects.toThrow('src/sums.js has more than one place');
  });

  it('leaves nothing behind, and never touches the project itself', async () => {
    expect(await endingsOf(scratch, [{ file, test: 'adds (for sure)' }])).toEqual(['passed']);
    expect(readFileSync(path.join(root, 'src/sums.js'), 'utf8')).toBe(project['src/sums.js']);
    expect(readFileSync(path.join(scratch.folder, 'src/sums.js'), 'utf8')).toBe(project['src/sums.js']);
  });
});
