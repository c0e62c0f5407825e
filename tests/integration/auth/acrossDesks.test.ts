import { codeAt, stepAt } from '@main/domain/access/secondFactor';
import { addAndSignIn, joinDesk, makeBank, type TestBank } from '@tests/support/bank';
import type { TestDesk, TestWindow } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const stepMs = 30_000;

let bank: TestBank;
let second: TestDesk;
let there: TestWindow;
let secret: string;

/** Sets a second factor up with a code of the step before, so that the present one is left for a sign-in. */
async function enrol(window: TestWindow): Promise<string> {
  const begun = await window.ask('auth.beginSecondFactor', {});
  const code = codeAt(begun.secret, stepAt(new Date(Date.now() - stepMs)));
  await window.ask('auth.confirmSecondFactor', { key: newKey(), code });
  return begun.secret;
}

beforeAll(async () => {
  bank = await makeBank({ secondFactor: 'required' });
});
afterAll(async () => {
  await second?.remove();
  await bank.desk.remove();
});

describe('a bank as people have it', () => {
  it('lets its Super Admin do nothing before they have a second factor', async () => {
    const { window } = bank;
    expect(await window.ask('auth.session', {})).toMatchObject({ mustEnrol: true });
    expect(await window.call('desks.list', {})).toMatchObject({
      failure: { code: 'SECOND_FACTOR_REQUIRED' },
    });
    secret = await enrol(window);
    expect(await window.ask('auth.session', {})).toMatchObject({ mustEnrol: false, hasSecondFactor: true });
    await window.ask('desks.list', {});
  });

  it('checks codes on a desk that joined: the key of the secrets came with its slip, and stays on no paper', async () => {
    second = await joinDesk(bank, 'staff', { secondFactor: 'required' });
    there = second.openWindow();
    expect(await there.call('auth.signIn', bank.superAdmin)).toMatchObject({
      failure: { code: 'SECOND_FACTOR_NEEDED' },
    });
    const ended = bank.window.hears(
      'session.changed',
      ({ why, deskId }) => why === 'ended' && deskId !== undefined,
    );
    const code = codeAt(secret, stepAt(new Date()));
    expect(await there.ask('auth.signIn', { ...bank.superAdmin, code })).toMatchObject({ mustEnrol: false });
    // One session for each person: the first desk is told where they are now.
    await ended;
    expect(await bank.window.ask('auth.session', {})).toBeNull();
  });
});

describe('a session', () => {
  it('ends on another desk when its person is suspended, within ten seconds and without a call of theirs', async () => {
    const employee = await addAndSignIn(there, bank.desk, 'Employee');
    const ended = employee.window.hears('session.changed', ({ why }) => why === 'ended');
    const { version } = await there.ask('users.get', { userId: employee.userId });
    const since = performance.now();
    await there.ask('users.changeStatus', {
      key: newKey(),
      userId: employee.userId,
      status: 'Suspended',
      version,
      reason: 'a test',
    });
    await ended;
    expect(performance.now() - since).toBeLessThan(10_000);
    expect(await employee.window.ask('auth.session', {})).toBeNull();
  });

  it('is gone with a restart', async () => {
    second = await second.restart();
    expect(await second.openWindow().ask('auth.session', {})).toBeNull();
  });
});
