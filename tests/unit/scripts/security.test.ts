import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { explanationOf } from '@scripts/security/explained.mjs';
import { findingsIn, isClean, securityReport } from '@scripts/security/report.mjs';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { describe, expect, it } from 'vitest';

const sarif = JSON.stringify({
  runs: [
    {
      results: [
        {
          ruleId: 'A_NEW_CHECK',
          message: { text: 'Something is not right' },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: 'file:///main/a.ts' }, region: { startLine: 7 } },
            },
          ],
        },
      ],
    },
  ],
});

describe('the report about security', () => {
  it('names each finding with its place, and says of one that nobody explained that it is not', () => {
    const findings = findingsIn(sarif);
    expect(findings.map(explanationOf)).toEqual([null]);
    const audit = { answered: true, found: { high: 0 } } as const;
    const report = securityReport({ date: '2026-11-28', tool: 'a tool', findings, audit, components: 1 });
    expect(report).toContain('| A_NEW_CHECK | main/a.ts:7 | Something is not right | **Not explained** |');
  });

  it('does not take a registry that gave no answer for one that knows of nothing', () => {
    expect(isClean({ answered: false, why: 'no answer' })).toBe(false);
    expect(isClean({ answered: true, found: { moderate: 1 } })).toBe(false);
    expect(isClean({ answered: true, found: { low: 1, high: 0 } })).toBe(true);
  });
});

const read = (file: string) => readFileSync(path.join(repositoryRoot, file), 'utf8');

describe('the supply', () => {
  it('is locked: every package that is installed has one version and the hash of its content', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Readonly<Record<string, { version?: string; integrity?: string; link?: boolean }>>;
    };
    const installed = Object.entries(packages).filter(([place]) => place !== '');
    expect(installed.length).toBeGreaterThan(100);
    const open = installed.filter(
      ([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-'),
    );
    expect(open.map(([place]) => place)).toEqual([]);
  });

  it('names exact versions only, and package.json runs nothing when it is installed', () => {
    const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, Record<string, string>>>;
    const named = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const scripts = Object.keys(manifest.scripts ?? {});
    expect(scripts.filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
  });

  it('is installed without running scripts of packages, and without writing to the lock file', () => {
    expect(read('scripts/setup/npmPackages.mjs')).toMatch(/'--no-save', '--ignore-scripts'/);
  });

  it('was looked through, and what was found is explained', () => {
    const reports = path.join(repositoryRoot, 'docs', 'reports');
    const newest =
      existsSync(reports) &&
      readdirSync(reports)
        .filter((name) => name.startsWith('security-'))
        .sort()
        .at(-1);
    expect(newest && read(path.join('docs', 'reports', newest))).not.toContain('**Not explained**');
  });
});
