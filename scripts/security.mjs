// @ts-check
/**
 * `npm run security`: looks through the sources with Electronegativity and through what is shipped with `npm audit`, and
 * writes docs/reports/security-<date>.md. Ends with 1 where something is not explained, or could not be asked.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explanationOf } from './security/explained.mjs';
import { findingsIn, isClean, securityReport } from './security/report.mjs';
import { capture, PlainError, runWhenMain } from './support/command.mjs';
import { repositoryRoot } from './support/paths.mjs';
import { say } from './support/progress.mjs';

const tool = '@doyensec/electronegativity@1.10.3';

function pinnedElectron() {
  const text = readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8');
  return JSON.parse(text).devDependencies.electron;
}

/** Installed for this run alone, at its exact version. */
function lookThroughSources() {
  const folder = mkdtempSync(path.join(tmpdir(), 'branchbook-security-'));
  const output = path.join(folder, 'findings.sarif');
  const sources = path.join(repositoryRoot, 'src');
  const given = ['-i', sources, '-o', output, '-r', '-e', pinnedElectron()];
  const { errors } = capture('npx', ['--yes', tool, ...given], { cwd: folder });
  if (!existsSync(output)) throw new PlainError(`${tool} could not be run.\n${errors}`);
  const sarif = readFileSync(output, 'utf8');
  rmSync(folder, { recursive: true });
  return findingsIn(sarif);
}

/** @returns {import('./security/report.mjs').Audit} */
function auditShipped() {
  const { output, errors } = capture('npm', ['audit', '--omit=dev', '--json']);
  const { metadata } = JSON.parse(output || '{}');
  if (metadata) return { answered: true, found: metadata.vulnerabilities };
  return { answered: false, why: /\b\d{3} [A-Z][A-Za-z ]+/.exec(errors)?.[0].trim() ?? 'no answer' };
}

function componentsShipped() {
  const { output } = capture('npm', ['sbom', '--omit=dev', '--sbom-format', 'cyclonedx']);
  return JSON.parse(output).components.length;
}

await runWhenMain(import.meta.url, async () => {
  const findings = lookThroughSources();
  const audit = auditShipped();
  const date = new Date().toISOString().slice(0, 10);
  const text = securityReport({ date, tool, findings, audit, components: componentsShipped() });
  const reports = path.join(repositoryRoot, 'docs', 'reports');
  mkdirSync(reports, { recursive: true });
  writeFileSync(path.join(reports, `security-${date}.md`), text);
  say(text);
  return findings.every(explanationOf) && isClean(audit) ? 0 : 1;
});
