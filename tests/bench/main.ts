/**
 * `npm run bench [-- name …]`: figures against their yardsticks, as ratios. Ends with 1 where a goal is missed.
 * `--remove-large` takes the large journal away first, so that it is made anew.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { locateRuntimes } from '@scripts/setup/runtimes.mjs';
import { large } from './large';
import { removeLargeJournal } from './largeJournal';
import { ledger } from './ledger';
import { memory } from './memory';
import { posting } from './posting';
import { refusals } from './refusals';
import { type Bench, isReached, type Report, reportHead, reportText } from './report';
import { signInTime } from './signIn';
import { start } from './start';
import { verify } from './verify';

const benches: Readonly<Record<string, Bench>> = {
  posting,
  start,
  memory,
  signIn: signInTime,
  refusals,
  ledger,
  large,
  verify,
};

const { values: flags, positionals: asked } = parseArgs({
  options: { 'remove-large': { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (flags['remove-large']) await removeLargeJournal();
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const { electronVersion, mongodVersion } = locateRuntimes();
const processor = os.cpus()[0]?.model.trim() ?? 'unknown';
const versions = `Node ${process.versions.node}, Electron ${electronVersion}, mongod ${mongodVersion}`;
console.log(`${versions}; ${os.cpus().length} × ${processor}.`);
console.log(
  'Both sides in turn, five rounds after one to warm up; a ratio is the median of the rounds, with least and most.',
);
console.log(`\n${reportHead}`);
const reports: Report[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const report = await bench();
  reports.push(report);
  console.log(`${reportText(report)}\n`);
}
const missed = reports.flatMap((report) => report.goals.filter((goal) => !isReached(report, goal)));
process.exitCode = missed.length > 0 ? 1 : 0;
