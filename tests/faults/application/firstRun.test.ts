import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeBank } from '@tests/support/bank';
import { startDesk } from '@tests/support/desk';
import { mongodPath } from '@tests/support/mongod';
import { createBankInput, goodPassword } from '@tests/support/people';
import { buildProgram, runProgram } from '@tests/support/program';
import { beforeAll, expect, it } from 'vitest';

let program: string;

beforeAll(async () => {
  program = await buildProgram('tests/support/createBankProgram.ts');
});

it.each(['startServer', 'makeBooks', 'desk', 'bank', 'superAdmin', 'finish'])(
  'a bank whose making is killed at "%s" is made by the next attempt on the same folder',
  async (step) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-first-run-'));
    const child = runProgram(program, [folder, mongodPath(), step]);
    const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');

    const desk = await startDesk(folder);
    const window = desk.openWindow();
    expect(await window.ask('app.state', {})).toMatchObject({ phase: 'firstRun', bank: null });
    const { codes } = await window.ask('setup.recoveryCodes', {});
    const made = await window.ask('setup.createBank', createBankInput(codes[0] ?? ''));
    expect(made.userId).toBe('56125810021');
    await window.ask('auth.signIn', { userId: made.userId, password: goodPassword });
    expect((await window.ask('users.list', {})).total).toBe(1);
    await desk.remove();
  },
);

it('a bank that was finished just before its desk was tied to it is whole at the next start', async () => {
  const { desk, made } = await makeBank();
  await desk.stop();
  await rm(path.join(desk.folder, 'desk.json'));
  const again = await startDesk(desk.folder);
  const window = again.openWindow();
  expect(await window.ask('app.state', {})).toMatchObject({ phase: 'ready' });
  await window.ask('auth.signIn', { userId: made.userId, password: goodPassword });
  await again.remove();
});
