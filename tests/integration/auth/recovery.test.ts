import { startDesk } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { createBankInput, goodPassword, newPerson } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A bank whose sheet lies on the table. */
async function bankWithSheet() {
  const desk = await startDesk();
  const window = desk.openWindow();
  const { codes } = await window.ask('setup.recoveryCodes', {});
  const { userId } = await window.ask('setup.createBank', createBankInput(codes[0] ?? ''));
  return { desk, window, codes, userId };
}

let bank: Awaited<ReturnType<typeof bankWithSheet>>;
beforeAll(async () => {
  bank = await bankWithSheet();
});
afterAll(() => bank.desk.remove());

const next = 'thunder-walnut-basket-91';
const refused = { failure: { code: 'RECOVERY_CODE_WRONG' } };

const recover = (code: string, changes: { userId?: string; next?: string } = {}) =>
  bank.desk.openWindow().call('auth.recover', { key: newKey(), userId: bank.userId, code, next, ...changes });

describe('the recovery sheet', () => {
  it('lets the Super Admin back in, each code once, also of two at once, and ends the sessions', async () => {
    await bank.window.ask('auth.signIn', { userId: bank.userId, password: goodPassword });
    const [first = '', second = ''] = bank.codes;
    expect(await recover(first, { next: 'short' })).toMatchObject({
      failure: { fields: { next: 'tooShort' } },
    });
    const both = await Promise.all([recover(first.toLowerCase()), recover(first)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refused);
    await expect.poll(() => bank.window.ask('auth.session', {})).toBeNull();
    const signIn = (password: string) => bank.window.call('auth.signIn', { userId: bank.userId, password });
    expect(await signIn(goodPassword)).toMatchObject({ ok: false });
    expect(await signIn(next)).toMatchObject({ ok: true, value: { mustChangePassword: false } });
    expect(await recover(first)).toMatchObject(refused);
    expect(await recover(second, { next: 'another-walnut-basket-92' })).toMatchObject({ ok: true });
  });

  it('opens after ten wrong passwords, and opens nobody else', async () => {
    const window = bank.desk.openWindow();
    for (let tries = 0; tries < 10; tries += 1) {
      await window.call('auth.signIn', { userId: bank.userId, password: 'not the password' });
    }
    const [, , third = ''] = bank.codes;
    expect(await recover(third, { next: 'a-third-walnut-basket-93' })).toMatchObject({ ok: true });
    const password = 'a-third-walnut-basket-93';
    await window.ask('auth.signIn', { userId: bank.userId, password });
    const other = await window.ask('users.add', newPerson({ role: 'Super_Admin' }));
    const [, , , fourth = ''] = bank.codes;
    for (const userId of [other.userId, '56129999999', '$ne']) {
      expect(await recover(fourth, { userId })).toMatchObject(refused);
    }
    expect(await recover('AAAAA-AAAAA-AAAAA-AAAAA')).toMatchObject(refused);
  });
});
