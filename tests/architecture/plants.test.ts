import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { callKeys } from '@shared/contract';
import { plants } from '@tests/plants/list';
import { changed, tableOf } from '@tests/plants/plant';
import { describe, expect, it } from 'vitest';
import { hasTest } from './titles';

const textOf = (file: string): string => readFileSync(path.join(repositoryRoot, file), 'utf8');
const page = textOf('tests/README.md');

describe('the mistakes that are planted', () => {
  it('fit the source as it stands, each in exactly one place, and change it', () => {
    for (const { changes } of plants) {
      for (const change of changes) {
        const text = textOf(change.file);
        expect(changed(text, change), change.find).not.toBe(text);
      }
    }
  });

  it('are called by different names', () => {
    expect(new Set(plants.map(({ name }) => name)).size).toBe(plants.length);
  });

  it('name tests that exist', () => {
    const missing = plants
      .map(({ caughtBy }) => caughtBy)
      .filter(({ file, test }) => !hasTest(textOf(file), test, callKeys));
    expect(missing).toEqual([]);
  });
});

describe('the page about the tests', () => {
  it('has the table of the mistakes as it follows from the plants', () => {
    expect(page).toContain(`\n${tableOf(plants)}\n`);
  });

  it('names every folder of tests, and no file that is not there', () => {
    const entries = readdirSync(path.join(repositoryRoot, 'tests'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(plants.length / 2);
    expect(links.filter((link) => !existsSync(path.join(repositoryRoot, 'tests', link)))).toEqual([]);
  });
});

describe('a title in a test file', () => {
  const text = `it('adds up'); it.each([['NaN']])('is not %s', (what) => {}); it('runs (×$times)')`;

  it.each(['adds up', 'is not NaN', 'runs (×10)'])('is found: %s', (title) => {
    expect(hasTest(text, title)).toBe(true);
  });

  it.each(['adds', 'adds up twice', 'is not true', 'runs'])(
    'is not found where there is none: %s',
    (title) => {
      expect(hasTest(text, title)).toBe(false);
    },
  );
});
