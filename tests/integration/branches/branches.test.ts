import { branches } from '@main/adapters/mongo/schema/collections/branches';
import { usualHours } from '@shared/branches';
import type { CallInput } from '@shared/contract';
import { addAndSignIn, connectAsAdministrator, makeBank, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import type { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let bank: TestBank;
let client: MongoClient;

beforeAll(async () => {
  bank = await makeBank();
  client = await connectAsAdministrator(bank);
});

afterAll(async () => {
  await client.close();
  await bank.desk.remove();
});

const documents = () => client.db('branchbook').collection<{ _id: string }>(branches.name);

const newBranch = (code: string, changes: Partial<CallInput<'branches.open'>> = {}) => ({
  key: newKey(),
  code,
  timeZone: 'Asia/Kolkata' as const,
  name: `Branch ${code}`,
  region: 'West',
  address: '12 MG Road, Pune 411001',
  hours: [...usualHours],
  ...changes,
});

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) =>
  answer.ok ? 'ok' : answer.failure?.code;

describe('a branch', () => {
  it('that is opened has books of its own, in which people are added and desks enrolled', async () => {
    const { window } = bank;
    const opened = await window.ask('branches.open', newBranch('PUNE'));
    expect(opened).toMatchObject({ branch: 'PUNE', region: 'West', status: 'open', version: 1 });
    const customer = await addAndSignIn(window, bank.desk, 'Employee', { branch: 'PUNE' });
    expect((await window.ask('users.get', { userId: customer.userId })).branch).toBe('PUNE');
    await window.ask('desks.issueCredential', {
      key: newKey(),
      name: 'Pune 1',
      branch: 'PUNE',
      kind: 'staff',
    });
    const { rows } = await window.ask('audit.list', { kind: 'branch-opened' });
    expect(rows.map(({ branch }) => branch).sort()).toEqual(['MAIN', 'PUNE']);
    const checked = await window.ask('books.verify', {});
    expect(checked.rows.map(({ branch: of, found }) => [of, found])).toEqual([
      ['MAIN', 0],
      ['PUNE', 0],
    ]);
  });

  it('that is opened twice by the same form is one, and its code is nobody else’s', async () => {
    const form = newBranch('NAGPUR');
    const both = await Promise.all([
      bank.window.ask('branches.open', form),
      bank.window.ask('branches.open', form),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await bank.window.call('branches.open', newBranch('NAGPUR'))).toMatchObject({
      failure: { code: 'INVALID_INPUT', fields: { code: 'taken' } },
    });
    const other = await bank.window.call('branches.open', { ...form, name: 'Another' });
    expect(codeOf(other)).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('whose opening a crash left unwritten gets it at the next start', async () => {
    await documents().insertOne({
      ...{ _id: 'LATUR', name: 'Latur', timeZone: 'Asia/Kolkata', region: '', address: '' },
      ...{ hours: [...usualHours], status: 'open', bookNo: 0, openedBy: null, openedKey: newKey() },
    } as never);
    bank = { ...bank, desk: await bank.desk.restart() };
    const window = bank.desk.openWindow();
    await window.ask('auth.signIn', bank.superAdmin);
    bank = { ...bank, window };
    const version = async () => (await window.ask('branches.get', { branch: 'LATUR' })).version;
    await expect.poll(version, { timeout: 20_000 }).toBe(1);
  });

  it('is changed as its form saw it, and the journal has it before and after', async () => {
    const { window } = bank;
    const { timeZone: _zone, code: branch, ...fields } = newBranch('NASHIK');
    await window.ask('branches.open', { ...fields, code: branch, timeZone: 'Asia/Kolkata' });
    const form = { ...fields, key: newKey(), branch, version: 1, name: 'Nashik Road', reason: 'new house' };
    expect(await window.ask('branches.change', form)).toMatchObject({ name: 'Nashik Road', version: 2 });
    // The same form again changes nothing more; another that saw what was before is refused.
    expect(await window.ask('branches.change', form)).toMatchObject({ name: 'Nashik Road', version: 2 });
    const stale = await window.call('branches.change', { ...form, key: newKey(), name: 'Old Nashik' });
    expect(codeOf(stale)).toBe('CHANGED_MEANWHILE');
    const { rows } = await window.ask('audit.list', { kind: 'setting-changed' });
    const [row] = rows.filter((each) => each.branch === branch);
    const record = await window.ask('audit.record', { branch, key: row?.key ?? '' });
    expect(JSON.stringify(record)).toContain('Nashik Road');
    expect(JSON.stringify(record)).toContain('Branch NASHIK');
  });

  it('is closed by way of closing, once nobody and nothing belongs to it, and then takes nobody', async () => {
    const { window } = bank;
    const branch = 'SATARA';
    await window.ask('branches.open', newBranch(branch));
    const { userId } = await window.ask('users.add', newPerson({ role: 'Customer', branch }));
    const status = (to: 'open' | 'closing' | 'closed', version: number) =>
      window.call('branches.changeStatus', { key: newKey(), branch, version, status: to, reason: 'too few' });
    expect(codeOf(await status('closed', 1))).toBe('INVALID_INPUT');
    expect(codeOf(await status('closing', 1))).toBe('ok');
    expect(await window.call('users.add', newPerson({ role: 'Customer', branch }))).toMatchObject({
      failure: { code: 'INVALID_INPUT', fields: { branch: 'notAllowed' } },
    });
    const desk = { key: newKey(), name: 'Late', branch, kind: 'staff' as const };
    expect(codeOf(await window.call('desks.issueCredential', desk))).toBe('INVALID_INPUT');
    expect(await status('closed', 2)).toMatchObject({
      failure: { code: 'BRANCH_IN_USE', details: { users: '1', accounts: '1', desks: '0' } },
    });
    const { accounts, version } = await window.ask('users.get', { userId });
    const reason = 'moved away';
    await window.ask('accounts.close', { key: newKey(), accountId: accounts[0] ?? '', reason });
    await window.ask('users.changeStatus', { key: newKey(), userId, version, status: 'Inactive', reason });
    await expect.poll(async () => codeOf(await status('closed', 2)), { timeout: 20_000 }).toBe('ok');
    // Nobody comes back into it, alone or among many, before it is open again.
    const back = { userId, version: version + 1, status: 'Pending' as const, reason: 'came back' };
    expect(await window.call('users.changeStatus', { ...back, key: newKey() })).toMatchObject({
      failure: { code: 'INVALID_INPUT', fields: { status: 'notAllowed' } },
    });
    const many = { key: newKey(), userIds: [userId], status: back.status, reason };
    expect(await window.ask('users.changeStatuses', many)).toMatchObject({ changed: 0 });
    expect(codeOf(await status('open', 3))).toBe('ok');
    expect(codeOf(await window.call('users.changeStatus', { ...back, key: newKey() }))).toBe('ok');
  });
});

it('only a Super Admin opens or changes branches, and who works in one sees no other', async () => {
  const clerk = await addAndSignIn(bank.window, bank.desk, 'Employee');
  const admin = await addAndSignIn(bank.window, bank.desk, 'Admin');
  for (const { window } of [clerk, admin]) {
    expect(codeOf(await window.call('branches.open', newBranch('SURAT')))).toBe('NOT_PERMITTED');
  }
  const { rows } = await clerk.window.ask('branches.list', {});
  expect(rows.map(({ branch }) => branch)).toEqual(['MAIN']);
  expect(codeOf(await clerk.window.call('branches.get', { branch: 'PUNE' }))).toBe('NOT_PERMITTED');
  expect((await admin.window.ask('branches.list', {})).rows.length).toBeGreaterThan(1);
});
