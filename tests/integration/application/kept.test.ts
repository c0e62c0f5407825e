import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { joinDesk, makeBank } from '@tests/support/bank';
import { startDesk } from '@tests/support/desk';
import { createBankInput } from '@tests/support/people';
import { expect, it, onTestFinished } from 'vitest';

it('ends a person’s session where they sign in at another desk', async () => {
  const bank = await makeBank();
  onTestFinished(() => bank.desk.remove());
  const other = await joinDesk(bank, 'staff');
  onTestFinished(() => other.remove());
  const { deskId } = (await other.openWindow().ask('app.state', {})).desk ?? {};
  const ended = bank.window.hears('session.changed', ({ why }) => why === 'ended');
  const there = other.openWindow();
  await there.ask('auth.signIn', bank.superAdmin);
  expect(await ended).toEqual({ why: 'ended', deskId });
  expect(await there.ask('auth.session', {})).not.toBeNull();
  expect(await bank.window.ask('auth.session', {})).toBeNull();
});

it('never deletes a bank that lies here, though nothing says any more that it is one', async () => {
  const bank = await makeBank();
  await bank.desk.stop();
  const { folder } = bank.desk;
  await rm(path.join(folder, 'desk.json'));
  await rm(path.join(folder, 'secrets.json'));
  const desk = await startDesk(folder);
  onTestFinished(() => desk.remove());
  const window = desk.openWindow();
  const { codes } = await window.ask('setup.recoveryCodes', {});
  const place = { where: 'server', uri: 'mongodb://a:b@127.0.0.1:1/?replicaSet=none' } as const;
  const answer = await window.call('setup.createBank', createBankInput(codes[0] ?? '', { place }));
  expect(answer).toMatchObject({ failure: { code: 'SERVER_REFUSED' } });
  const [aside = ''] = (await readdir(folder)).filter((name) => name.startsWith('database.set-aside-'));
  expect(await readdir(path.join(folder, aside, 'data'))).toContain('WiredTiger');
});
