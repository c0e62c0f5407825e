// @ts-check
/** The soak's report: what was really tried, as the tests themselves wrote it down. */

/** @typedef {{ claim: string, times: number, found: string }} Tried a line of tests/support/tried.ts */
/** @typedef {import('./counts.mjs').Counts & { note: string }} Outcome */
/** @typedef {{ name: string, tried: Tried[], outcome: Outcome, minutes: number }} Done */

/**
 * @typedef {object} Soak
 * @property {string} date
 * @property {string} commit
 * @property {number} seed
 * @property {Record<string, string>} versions
 * @property {readonly string[]} planned names of the parts
 * @property {readonly Done[]} done
 */

/** @param {number} count */
const grouped = (count) => count.toLocaleString('en');

/** @param {Outcome} outcome */
const verdictOf = ({ passed, failed, note }) =>
  failed === 0 ? `${passed} passed` : `**${failed} FAILED**, ${passed} passed${note && ` (${note})`}`;

/** @param {Done} part */
function rowsOf({ name, tried, outcome, minutes }) {
  const end = `${verdictOf(outcome)} | ${minutes.toFixed(1)}`;
  if (tried.length === 0) return [`| ${name} | | | | ${end} |`];
  return tried.map(({ claim, times, found }, index) => {
    const first = index === 0;
    return `| ${first ? name : ''} | ${claim} | ${grouped(times)} | ${found} | ${first ? end : ' |'} |`;
  });
}

/** @param {Soak} soak */
export function soakReport({ date, commit, seed, versions, planned, done }) {
  const missing = planned.slice(done.length);
  const failed = done.reduce((sum, { outcome }) => sum + outcome.failed, 0);
  const minutes = done.reduce((sum, part) => sum + part.minutes, 0);
  const on = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const end =
    missing.length > 0
      ? `Not done yet, or cut off before it: ${missing.join(', ')}.`
      : `All parts ran; ${failed === 0 ? 'nothing failed' : `${failed} tests failed`}.`;
  return [
    `# Soak of ${date}`,
    '',
    `\`npm run test:soak\` wrote this at commit ${commit}, on ${on.join(', ')}. What is left to chance follows from seed ${seed}.`,
    'Each n was counted by the test while it ran. No failure in n tries bounds the chance of one below 3/n (95 %).',
    '',
    '| Part | What was tried | n | What came of it | Tests | Minutes |',
    '|---|---|---:|---|---|---:|',
    ...done.flatMap(rowsOf),
    '',
    `${end} ${minutes.toFixed(0)} minutes.`,
    '',
  ].join('\n');
}
