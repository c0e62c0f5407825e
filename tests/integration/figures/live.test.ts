import { addAndSignIn, joinDesk, makeBank, type SignedIn, type TestBank } from '@tests/support/bank';
import type { TestDesk } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A kiosk at which a customer posts, and a staff desk whose employee looks at the dashboard. */
let bank: TestBank;
let staffDesk: TestDesk;
let employee: SignedIn;
let customer: SignedIn;

beforeAll(async () => {
  bank = await makeBank({ kind: 'kiosk' });
  staffDesk = await joinDesk(bank, 'staff');
  employee = await addAndSignIn(bank.window, staffDesk, 'Employee');
  customer = await addAndSignIn(bank.window, bank.desk);
});
afterAll(async () => {
  await staffDesk.remove();
  await bank.desk.remove();
});

const post = (key: 'cash.credit' | 'cash.debit', amount: bigint) =>
  customer.window.ask(key, { key: newKey(), accountId: customer.account, amount });

/** Reads the dashboard again whenever it is told to, until today has so many entries. */
async function seen(entries: number) {
  for (;;) {
    const told = employee.window.hears('figures.changed');
    const shown = await employee.window.ask('figures.dashboard', { branch: null });
    if (shown.today.entries === entries) return shown;
    await told;
  }
}

describe('a dashboard', () => {
  it('shows what another desk posted within two seconds', async () => {
    for (const [posted, entries] of [
      ['cash.credit', 1],
      ['cash.debit', 2],
    ] as const) {
      await post(posted, posted === 'cash.credit' ? 500_000n : 125_050n);
      const at = performance.now();
      await seen(entries);
      expect(performance.now() - at).toBeLessThan(2_000);
    }
    expect((await seen(2)).month).toEqual({
      entries: 2,
      credits: { count: 1, amount: 500_000n },
      debits: { count: 1, amount: 125_050n },
    });
  });

  it('tells an administrator what the bank holds, and nobody else', async () => {
    const { balance, days, branch } = await bank.window.ask('figures.dashboard', { branch: null });
    expect([branch, balance, days.at(-1)?.balance]).toEqual([null, 374_950n, 374_950n]);
    const own = await employee.window.ask('figures.dashboard', { branch: null });
    expect([own.branch, own.balance, own.days.at(-1)?.balance]).toEqual(['MAIN', null, null]);
  });

  it('is of one’s own branch, of a branch that there is, and never for customers', async () => {
    const ofBranch = (branch: string) => ({ branch });
    expect(await employee.window.call('figures.dashboard', ofBranch('MAIN'))).toMatchObject({ ok: true });
    for (const [{ window }, branch, code] of [
      [employee, 'EAST', 'NOT_PERMITTED'],
      [bank, 'EAST', 'NOT_FOUND'],
      [customer, 'MAIN', 'NOT_PERMITTED'],
    ] as const) {
      expect(await window.call('figures.dashboard', ofBranch(branch))).toMatchObject({ failure: { code } });
    }
    expect(await customer.window.call('figures.dashboard', { branch: null })).toMatchObject({ ok: false });
  });

  it('refuses a span that ends before it begins', async () => {
    const asked = { branch: null, from: '2026-03-02', to: '2026-03-01' };
    expect(await bank.window.call('figures.makeUp', asked)).toMatchObject({ ok: false });
  });
});
