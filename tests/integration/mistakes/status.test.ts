import { addAndSignIn, makeBank, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { afterAll, beforeAll, expect, it } from 'vitest';

let bank: TestBank;
beforeAll(async () => {
  bank = await makeBank({ kind: 'kiosk' });
});
afterAll(() => bank.desk.remove());

/** In the earlier system a status was a word in a list: nothing ever looked at it. */
it('a customer who was suspended after signing in posts nothing, and signs in no more', async () => {
  const { account: accountId, userId, password, window } = await addAndSignIn(bank.window, bank.desk);
  await window.ask('cash.credit', { key: newKey(), accountId, amount: 50_000n });
  await bank.window.ask('users.changeStatus', {
    key: newKey(),
    userId,
    status: 'Suspended',
    version: (await bank.window.ask('users.get', { userId })).version,
    reason: 'a test',
  });
  for (const cash of ['cash.credit', 'cash.debit'] as const) {
    const answer = await window.call(cash, { key: newKey(), accountId, amount: 10_000n });
    expect(answer).toMatchObject({ failure: { code: 'NOT_SIGNED_IN' } });
  }
  expect(await window.call('auth.signIn', { userId, password })).toMatchObject({
    failure: { code: 'SIGN_IN_REFUSED' },
  });
  const summary = await bank.window.ask('accounts.summary', { accountId });
  expect(summary).toMatchObject({ balance: 50_000n, lastNo: 2 });
});
