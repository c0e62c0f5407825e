import { defineConfig } from 'vitest/config';

/** Suites that share nothing but the source: each is one folder under tests/. */
const plain = ['unit', 'property', 'architecture'];

/** Suites that talk to a real mongod, started once for the run by tests/support/mongodSetup.ts. */
const withDatabase = ['contract', 'integration', 'faults'];

const project = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...extra },
});

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    // A guard against hanging, ten times what any of them takes on two quiet cores.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      ...plain.map((name) => project(name)),
      ...withDatabase.map((name) => project(name, { globalSetup: ['tests/support/mongodSetup.ts'] })),
    ],
  },
});
