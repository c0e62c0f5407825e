import { defineConfig } from '@playwright/test';

/**
 * End-to-end tests on the real application. One at a time: two would share a display and its focus. Never
 * retried: a test that passes at its second try has failed once.
 */
export default defineConfig({
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results',
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.spec.ts' },
    {
      name: 'screens',
      testDir: 'tests/screens',
      testMatch: '**/*.spec.ts',
      // The words of each screen, beside its pictures.
      snapshotPathTemplate: 'docs/screens/words/{arg}{ext}',
    },
  ],
});
