/**
 * Plants each mistake of the earlier system in a copy of the project and demands that its test fails. First the
 * tests are run with nothing planted: a test that fails anyway catches nothing.
 *
 *   npm run plant                    all of them
 *   npm run plant -- --only phone    those with this word in what they are called
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { plants } from './list';
import type { Plant } from './plant';
import { createScratch, type Scratch } from './scratch';
import { type Ending, endingsOf, tryPlant } from './trial';

/** More at once only take turns: each starts a server of its own. */
const mostAtOnce = 2;

const words: Readonly<Record<Ending, string>> = {
  failed: 'caught',
  passed: 'NOT CAUGHT',
  notRun: 'NOT RUN',
};

const secondsSince = (startMs: number): string => `${((performance.now() - startMs) / 1000).toFixed(0)} s`;

function chosen(): readonly Plant[] {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const only = values.only.toLowerCase();
  return plants.filter(({ mistake, name }) => `${mistake} ${name}`.toLowerCase().includes(only));
}

/** Tests that do not pass with nothing planted. */
async function failingAnyway(scratch: Scratch, wanted: readonly Plant[]): Promise<readonly string[]> {
  const endings = await endingsOf(
    scratch,
    wanted.map(({ caughtBy }) => caughtBy),
  );
  return wanted.flatMap(({ caughtBy }, index) =>
    endings[index] === 'passed' ? [] : [`${caughtBy.file}: ${caughtBy.test}: ${endings[index]}`],
  );
}

async function tryAll(scratches: readonly Scratch[], wanted: readonly Plant[]): Promise<number> {
  const waiting = [...wanted];
  let caught = 0;
  const work = async (scratch: Scratch): Promise<void> => {
    for (let plant = waiting.shift(); plant; plant = waiting.shift()) {
      const startMs = performance.now();
      const ending = await tryPlant(scratch, plant);
      if (ending === 'failed') caught += 1;
      console.log(`${words[ending].padEnd(12)}${secondsSince(startMs).padStart(5)}  ${plant.name}`);
    }
  };
  await Promise.all(scratches.map(work));
  return caught;
}

const startMs = performance.now();
const wanted = chosen();
const scratches = Array.from({ length: Math.min(mostAtOnce, availableParallelism()) }, () =>
  createScratch(repositoryRoot),
);
process.once('exit', () => {
  for (const scratch of scratches) scratch.remove();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const [first] = scratches;
const failing = first ? await failingAnyway(first, wanted) : [];
for (const test of failing) console.log(`does not pass with nothing planted: ${test}`);
const caught = await tryAll(scratches, wanted);
console.log(`\nplanted ${wanted.length}, caught ${caught} (${secondsSince(startMs)})`);
if (caught < wanted.length || failing.length > 0 || wanted.length === 0) process.exitCode = 1;
