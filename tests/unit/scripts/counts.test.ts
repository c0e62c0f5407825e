import { playwrightCounts, verdict, vitestCounts } from '@scripts/suites/counts.mjs';
import { describe, expect, it } from 'vitest';

describe('what a suite run counts as', () => {
  it('takes passed and failed tests from the report', () => {
    expect(vitestCounts({ numPassedTests: 7, numFailedTests: 2, testResults: [] })).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  it('counts a file that could not be loaded as a failed test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ];
    expect(vitestCounts({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 2,
    });
  });

  it('counts a test that passed only at its second try as failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [] };
    expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 2 });
  });

  it('counts an error outside every end-to-end test', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] };
    expect(playwrightCounts(report)).toEqual({ passed: 0, failed: 1 });
  });

  it('fails a suite that left no report', () => {
    expect(verdict(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a suite that ran nothing', () => {
    expect(verdict({ passed: 0, failed: 0 }, 0)).toMatchObject({ failed: 1, note: 'ran no tests' });
  });

  it('fails a suite that ended badly though no test did', () => {
    expect(verdict({ passed: 3, failed: 0 }, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('passes on the numbers of a suite that ended well', () => {
    expect(verdict({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0, note: '' });
  });
});
