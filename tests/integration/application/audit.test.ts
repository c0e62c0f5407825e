import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallInput } from '@shared/contract';
import { addAndSignIn, joinDesk, makeBank, type SignedIn, type TestBank } from '@tests/support/bank';
import type { TestDesk } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A kiosk at which a customer has put money in, and a staff desk at which an employee works. */
let bank: TestBank;
let staffDesk: TestDesk;
let employee: SignedIn;
let customer: SignedIn;
let folder: string;
let today: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-audit-'));
  bank = await makeBank({ kind: 'kiosk' });
  staffDesk = await joinDesk(bank, 'staff');
  employee = await addAndSignIn(bank.window, staffDesk, 'Employee');
  customer = await addAndSignIn(bank.window, bank.desk);
  const form = { accountId: customer.account, narration: '=cmd|calc' };
  await customer.window.ask('cash.credit', { ...form, key: newKey(), amount: 500_000n });
  await customer.window.call('cash.debit', { ...form, key: newKey(), amount: 9_000_000n });
  today = (await bank.window.ask('app.state', {})).businessDate ?? '';
});
afterAll(async () => {
  await staffDesk.remove();
  await bank.desk.remove();
  await rm(folder, { recursive: true });
});

const found = async (asked: Partial<CallInput<'audit.list'>>) =>
  (await bank.window.ask('audit.list', asked)).rows;

const kindsIn = async (asked: Partial<CallInput<'audit.list'>>) =>
  (await found(asked)).map(({ kind }) => kind);

describe('the audit log', () => {
  it('names who, when, where, what and about whom, newest first', async () => {
    const rows = await found({ account: customer.account });
    expect(rows.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['cash-debit', 'refused'],
      ['cash-credit', 'done'],
      ['account-opened', 'done'],
    ]);
    expect(rows[0]).toMatchObject({
      by: { userId: customer.userId, name: 'Sanjay Banerjee' },
      businessDate: today,
      branch: 'MAIN',
      about: { accounts: [customer.account] },
    });
    expect(rows[0]?.desk.name).not.toBe(rows[0]?.desk.deskId);
  });

  it('is searched by person, kind, desk, reference, outcome and day, all at once', async () => {
    const denied = await employee.window.call('users.changeStatus', {
      key: newKey(),
      userId: customer.userId,
      status: 'Suspended',
      reason: 'out of spite',
    });
    expect(denied).toMatchObject({ failure: { code: 'NOT_PERMITTED' } });
    await expect.poll(() => kindsIn({ person: employee.userId, outcome: 'refused' })).toEqual(['denied']);
    const [denial] = await found({ kind: 'denied' });
    const desk = denial?.desk.deskId ?? '';
    expect(await kindsIn({ person: employee.userId, desk, kind: 'denied', from: today, to: today })).toEqual([
      'denied',
    ]);
    expect(await kindsIn({ reference: denial?.reference ?? '' })).toEqual(['denied']);
    expect(await found({ kind: 'denied', to: '2020-01-01' })).toEqual([]);
    expect(await found({ kind: 'denied', from: '2999-01-01' })).toEqual([]);
    expect(await found({ account: customer.account, desk })).toEqual([]);
    expect(await kindsIn({ desk })).toContain('signed-in');
    expect(await found({ account: '000000000000' })).toEqual([]);
  });

  it('finds what left the bank of an account, and whom somebody vouched for', async () => {
    const { account } = await addAndSignIn(bank.window, bank.desk);
    bank.desk.saveAt(path.join(folder, 'statement.csv'));
    const { businessDate } = await bank.window.ask('app.state', {});
    const period = { from: businessDate ?? '', to: businessDate ?? '' };
    await bank.window.ask('statements.save', { accountId: account, ...period, format: 'csv' });
    expect(await kindsIn({ account })).toEqual(['exported', 'account-opened']);
    expect(await kindsIn({ account, limit: 1 })).toEqual(['exported']);
  });

  it('goes on from page to page, by any search, and each record stands in it once', async () => {
    const [{ desk } = { desk: null }] = await found({ kind: 'cash-credit' });
    const { account } = customer;
    for (const asked of [{}, { desk: desk?.deskId }, { person: customer.userId }, { account }]) {
      const whole = (await found({ ...asked, limit: 200 })).map(({ key }) => key);
      const read: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await bank.window.ask('audit.list', { ...asked, cursor, limit: 3 });
        read.push(...page.rows.map(({ key }) => key));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(read.length).toBeGreaterThanOrEqual(3);
      // The first pages were read while the desk may have written more.
      expect(read.filter((key) => whole.includes(key))).toEqual(whole);
    }
  });

  it('begins at the start for a cursor that is none', async () => {
    const rows = await found({ kind: 'cash-credit', cursor: 'eyJhdCI6eyIkZ3QiOiIifX0' });
    expect(rows).toHaveLength(1);
  });

  it('says of a change what it was before and after, and why', async () => {
    const { userId } = await bank.window.ask('users.add', newPerson());
    const reason = 'left the country';
    const { version } = await bank.window.ask('users.get', { userId });
    const form = { key: newKey(), userId, status: 'Suspended', version, reason } as const;
    await bank.window.ask('users.changeStatus', form);
    const record = await bank.window.ask('audit.record', { branch: 'MAIN', key: form.key });
    expect(record).toMatchObject({ kind: 'user-status-changed', reason, about: { person: { userId } } });
    expect(record.differences).toEqual([{ field: 'status', before: 'Pending', after: 'Suspended' }]);
    expect(record.session).not.toBeNull();
  });

  it('says of an account what it held before, and what a freeze changed', async () => {
    const [credited] = await found({ kind: 'cash-credit' });
    const entry = await bank.window.ask('audit.record', { branch: 'MAIN', key: credited?.key ?? '' });
    expect(entry).toMatchObject({
      narration: '=cmd|calc',
      balances: [{ accountId: customer.account, before: 0n, after: 500_000n }],
      differences: [],
    });
    const form = { key: newKey(), accountId: customer.account, reason: 'court order' };
    await bank.window.ask('accounts.freeze', { ...form, freeze: 'debit' });
    const frozen = await bank.window.ask('audit.record', { branch: 'MAIN', key: form.key });
    expect(frozen.differences).toEqual([{ field: 'freeze', before: 'none', after: 'debit' }]);
    const refused = (await found({ kind: 'cash-debit' }))[0];
    expect(await bank.window.ask('audit.record', { branch: 'MAIN', key: refused?.key ?? '' })).toMatchObject({
      refusal: 'INSUFFICIENT_FUNDS',
    });
    expect(await bank.window.call('audit.record', { branch: 'MAIN', key: newKey() })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    });
  });

  it('is for who may read it: an employee sees nothing of it', async () => {
    for (const key of ['audit.list', 'audit.save', 'signIns.list', 'signIns.months'] as const) {
      expect(await employee.window.call(key, {})).toMatchObject({ failure: { code: 'NOT_PERMITTED' } });
    }
  });
});

describe('the audit log as a file', () => {
  it('is an event before it is one, and has no cell that a spreadsheet runs', async () => {
    const before = (await found({ kind: 'exported' })).length;
    bank.desk.saveAt(null);
    expect(await bank.window.call('audit.save', {})).toMatchObject({ failure: { code: 'CANCELLED' } });
    expect(await found({ kind: 'exported' })).toHaveLength(before);

    const person = newPerson({ firstName: '=HYPERLINK("http://x")' });
    const { userId } = await bank.window.ask('users.add', person);
    const file = path.join(folder, 'audit.csv');
    bank.desk.saveAt(file);
    await bank.window.ask('audit.save', { kind: 'user-added' });
    const text = await readFile(file, 'utf8');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufeffBooked at,Business date,Branch,Desk,By,What,About,Outcome,Reference');
    expect(lines.some((line) => line.includes(userId) && line.includes('User added'))).toBe(true);
    expect(text).not.toMatch(/(^|,)"?[=+\-@]/m);
    const [event] = await found({ kind: 'exported' });
    const detail = await bank.window.ask('audit.record', { branch: 'MAIN', key: event?.key ?? '' });
    expect(detail.differences).toEqual([
      { field: 'what', before: null, after: 'auditLog' },
      { field: 'kind', before: null, after: 'user-added' },
    ]);
  });
});

describe('the history of sign-ins', () => {
  it('has every attempt, with why it was refused; a name that nobody has is not written down', async () => {
    const wrong = staffDesk.openWindow();
    await wrong.call('auth.signIn', { userId: employee.userId, password: 'not the password at all' });
    await wrong.call('auth.signIn', { userId: 'canary as a name', password: 'canary as a password' });
    await wrong.call('auth.signIn', { userId: customer.userId, password: customer.password });
    const { rows } = await bank.window.ask('signIns.list', { outcome: 'refused', limit: 3 });
    expect(rows.map(({ person, reason }) => [person?.userId, reason])).toEqual([
      [customer.userId, 'wrongDesk'],
      [undefined, 'unknown'],
      [employee.userId, 'wrongPassword'],
    ]);
    const own = await bank.window.ask('signIns.list', { person: employee.userId });
    expect(own.rows.map(({ outcome }) => outcome)).toEqual(['refused', 'done']);
    expect(JSON.stringify(own)).not.toContain('canary');
  });

  it('comes to figures of the month by branch and role, also as a file', async () => {
    const { rows } = await bank.window.ask('signIns.list', { limit: 200 });
    const asked = async () => (await bank.window.ask('signIns.months', { months: 2 })).rows;
    const sum = async (name: 'signedIn' | 'refused') =>
      (await asked()).reduce((total, row) => total + row[name], 0);
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
    await expect.poll(() => sum('signedIn')).toBe(count('done'));
    await expect.poll(() => sum('refused')).toBe(count('refused'));
    const employees = (await asked()).find(({ role }) => role === 'Employee');
    expect(employees).toMatchObject({ month: today.slice(0, 7), branch: 'MAIN', people: 1, refused: 1 });
    const file = path.join(folder, 'months.csv');
    bank.desk.saveAt(file);
    await bank.window.ask('signIns.saveMonths', {});
    expect(await readFile(file, 'utf8')).toContain(`${today.slice(0, 7)},MAIN,Employee,1,1,1`);
  });
});
