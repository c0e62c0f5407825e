/**
 * `npm run demo`: the guided tour of the real application, then the proof.
 *
 *   npm run demo             leaves demo-output/index.html, story.png and proof.txt
 *   npm run demo -- proof    the proof alone
 *   npm run demo -- keep     also refreshes docs/story.png and the table in the README
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { demoPage } from './page';
import { runProof } from './proof';
import { keepInReadme } from './readme';
import { paintStory } from './story';
import { takeTour } from './tour';

const sentence =
  'The desktop application a bank branch runs all day, with a ledger that cannot lose, double or invent money.';

const output = path.resolve('demo-output');
const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`.padStart(5);
const tell = (what: string) => console.log(`${seconds()}  ${what}`);

async function showProof(): Promise<{ readonly table: string; readonly holds: boolean }> {
  const proof = await runProof((what) => tell(`The proof: ${what}`));
  console.log(`\n${proof.table}\n`);
  if (!proof.holds) console.error('The proof does NOT hold: Branchbook did not do what it promises.');
  return proof;
}

async function showAll(keep: boolean): Promise<boolean> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output);
  tell('Branchbook opens in a virtual display; everything you will see is the real application.');
  const photos = await takeTour(tell);
  tell('The pictures are put on one sheet');
  await writeFile(path.join(output, 'story.png'), await paintStory(photos, sentence));
  const { table, holds } = await showProof();
  await writeFile(path.join(output, 'proof.txt'), `${table}\n`);
  await writeFile(path.join(output, 'index.html'), await demoPage({ sentence, photos, proof: table }));
  if (keep && holds) {
    await copyFile(path.join(output, 'story.png'), path.resolve('docs/story.png'));
    await keepInReadme(path.resolve('README.md'), table);
  }
  tell(`Done. Look at ${path.relative('.', path.join(output, 'index.html'))} and story.png beside it.`);
  return holds;
}

const [mode] = process.argv.slice(2);
const holds = mode === 'proof' ? (await showProof()).holds : await showAll(mode === 'keep');
process.exitCode = holds ? 0 : 1;
