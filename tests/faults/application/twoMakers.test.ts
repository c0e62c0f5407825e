import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { databaseName } from '@main/adapters/mongo/connection/options';
import { startDesk, type TestDesk } from '@tests/support/desk';
import { mongodPath, startMongod, type TestMongod } from '@tests/support/mongod';
import { createBankInput, goodPassword } from '@tests/support/people';
import { buildProgram, runProgram } from '@tests/support/program';
import { MongoClient } from 'mongodb';
import { beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';

let program: string;
let mongod: TestMongod;

beforeAll(async () => {
  program = await buildProgram('tests/support/createBankProgram.ts');
});

beforeEach(async () => {
  mongod = await startMongod({ auth: true });
  return () => mongod.stop();
});

/** A Branchbook that makes a bank on the server and comes as far as `step`; there it gets the signal. */
async function makerUntil(step: string, signal: NodeJS.Signals) {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-maker-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const child = runProgram(program, [folder, mongodPath(), step, mongod.uri, signal]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const { stdout } = child;
  if (!stdout) throw new Error('no output');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value) as Record<string, unknown>;
  expect(await next()).toEqual({ state: 'running', at: step });
  return { folder, child, next };
}

async function deskOn(folder?: string): Promise<TestDesk> {
  const desk = await startDesk(folder);
  onTestFinished(() => desk.remove());
  return desk;
}

async function make(desk: TestDesk) {
  const window = desk.openWindow();
  expect(await window.ask('app.state', {})).toMatchObject({ phase: 'firstRun' });
  const { codes } = await window.ask('setup.recoveryCodes', {});
  const place = { where: 'server', uri: mongod.uri } as const;
  return window.call('setup.createBank', createBankInput(codes[0] ?? '', { place }));
}

/** As if the minute had passed for which a desk that is away keeps the others waiting. */
async function endLeases(): Promise<void> {
  const client = await MongoClient.connect(mongod.uri);
  await client
    .db(databaseName)
    .collection('leases')
    .updateMany({}, { $set: { until: new Date(0) } });
  await client.close();
}

async function expectWhole(desk: TestDesk): Promise<void> {
  const again = await desk.restart();
  onTestFinished(() => again.stop());
  const window = again.openWindow();
  await window.ask('auth.signIn', { userId: '56125810021', password: goodPassword });
  expect((await window.ask('users.list', {})).total).toBe(1);
  expect((await window.ask('desks.list', {})).rows).toHaveLength(1);
}

it('a desk that is cut off while it makes the bank keeps another one out, and goes on at once itself', async () => {
  const { folder, child } = await makerUntil('superAdmin', 'SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  const other = await deskOn();
  expect(await make(other)).toMatchObject({ failure: { code: 'BANK_BEING_MADE' } });
  const same = await deskOn(folder);
  expect(await make(same)).toMatchObject({ ok: true });
  expect(await make(other)).toMatchObject({ failure: { code: 'BANK_EXISTS' } });
  await expectWhole(same);
});

/** The desks that have a user of the database. */
async function desksLetIn(): Promise<readonly string[]> {
  const client = await MongoClient.connect(mongod.uri);
  const { users } = await client.db(databaseName).command({ usersInfo: 1 });
  await client.close();
  return (users as { user: string }[]).map(({ user }) => user);
}

it.each(['desk', 'bank', 'superAdmin', 'finish'])(
  'a desk that was away too long at "%s" neither spoils nor finishes the bank that another has made since, and leaves nothing in it',
  async (step) => {
    const { child, next, folder } = await makerUntil(step, 'SIGSTOP');
    await endLeases();
    const other = await deskOn();
    expect(await make(other)).toMatchObject({ ok: true });
    child.kill('SIGCONT');
    expect(await next()).toMatchObject({ state: 'failed', failure: { code: 'BANK_BEING_MADE' } });
    child.kill('SIGKILL');
    expect(await desksLetIn()).toHaveLength(1);
    await expectWhole(other);
    expect(await make(await deskOn(folder))).toMatchObject({ failure: { code: 'BANK_EXISTS' } });
  },
);
