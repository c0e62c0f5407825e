// @ts-check
/** Reads the test runners' own reports: how many tests passed and failed. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * A file that could not be loaded has no tests to its name, and is counted as one that failed.
 * @param {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report of vitest's json reporter
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * A test that passed at its second try has failed once. An error outside every test (a file that could not be
 * loaded, the set-up of the run) is one failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report of
 *   Playwright's json reporter
 * @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What a suite's numbers mean: one that ran nothing, or ended badly without naming a failed test, has failed.
 * @param {Counts | undefined} counts undefined when there is no report
 * @param {number} exitCode
 * @returns {Counts & { note: string }}
 */
export function verdict(counts, exitCode) {
  if (counts === undefined) return { passed: 0, failed: 1, note: 'crashed: no report' };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: 'ran no tests' };
  if (counts.failed === 0 && exitCode !== 0)
    return { ...counts, failed: 1, note: `ended with exit code ${exitCode}` };
  return { ...counts, note: '' };
}
