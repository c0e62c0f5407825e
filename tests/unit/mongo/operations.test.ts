import { readFileSync } from 'node:fs';
import { databaseName } from '@main/adapters/mongo/connection/options';
import { applicationPrivileges } from '@main/adapters/mongo/roles/applicationRole';
import { expect, it } from 'vitest';

const quoted = (texts: readonly string[]): string => texts.map((text) => `'${text}'`).join(', ');

const lines = applicationPrivileges(databaseName).map(
  ({ resource, actions }) =>
    `  { resource: { db: '${resource.db}', collection: '${resource.collection}' }, actions: [${quoted(actions)}] },`,
);

it('the commands for a bank’s server give the very role that Branchbook gives', () => {
  const given = readFileSync('docs/OPERATIONS.md', 'utf8').split('\n');
  expect(given.filter((line) => line.startsWith('  { resource:'))).toEqual(lines);
});
