import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JournalDocument } from '@main/adapters/mongo/schema/collections/journal';
import { eventKinds, postings } from '@main/domain/ledger/events';
import { connectAsAdministrator } from '@tests/support/bank';
import { countOf } from '@tests/support/counts';
import { canary, startWalk, type Walk } from '@tests/support/randomWalk';
import { runSeed, tried } from '@tests/support/tried';
import type { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';

const steps = countOf('auditedSteps');

/** Ten times what a step takes. */
const hangMsPerStep = 150;

let folder: string;
let walk: Walk;
let client: MongoClient;
let began: Readonly<Record<string, number>>;

/** A small generator, so that a walk that failed can be walked again by its seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const records = () => client.db('branchbook').collection<JournalDocument>('journal');

/** How many records of each kind the journal has; what the books refused is no posting. */
async function kinds(): Promise<Readonly<Record<string, number>>> {
  const counted = await records()
    .aggregate<{ _id: string; count: number }>([
      { $match: { outcome: { $ne: 'refused' } } },
      { $group: { _id: '$kind', count: { $sum: 1 } } },
    ])
    .toArray();
  return Object.fromEntries(counted.map(({ _id, count }) => [_id, count]));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-walk-'));
  walk = await startWalk(numbersFrom(runSeed), path.join(folder, 'saved'));
  client = await connectAsAdministrator(walk.bank);
  began = await kinds();
});

afterAll(async () => {
  await client.close();
  await walk.stop();
  await rm(folder, { recursive: true });
});

/** What desks write by themselves, or beside what was asked for: nobody asked for it by a call. */
const byItself: ReadonlySet<string> = new Set([
  'account-opened',
  'account-terms-changed',
  'day-opened',
  'desk-started',
  'interest-posted',
  'day-root-recorded',
]);

const gained = async () => {
  const now = await kinds();
  const all = [...Object.keys(postings), ...eventKinds].filter((kind) => !byItself.has(kind));
  return Object.fromEntries(
    all
      .map((kind) => [kind, (now[kind] ?? 0) - (began[kind] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
};

it(
  `a walk over the contract leaves one record of each posting, denial, sign-in, export and change`,
  async () => {
    for (let step = 0; step < steps; step += 1) await walk.step();
    const owed = Object.fromEntries([...walk.owed].filter(([kind]) => !byItself.has(kind)));
    for (const kind of ['denied', 'signed-in', 'sign-in-refused', 'exported', 'transfer', 'user-added']) {
      expect(owed[kind] ?? 0, kind).toBeGreaterThan(0);
    }
    // Denials and ends of sessions are written while their callers go on.
    await expect.poll(gained, { timeout: 10_000 }).toEqual(owed);
    tried(
      'steps of a walk over the contract',
      steps,
      `${Object.keys(owed).length} kinds of record, each as often as it was owed`,
    );
  },
  steps * hangMsPerStep,
);

it('no secret that was typed or given out on the walk stands in the journal or in the log', async () => {
  const files = await readdir(path.join(walk.bank.desk.folder, 'log'));
  const logs = await Promise.all(
    files.map((name) => readFile(path.join(walk.bank.desk.folder, 'log', name), 'utf8')),
  );
  const stored = await records().find({}, { useBigInt64: true }).toArray();
  const text = JSON.stringify(stored, (_name, value: unknown) =>
    typeof value === 'bigint' ? `${value}` : value,
  );
  expect(stored.length).toBeGreaterThan(steps / 10);
  expect(logs.join('').length).toBeGreaterThan(1_000);
  const secrets = [canary, ...walk.secrets.filter((secret) => secret.length > 0)];
  expect(secrets.length).toBeGreaterThan(2);
  for (const secret of secrets) {
    expect(text.includes(secret), 'a secret in the journal').toBe(false);
    expect(
      logs.some((log) => log.includes(secret)),
      'a secret in the log',
    ).toBe(false);
  }
});
