import { addAndSignIn, makeBank, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** The zone in which the earlier system wrote local time as if it were UTC, 5:30 away from its own sign-ins. */
const usualZone = process.env.TZ;
process.env.TZ = 'Asia/Kolkata';

let bank: TestBank;
beforeAll(async () => {
  bank = await makeBank({ kind: 'kiosk' });
});
afterAll(async () => {
  await bank.desk.remove();
  process.env.TZ = usualZone;
});

/** Far less than half an hour, and more than any test takes. */
const closeMs = 60_000;

const isNow = (instant: string | undefined): boolean =>
  Math.abs(Date.parse(instant ?? '') - Date.now()) < closeMs;

it('on a computer in India, transactions and sign-ins carry true UTC, and the day is India’s', async () => {
  expect(new Date().getTimezoneOffset()).toBe(-330);
  const { account: accountId, userId, window } = await addAndSignIn(bank.window, bank.desk);
  const receipt = await window.ask('cash.credit', { key: newKey(), accountId, amount: 10_000n });
  expect(isNow(receipt.bookingTime)).toBe(true);
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Kolkata' });
  expect(receipt.businessDate).toBe(today);
  // The list of sign-ins follows the journal a moment later.
  await expect.poll(async () => (await window.ask('users.signIns', { userId })).rows.length).toBe(1);
  const [signIn] = (await window.ask('users.signIns', { userId })).rows;
  expect(isNow(signIn?.at)).toBe(true);
});
