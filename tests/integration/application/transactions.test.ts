import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallArgument, CallInput } from '@shared/contract';
import { addAndSignIn, joinDesk, makeBank, type SignedIn, type TestBank } from '@tests/support/bank';
import type { TestDesk } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A kiosk at which two customers are, and a staff desk at which an employee works. */
let bank: TestBank;
let staffDesk: TestDesk;
let employee: SignedIn;
let payer: SignedIn;
let payee: SignedIn;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-transactions-'));
  bank = await makeBank({ kind: 'kiosk' });
  staffDesk = await joinDesk(bank, 'staff');
  employee = await addAndSignIn(bank.window, staffDesk, 'Employee');
  payer = await addAndSignIn(bank.window, bank.desk, 'Customer', { firstName: '=Asha' });
  payee = await addAndSignIn(bank.window, bank.desk);
  const form = { accountId: payer.account, narration: 'Rent' };
  await payer.window.ask('cash.credit', { ...form, key: newKey(), amount: 900_000n });
  await payer.window.call('cash.debit', { ...form, key: newKey(), amount: 9_000_000n });
  await employee.window.ask('transfers.make', {
    ...form,
    key: newKey(),
    to: payee.account,
    amount: 250_000n,
  });
  await payee.window.ask('cash.debit', { ...form, accountId: payee.account, key: newKey(), amount: 10_000n });
});
afterAll(async () => {
  await staffDesk.remove();
  await bank.desk.remove();
  await rm(folder, { recursive: true });
});

type Asked = Partial<CallInput<'entries.list'>>;

const listed = async (asked: Asked, window = bank.window) => (await window.ask('entries.list', asked)).rows;

const kindsIn = async (asked: Asked, window = bank.window) =>
  (await listed(asked, window)).map(({ kind }) => kind);

describe('the transactions of a branch', () => {
  it('are what was posted, newest first, with who and whose, and nothing that was refused', async () => {
    await expect.poll(() => kindsIn({})).toEqual(['cash-debit', 'transfer', 'cash-credit']);
    const [, moved] = await listed({});
    expect(moved).toMatchObject({
      branch: 'MAIN',
      amount: 250_000n,
      debited: { accountId: payer.account, holder: { userId: payer.userId, name: '=Asha Banerjee' } },
      credited: { accountId: payee.account, holder: { userId: payee.userId } },
      farEnd: null,
      by: { userId: employee.userId },
    });
    expect(moved?.desk.name).toBe('Second desk');
  });

  it.each<[string, () => Asked, readonly string[]]>([
    ['of a customer', () => ({ customer: payer.userId }), ['transfer', 'cash-credit']],
    ['of an account', () => ({ account: payee.account }), ['cash-debit', 'transfer']],
    ['that were credits to a customer', () => ({ customer: payee.userId, side: 'credit' }), ['transfer']],
    ['of nobody', () => ({ customer: '56125899999' }), []],
    ['of a kind', () => ({ kind: 'transfer' }), ['transfer']],
    ['by a poster', () => ({ poster: payer.userId }), ['cash-credit']],
    ['of amounts', () => ({ least: 10_000n, most: 250_000n }), ['cash-debit', 'transfer']],
    ['before its days', () => ({ to: '2020-01-01' }), []],
    ['after its days', () => ({ from: '2999-01-01' }), []],
    ['of its branch', () => ({ branch: 'MAIN' }), ['cash-debit', 'transfer', 'cash-credit']],
  ])('are found: %s', async (_what, asked, kinds) => {
    expect(await kindsIn(asked())).toEqual(kinds);
  });

  it('are found by a reference, whole or as it begins', async () => {
    const [newest] = await listed({});
    const reference = newest?.reference ?? '';
    for (const typed of [reference, reference.slice(0, 8), reference.slice(0, 11)]) {
      expect((await listed({ reference: typed })).map((row) => row.key)).toEqual([newest?.key]);
    }
    expect(await listed({ reference, kind: 'fee' })).toEqual([]);
    const short = { reference: 'TXN-7' } as CallArgument<'entries.list'>;
    expect(await bank.window.call('entries.list', short)).toMatchObject({
      failure: { code: 'INVALID_INPUT' },
    });
  });

  it('are read page by page, and a cursor that is none begins at the start', async () => {
    const first = await bank.window.ask('entries.list', { limit: 2 });
    expect(first).toMatchObject({ rows: [{ kind: 'cash-debit' }, { kind: 'transfer' }] });
    const second = await bank.window.ask('entries.list', { limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({ rows: [{ kind: 'cash-credit' }], next: null, reached: null });
    expect(await kindsIn({ cursor: '~' })).toHaveLength(3);
  });

  it('are of one’s own branch for who sees no further, and of none for a customer', async () => {
    expect(await kindsIn({}, employee.window)).toHaveLength(3);
    expect(await kindsIn({ branch: 'MAIN' }, employee.window)).toHaveLength(3);
    for (const key of ['entries.list', 'entries.save'] as const) {
      const elsewhere = await employee.window.call(key, { branch: 'EAST' });
      expect(elsewhere).toMatchObject({ failure: { code: 'NOT_PERMITTED' } });
      expect(await payer.window.call(key, {})).toMatchObject({ failure: { code: 'NOT_PERMITTED' } });
    }
  });
});

describe('one of them', () => {
  it('says of a desk’s cash how much is there, though cash that came in is its debit', async () => {
    const [paid] = await listed({ kind: 'cash-credit' });
    const { lines } = await employee.window.ask('entries.record', { branch: 'MAIN', key: paid?.key ?? '' });
    const cash = lines.find(({ kind }) => kind === 'cash');
    expect(cash?.amount).toBe(-900_000n);
    expect(cash?.balance).toBeGreaterThanOrEqual(900_000n);
  });

  it('has its lines, which add up to nothing, and what takes it back', async () => {
    const [moved] = await listed({ kind: 'transfer' });
    const asked = { branch: 'MAIN', key: moved?.key ?? '' };
    const entry = await employee.window.ask('entries.record', asked);
    expect(entry).toMatchObject({ ...moved, narration: 'Rent', ties: [], approvedBy: null, reason: null });
    expect(entry.lines).toEqual([
      { kind: 'account', id: payer.account, deskName: null, amount: -250_000n, balance: 650_000n },
      { kind: 'account', id: payee.account, deskName: null, amount: 250_000n, balance: 250_000n },
    ]);
    const { rows } = await employee.window.ask('accounts.history', { accountId: payer.account });
    const no = rows.find(({ reference }) => reference === moved?.reference)?.no ?? 0;
    const back = { key: newKey(), accountId: payer.account, no, reason: 'Wrong account' };
    // The payee has spent some of it.
    const some = { accountId: payee.account, narration: '', key: newKey(), amount: 10_000n };
    await payee.window.ask('cash.credit', some);
    await employee.window.ask('entries.reverse', back);
    const taken = await employee.window.ask('entries.record', asked);
    expect(taken.ties).toMatchObject([{ tie: 'reversedBy', branch: 'MAIN', key: back.key }]);
    const reversal = await employee.window.ask('entries.record', { branch: 'MAIN', key: back.key });
    expect(reversal).toMatchObject({ reason: 'Wrong account', ties: [{ tie: 'reverses', key: asked.key }] });
  });

  it('is nothing that moved no money, and nothing of a branch that one does not see', async () => {
    const record = { branch: 'MAIN', key: newKey() };
    expect(await bank.window.call('entries.record', record)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    });
    const elsewhere = await employee.window.call('entries.record', { ...record, branch: 'EAST' });
    expect(elsewhere).toMatchObject({ failure: { code: 'NOT_PERMITTED' } });
  });
});

describe('the transactions as a file', () => {
  it('are an event before they are one, and have no cell that a spreadsheet runs', async () => {
    const exported = async () => (await bank.window.ask('audit.list', { kind: 'exported' })).rows;
    bank.desk.saveAt(null);
    expect(await bank.window.call('entries.save', {})).toMatchObject({ failure: { code: 'CANCELLED' } });
    expect(await exported()).toEqual([]);

    const file = path.join(folder, 'transactions.csv');
    bank.desk.saveAt(file);
    await bank.window.ask('entries.save', { customer: payer.userId, least: 100_000n });
    const lines = (await readFile(file, 'utf8')).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffBooked at,Business date,Branch,Reference,What,From account,From,To account,To,Amount ₹,Desk,By',
    );
    expect(lines.filter((line) => line.includes(`Transfer,${payer.account},'=Asha Banerjee`))).toHaveLength(
      1,
    );
    expect(lines.filter((line) => line.includes('9000.00'))).toHaveLength(1);
    const [event] = await exported();
    const detail = await bank.window.ask('audit.record', { branch: 'MAIN', key: event?.key ?? '' });
    expect(detail.differences).toEqual([
      { field: 'what', before: null, after: 'entries' },
      { field: 'customer', before: null, after: payer.userId },
      { field: 'least', before: null, after: '100000' },
    ]);
  });
});
