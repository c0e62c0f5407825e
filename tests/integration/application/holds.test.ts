import { addAndSignIn, makeBank, type SignedIn, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { afterAll, beforeAll, expect, it } from 'vitest';

let bank: TestBank;

beforeAll(async () => {
  bank = await makeBank({ kind: 'kiosk' });
});

afterAll(() => bank.desk.remove());

async function customerWith(amount: bigint): Promise<SignedIn> {
  const customer = await addAndSignIn(bank.window, bank.desk);
  await customer.window.ask('cash.credit', { key: newKey(), accountId: customer.account, amount });
  return customer;
}

const inADay = (): string => new Date(Date.now() + 86_400_000).toISOString();
const holdsOf = async (accountId: string) => (await bank.window.ask('holds.ofAccount', { accountId })).rows;

it('a hold reserves, is paid out in parts and let go of, and the list follows', async () => {
  const [payer, payee] = [await customerWith(500_00n), await customerWith(1_00n)];
  const accountId = payer.account;
  const form = { key: newKey(), accountId, amount: 200_00n, expires: inADay(), narration: 'Deposit' };
  const placed = await bank.window.ask('holds.place', form);
  expect(placed.available).toBe(300_00n);
  expect(await bank.window.ask('holds.place', form)).toEqual(placed);
  await expect
    .poll(() => holdsOf(accountId))
    .toMatchObject([{ hold: form.key, amount: 200_00n, remaining: 200_00n, narration: 'Deposit' }]);

  const debit = { key: newKey(), accountId, amount: 300_01n };
  expect(await payer.window.call('cash.debit', debit)).toMatchObject({
    failure: { code: 'INSUFFICIENT_FUNDS', details: { available: '30000' } },
  });
  const pay = { accountId, hold: form.key, to: payee.account };
  expect(await bank.window.ask('holds.pay', { ...pay, key: newKey(), amount: 150_00n })).toMatchObject({
    kind: 'hold-post',
    amount: -150_00n,
    otherAccount: `••${payee.account.slice(-4)}`,
  });
  expect(await bank.window.call('holds.pay', { ...pay, key: newKey(), amount: 50_01n })).toMatchObject({
    failure: { code: 'HOLD_EXCEEDED', details: { available: '5000' } },
  });
  await expect.poll(() => holdsOf(accountId)).toMatchObject([{ amount: 200_00n, remaining: 50_00n }]);

  const released = await bank.window.ask('holds.release', { key: newKey(), accountId, hold: form.key });
  expect(released.available).toBe(350_00n);
  await expect.poll(() => holdsOf(accountId)).toEqual([]);
  expect(await bank.window.call('holds.release', { key: newKey(), accountId, hold: form.key })).toMatchObject(
    { failure: { code: 'HOLD_FINISHED' } },
  );
});
