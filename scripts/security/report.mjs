// @ts-check
import { explanationOf } from './explained.mjs';

/** @typedef {{ check: string, file: string, line: number, text: string }} Finding */

/** @typedef {{ answered: false, why: string } | { answered: true, found: Readonly<Record<string, number>> }} Audit */

/**
 * @typedef {object} Looked
 * @property {string} date
 * @property {string} tool
 * @property {readonly Finding[]} findings
 * @property {Audit} audit of what is shipped
 * @property {number} components in the bill of materials of what is shipped
 */

/** @param {string} sarif what Electronegativity writes; its paths begin with three slashes @returns {Finding[]} */
export function findingsIn(sarif) {
  const { runs } = JSON.parse(sarif);
  return runs[0].results.map((/** @type {any} */ { ruleId, message, locations }) => {
    const { artifactLocation, region } = locations[0].physicalLocation;
    const file = artifactLocation.uri.replace(/^file:\/\/\//, '') || '/';
    return { check: ruleId, file, line: region.startLine, text: message.text };
  });
}

const serious = ['moderate', 'high', 'critical'];

/** @param {Audit} audit */
export const isClean = (audit) =>
  audit.answered && serious.every((severity) => (audit.found[severity] ?? 0) === 0);

/** @param {Audit} audit */
function auditText(audit) {
  if (!audit.answered)
    return `**Not audited**: the registry did not answer (${audit.why}). Run it again where it does.`;
  return serious.map((severity) => `${severity}: ${audit.found[severity] ?? 0}`).join(', ');
}

/** @param {Finding} finding */
const rowOf = (finding) =>
  `| ${finding.check} | ${finding.file}:${finding.line} | ${finding.text} | ${explanationOf(finding) ?? '**Not explained**'} |`;

/** @param {Looked} looked */
export const securityReport = ({ date, tool, findings, audit, components }) =>
  [
    `# Security, looked through on ${date}`,
    '',
    '`npm run security` wrote this.',
    '',
    '## Sources',
    `${tool}, of every severity, over \`src\`. It is no longer maintained: it is run, and nothing rests on it.`,
    '',
    '| Check | Where | What it says | Why it stands |',
    '|---|---|---|---|',
    ...findings.map(rowOf),
    '',
    '## What is shipped',
    `\`npm audit --omit=dev\`: ${auditText(audit)}`,
    '',
    `Bill of materials (\`npm sbom --omit=dev\`, CycloneDX): ${components} components.`,
    '',
  ].join('\n');
