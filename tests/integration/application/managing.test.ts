import { databaseName } from '@main/adapters/mongo/connection/options';
import type { CallInput } from '@shared/contract';
import {
  addAndSignIn,
  connectAsAdministrator,
  makeBank,
  type SignedIn,
  type TestBank,
} from '@tests/support/bank';
import type { TestWindow } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { goodPassword, newPerson } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let bank: TestBank;
let employee: SignedIn;
beforeAll(async () => {
  bank = await makeBank();
  employee = await addAndSignIn(bank.window, bank.desk, 'Employee');
});
afterAll(() => bank.desk.remove());

const versionOf = async (userId: string) => (await bank.window.ask('users.get', { userId })).version;

const roleForm = async (
  userId: string,
  changes: Partial<CallInput<'users.changeRole'>> = {},
): Promise<CallInput<'users.changeRole'>> => ({
  key: newKey(),
  userId,
  role: 'Employee',
  duties: ['teller', 'supervisor'],
  version: await versionOf(userId),
  reason: 'new work',
  ...changes,
});

describe('changing a role', () => {
  it('gives the duties at once, once, and not on what was seen before', async () => {
    const before = await roleForm(employee.userId);
    expect(await bank.window.ask('users.changeRole', before)).toMatchObject({
      role: 'Employee',
      duties: ['teller', 'supervisor'],
    });
    expect(await bank.window.ask('users.changeRole', before)).toMatchObject({ version: before.version + 1 });
    expect(await employee.window.ask('auth.session', {})).toMatchObject({ duties: ['teller', 'supervisor'] });
    const late = { ...before, key: newKey(), duties: [] };
    expect(await bank.window.call('users.changeRole', late)).toMatchObject({
      failure: { code: 'CHANGED_MEANWHILE' },
    });
  });

  it('of two Super Admins who lower each other one stays, ten times', async () => {
    const second = await addAndSignIn(bank.window, bank.desk, 'Super_Admin');
    const first = { ...bank.superAdmin, window: bank.window };
    for (let round = 0; round < 10; round += 1) {
      const lower = async (by: TestWindow, userId: string) =>
        by.call('users.changeRole', await roleForm(userId, { role: 'Admin', duties: [], reason: 'a test' }));
      const both = await Promise.all([
        lower(second.window, first.userId),
        lower(first.window, second.userId),
      ]);
      const done = both.filter(({ ok }) => ok).length;
      expect(done).toBeLessThanOrEqual(1);
      if (done === 0) continue;
      const [left, gone] = both[0]?.ok ? [second, first] : [first, second];
      await left.window.ask('users.changeRole', {
        key: newKey(),
        userId: gone.userId,
        role: 'Super_Admin',
        duties: [],
        version: (await left.window.ask('users.get', { userId: gone.userId })).version,
        reason: 'back',
      });
      // Another role ends the session of whoever has it.
      await gone.window.ask('auth.signIn', { userId: gone.userId, password: gone.password });
    }
  });
});

describe('changing details', () => {
  const form = async (userId: string, changes: Partial<CallInput<'users.changeDetails'>> = {}) => {
    const { key: _key, role: _role, branch: _branch, ...person } = newPerson();
    return {
      key: newKey(),
      userId,
      version: await versionOf(userId),
      reason: 'moved',
      ...person,
      ...changes,
    };
  };

  it('renames the person wherever they are found, and keeps their status', async () => {
    const { userId } = await bank.window.ask('users.add', newPerson());
    const changes = { firstName: 'Zubeida', lastName: 'Khan', street: '' };
    expect(await bank.window.ask('users.changeDetails', await form(userId, changes))).toMatchObject({
      firstName: 'Zubeida',
      street: null,
      status: 'Pending',
    });
    const { rows } = await bank.window.ask('users.list', { search: 'zubeida kh' });
    expect(rows.map((row) => row.userId)).toEqual([userId]);
  });

  it('leaves an e-mail address with whom it belongs to, also when two take it at once', async () => {
    const people = await Promise.all(['a', 'b'].map(() => bank.window.ask('users.add', newPerson())));
    const email = `shared.${process.pid}@example.com`;
    const forms = await Promise.all(people.map(({ userId }) => form(userId, { email })));
    const answers = await Promise.all(forms.map((each) => bank.window.call('users.changeDetails', each)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { fields: { email: 'taken' } } });
    const { rows } = await bank.window.ask('users.list', { search: email });
    expect(rows).toHaveLength(1);
  });

  it('is not for whom it is not open to', async () => {
    const admin = await addAndSignIn(bank.window, bank.desk, 'Admin');
    const change = await form(bank.superAdmin.userId);
    expect(await admin.window.call('users.changeDetails', change)).toMatchObject({
      failure: { code: 'NOT_PERMITTED' },
    });
  });
});

describe('a person who is locked out', () => {
  it('signs in again once somebody unlocked them', async () => {
    const { userId } = await addAndSignIn(bank.window, bank.desk, 'Employee');
    const window = bank.desk.openWindow();
    const signIn = (password: string) => window.call('auth.signIn', { userId, password });
    for (let tries = 0; tries < 10; tries += 1) await signIn('not the password');
    expect(await signIn(goodPassword)).toMatchObject({ failure: { code: 'SIGN_IN_REFUSED' } });
    const { lockedUntil } = await bank.window.ask('users.get', { userId });
    expect(lockedUntil).not.toBeNull();
    const form = { key: newKey(), userId, reason: 'showed the passport' };
    expect(await bank.window.ask('users.unlock', form)).toMatchObject({ lockedUntil: null });
    expect(await signIn(goodPassword)).toMatchObject({ ok: true });
  });
});

describe('dormant people', () => {
  it('are those without a sign-in for as long as the branch says', async () => {
    const setting = await bank.window.ask('users.dormancy', {});
    expect(setting).toEqual({ months: 6, version: 0 });
    const form = { key: newKey(), months: 3, version: 0 };
    expect(await bank.window.ask('users.changeDormancy', form)).toEqual({ months: 3, version: 1 });
    expect(await bank.window.ask('users.changeDormancy', form)).toEqual({ months: 3, version: 1 });
    expect(await bank.window.call('users.changeDormancy', { ...form, key: newKey() })).toMatchObject({
      failure: { code: 'CHANGED_MEANWHILE' },
    });
    expect((await bank.window.ask('users.list', { activity: 'dormant' })).total).toBe(0);
  });
});

describe('a one-time password from an administrator', () => {
  it('is shown once, ends the sessions, works once, and is nowhere in the journal', async () => {
    const { userId, window } = await addAndSignIn(bank.window, bank.desk, 'Employee');
    const form = { key: newKey(), userId, reason: 'forgot it' };
    const slip = await bank.window.ask('users.resetPassword', form);
    const password = slip.firstPassword ?? '';
    await expect.poll(async () => window.ask('auth.session', {})).toBeNull();
    expect(await bank.window.ask('users.resetPassword', form)).toEqual({ ...slip, firstPassword: null });
    expect(await window.call('auth.signIn', { userId, password: goodPassword })).toMatchObject({ ok: false });
    expect(await window.ask('auth.signIn', { userId, password })).toMatchObject({ mustChangePassword: true });
    expect(await window.call('users.list', {})).toMatchObject({
      failure: { code: 'PASSWORD_CHANGE_REQUIRED' },
    });
    const client = await connectAsAdministrator(bank);
    try {
      const records = await client.db(databaseName).collection('journal').find().toArray();
      expect(JSON.stringify(records)).toContain('password-reset');
      expect(JSON.stringify(records)).not.toContain(password);
    } finally {
      await client.close();
    }
  });

  it('is never one of a Super Admin from an Admin, nor one’s own', async () => {
    const admin = await addAndSignIn(bank.window, bank.desk, 'Admin');
    for (const userId of [bank.superAdmin.userId, admin.userId]) {
      const form = { key: newKey(), userId, reason: 'a test' };
      expect(await admin.window.call('users.resetPassword', form)).toMatchObject({
        failure: { code: 'NOT_PERMITTED' },
      });
    }
  });
});
