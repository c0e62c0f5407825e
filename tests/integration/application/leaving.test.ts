import { addAndSignIn, makeBank } from '@tests/support/bank';
import type { TestDesk } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { expect, it, onTestFinished } from 'vitest';

it('tells at the next sign-in what was answered while the application was being left, once', async () => {
  const bank = await makeBank({ kind: 'kiosk' });
  let desk: TestDesk = bank.desk;
  onTestFinished(() => desk.remove());
  const { account: accountId, userId, password, window } = await addAndSignIn(bank.window, desk);
  const key = newKey();
  const { reference } = await window.ask('cash.credit', { key, accountId, amount: 50_000n });
  desk = await desk.restart();
  const next = desk.openWindow();
  await next.ask('auth.signIn', { userId, password });
  const { rows } = await next.ask('intents.untold', {});
  expect(rows).toMatchObject([{ key, outcome: 'posted', amount: '50000', reference }]);
  await next.ask('intents.acknowledge', { key });
  expect(await next.ask('intents.untold', {})).toEqual({ rows: [] });
  expect(await next.ask('accounts.summary', { accountId })).toMatchObject({ balance: 50_000n, lastNo: 2 });
});
