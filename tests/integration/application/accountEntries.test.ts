import { addAndSignIn, makeBank, type SignedIn, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A kiosk at which staff work too: the bank's first desk. */
let bank: TestBank;
let admin: SignedIn;

beforeAll(async () => {
  bank = await makeBank({ kind: 'kiosk' });
  admin = await addAndSignIn(bank.window, bank.desk, 'Admin');
});

afterAll(() => bank.desk.remove());

/** A customer who has put in so many paise. */
async function customerWith(amount: bigint): Promise<SignedIn> {
  const customer = await addAndSignIn(bank.window, bank.desk);
  if (amount > 0n) {
    await customer.window.ask('cash.credit', { key: newKey(), accountId: customer.account, amount });
  }
  return customer;
}

const balanceOf = async ({ window, account }: SignedIn): Promise<bigint> =>
  (await window.ask('accounts.summary', { accountId: account })).balance;

const change = (customer: SignedIn) => ({ key: newKey(), accountId: customer.account, reason: 'as asked' });

const transfer = (from: SignedIn, to: SignedIn, amount: bigint) => ({
  key: newKey(),
  accountId: from.account,
  to: to.account,
  amount,
  narration: 'Rent',
});

describe('a transfer', () => {
  it('moves money once, by the customer or by staff, and the receipt names the other side', async () => {
    const [payer, payee] = [await customerWith(500_00n), await customerWith(0n)];
    const form = transfer(payer, payee, 120_00n);
    const receipt = await payer.window.ask('transfers.make', form);
    expect(receipt).toMatchObject({
      kind: 'transfer',
      amount: -120_00n,
      balanceAfter: 380_00n,
      otherAccount: `••${payee.account.slice(-4)}`,
      narration: 'Rent',
    });
    expect(await payer.window.ask('transfers.make', form)).toEqual({ ...receipt, repeated: true });
    await admin.window.ask('transfers.make', transfer(payer, payee, 80_00n));
    expect([await balanceOf(payer), await balanceOf(payee)]).toEqual([300_00n, 200_00n]);
  });

  it('takes nothing from an account of somebody else, and sends nothing to nobody or to itself', async () => {
    const [payer, other] = [await customerWith(500_00n), await customerWith(0n)];
    const form = transfer(payer, other, 1_00n);
    expect(await other.window.call('transfers.make', form)).toMatchObject({
      failure: { code: 'NOT_PERMITTED' },
    });
    const nobody = { ...form, to: '999999999999' };
    expect(await payer.window.call('transfers.make', nobody)).toMatchObject({
      failure: { code: 'INVALID_INPUT', fields: { to: 'unknown' } },
    });
    expect(await payer.window.call('transfers.make', { ...form, to: payer.account })).toMatchObject({
      failure: { code: 'INVALID_INPUT', fields: { to: 'notAllowed' } },
    });
    expect(await payer.window.call('transfers.make', transfer(payer, other, 500_01n))).toMatchObject({
      failure: { code: 'INSUFFICIENT_FUNDS', details: { available: '50000' } },
    });
    expect(await balanceOf(payer)).toBe(500_00n);
  });

  it('tells staff whose account a number is, and a customer only half of it', async () => {
    const [payer, payee] = [await customerWith(0n), await customerWith(0n)];
    const asked = { to: payee.account };
    expect(await admin.window.ask('transfers.payee', asked)).toMatchObject({ name: 'Sanjay Banerjee' });
    expect(await payer.window.ask('transfers.payee', asked)).toMatchObject({ name: 'Sa••• B•••' });
  });
});

describe('a reversal', () => {
  it('takes an entry back once, exactly, and both entries name each other', async () => {
    const [payer, payee] = [await customerWith(500_00n), await customerWith(0n)];
    await admin.window.ask('transfers.make', transfer(payer, payee, 120_00n));
    const { rows } = await admin.window.ask('accounts.history', { accountId: payer.account });
    const entry = { accountId: payer.account, no: rows[0]?.no ?? 0 };
    expect(await admin.window.ask('accounts.entry', entry)).toMatchObject({
      otherAccount: payee.account,
      notReversible: null,
      reversedBy: null,
    });
    const receipt = await admin.window.ask('entries.reverse', {
      ...entry,
      key: newKey(),
      reason: 'wrong account',
    });
    expect(receipt).toMatchObject({ kind: 'reversal', amount: 120_00n, reverses: rows[0]?.reference });
    expect([await balanceOf(payer), await balanceOf(payee)]).toEqual([500_00n, 0n]);

    const again = { ...entry, key: newKey(), reason: 'once more' };
    expect(await admin.window.call('entries.reverse', again)).toMatchObject({
      failure: { code: 'ALREADY_REVERSED' },
    });
    expect(await admin.window.ask('accounts.entry', entry)).toMatchObject({
      notReversible: 'reversed',
      reversedBy: { reference: receipt.reference },
    });
    const newest = await admin.window.ask('accounts.history', { accountId: payer.account, limit: 1 });
    const reversal = { accountId: payer.account, no: newest.rows[0]?.no ?? 0 };
    expect(await admin.window.ask('accounts.entry', reversal)).toMatchObject({
      reverses: { reference: rows[0]?.reference },
      notReversible: 'kind',
    });
  });

  it('of what somebody else posted is not for everybody', async () => {
    const employee = await addAndSignIn(bank.window, bank.desk, 'Admin');
    const payer = await customerWith(500_00n);
    const { rows } = await employee.window.ask('accounts.history', { accountId: payer.account });
    const entry = { accountId: payer.account, no: rows[0]?.no ?? 0 };
    expect(await payer.window.call('accounts.entry', entry)).toMatchObject({
      failure: { code: 'NOT_PERMITTED' },
    });
    await employee.window.ask('entries.reverse', { ...entry, key: newKey(), reason: 'false note' });
    expect(await balanceOf(payer)).toBe(0n);
  });
});

describe('fee, adjustment and opening balance', () => {
  it('are posted with their reason; what an account brought along, once', async () => {
    const customer = await customerWith(100_00n);
    const form = () => ({ ...change(customer), amount: 10_00n });
    expect(await admin.window.ask('entries.chargeFee', form())).toMatchObject({ amount: -10_00n });
    const adjusted = await admin.window.ask('entries.adjust', { ...form(), side: 'credit' });
    expect(adjusted).toMatchObject({ amount: 10_00n, narration: 'as asked' });
    await admin.window.ask('entries.adjust', { ...form(), side: 'debit', against: 'suspense' });
    await admin.window.ask('entries.bringBalance', form());
    expect(await admin.window.call('entries.bringBalance', { ...form(), amount: 11_00n })).toMatchObject({
      failure: { code: 'IDEMPOTENCY_CONFLICT' },
    });
    expect(await balanceOf(customer)).toBe(100_00n);
    expect(await customer.window.call('entries.adjust', { ...form(), side: 'credit' })).toMatchObject({
      failure: { code: 'NOT_PERMITTED' },
    });
  });
});

describe('the state of an account', () => {
  it('stops what it is frozen for, until the freeze is lifted', async () => {
    const customer = await customerWith(100_00n);
    const accountId = customer.account;
    const debit = () => customer.window.call('cash.debit', { key: newKey(), accountId, amount: 1_00n });
    await admin.window.ask('accounts.freeze', { ...change(customer), freeze: 'debit' });
    expect(await debit()).toMatchObject({ failure: { code: 'ACCOUNT_FROZEN' } });
    await customer.window.ask('cash.credit', { key: newKey(), accountId, amount: 1_00n });
    expect(await customer.window.ask('accounts.summary', { accountId })).toMatchObject({ freeze: 'debit' });
    await admin.window.ask('accounts.freeze', { ...change(customer), freeze: 'none' });
    expect(await debit()).toMatchObject({ ok: true });
  });

  it('is closed with nothing in it, for good', async () => {
    const customer = await customerWith(1_00n);
    const accountId = customer.account;
    expect(await admin.window.call('accounts.close', change(customer))).toMatchObject({
      failure: { code: 'ACCOUNT_NOT_EMPTY' },
    });
    await customer.window.ask('cash.debit', { key: newKey(), accountId, amount: 1_00n });
    const form = change(customer);
    const closed = await admin.window.ask('accounts.close', form);
    expect(await admin.window.ask('accounts.close', form)).toEqual(closed);
    expect(await customer.window.ask('accounts.summary', { accountId })).toMatchObject({ status: 'closed' });
    const late = { key: newKey(), accountId, amount: 1_00n };
    expect(await customer.window.call('cash.credit', late)).toMatchObject({
      failure: { code: 'ACCOUNT_CLOSED' },
    });
    expect(await admin.window.call('accounts.reactivate', change(customer))).toMatchObject({
      failure: { code: 'ACCOUNT_CLOSED' },
    });
  });
});

describe('the balance at a past moment', () => {
  it('is what the account held then; before it was open there was none', async () => {
    const customer = await customerWith(0n);
    const accountId = customer.account;
    const moments: string[] = [];
    for (const amount of [5_00n, 7_00n, 11_00n]) {
      const { bookingTime } = await customer.window.ask('cash.credit', { key: newKey(), accountId, amount });
      moments.push(bookingTime);
    }
    const at = (moment: string) => customer.window.ask('accounts.balanceAt', { accountId, at: moment });
    const balances = await Promise.all(moments.map(at));
    expect(balances.map(({ state }) => state?.balance)).toEqual([5_00n, 12_00n, 23_00n]);
    expect((await at('2020-01-01T00:00:00.000Z')).state).toBeNull();
    expect((await at('2099-01-01T00:00:00.000Z')).state).toMatchObject({
      balance: 23_00n,
      available: 23_00n,
    });
  });
});

describe('a product', () => {
  it('is changed once by a form, by who may', async () => {
    const form = {
      key: newKey(),
      product: 'savings',
      version: 0,
      minimumBalance: '0',
      overdraft: '0',
      basisPoints: 300,
      reason: 'as decided',
    };
    const changed = await admin.window.ask('products.change', form);
    expect(await admin.window.ask('products.change', form)).toEqual(changed);
    expect(await admin.window.call('products.change', { ...form, basisPoints: 301 })).toMatchObject({
      failure: { code: 'IDEMPOTENCY_CONFLICT' },
    });
    const { rows } = await admin.window.ask('products.list', {});
    expect(rows.map(({ product, basisPoints }) => [product, basisPoints])).toEqual([
      ['savings', 300],
      ['current', 0],
    ]);
    const customer = await customerWith(0n);
    expect(await customer.window.call('products.change', { ...form, key: newKey() })).toMatchObject({
      failure: { code: 'NOT_PERMITTED' },
    });
  });
});
