import { readdirSync, readFileSync } from 'node:fs';
import { parts } from '@scripts/suites/soakParts.mjs';
import { soakReport } from '@scripts/suites/soakReport.mjs';
import { suites } from '@scripts/suites/suites.mjs';
import { describe, expect, it } from 'vitest';

const about = {
  date: '2026-11-28',
  commit: 'abcdef0',
  seed: 7,
  versions: { Node: 'v20.20.2', mongod: '6.0.5' },
  planned: ['L1', 'L2'],
};

const done = {
  name: 'L1',
  tried: [
    { claim: 'sequences', times: 100_000, found: 'the same each time' },
    { claim: 'others', times: 3, found: 'also' },
  ],
  outcome: { passed: 1, failed: 0, note: '' },
  minutes: 4.25,
};

describe('the report of a soak', () => {
  it('says how often each claim was tried, and what has not been', () => {
    const report = soakReport({ ...about, done: [done] });
    expect(report).toContain('| L1 | sequences | 100,000 | the same each time | 1 passed | 4.3 |');
    expect(report).toContain('|  | others | 3 | also |  | |');
    expect(report).toContain('Not done yet, or cut off before it: L2.');
  });

  it('does not pass over what failed, or said nothing', () => {
    const failed = { name: 'L2', tried: [], outcome: { passed: 1, failed: 2, note: 'crashed' }, minutes: 1 };
    const report = soakReport({ ...about, done: [done, failed] });
    expect(report).toContain('| L2 | | | | **2 FAILED**, 1 passed (crashed) | 1.0 |');
    expect(report).toContain('All parts ran; 2 tests failed. 5 minutes.');
  });
});

describe('the parts of the soak', () => {
  const isTest = (file: string) => /\.(test|spec)\.ts$/.test(file);
  const uses = (file: string, name: string) => readFileSync(file, 'utf8').includes(`${name}(`);

  it('are the tests that have a count of their own for it', () => {
    const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter(isTest);
    const counted = tests
      .map((file) => `tests/${file.replaceAll('\\', '/')}`)
      .filter((file) => uses(file, 'countOf'));
    expect(parts.map(({ file }) => file).sort()).toEqual(counted.sort());
  });

  it('each say how often they did what they claim', () => {
    expect(parts.filter(({ file }) => !uses(file, 'tried') && !uses(file, 'print'))).toEqual([]);
    expect(parts.filter(({ suite }) => !suites.some(({ name }) => name === suite))).toEqual([]);
  });
});
