/** What is done with a list of people: many get another status, the list is saved, and views of it are kept. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addAndSignIn, connectAsAdministrator, joinDesk, makeBank, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import type { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let bank: TestBank;
let client: MongoClient;
let folder: string;
beforeAll(async () => {
  bank = await makeBank();
  client = await connectAsAdministrator(bank);
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-people-'));
});
afterAll(async () => {
  await client.close();
  await bank.desk.remove();
  await rm(folder, { recursive: true, force: true });
});

const add = async (lastName: string): Promise<string> =>
  (await bank.window.ask('users.add', newPerson({ lastName }))).userId;

const changesOf = (userId: string): Promise<number> =>
  client
    .db('branchbook')
    .collection('journal')
    .countDocuments({ kind: 'user-status-changed', 'intent.about.user': userId });

describe('another status for many', () => {
  it('is an event of each, with the one reason; who may not be changed is named; and again it goes on', async () => {
    const people = [await add('Rane'), await add('Rane'), await add('Rane')];
    const form = {
      key: newKey(),
      userIds: [...people, bank.superAdmin.userId, '56125899999'],
      status: 'Suspended',
      reason: 'a flood at the branch',
    } as const;
    const done = await bank.window.ask('users.changeStatuses', form);
    expect(done).toMatchObject({ changed: 3 });
    expect(done.refused.map(({ userId, why }) => [userId, why])).toEqual([
      [bank.superAdmin.userId, 'notPermitted'],
      ['56125899999', 'notFound'],
    ]);
    expect(await bank.window.ask('users.changeStatuses', form)).toEqual(done);
    expect(await Promise.all(people.map(changesOf))).toEqual([1, 1, 1]);
    expect((await bank.window.ask('users.list', { status: 'Suspended' })).total).toBe(3);
    const again = { ...form, key: newKey(), userIds: people };
    const refused = await bank.window.ask('users.changeStatuses', again);
    expect([refused.changed, refused.refused.map(({ why }) => why)]).toEqual([
      0,
      ['notAllowed', 'notAllowed', 'notAllowed'],
    ]);
  });

  it('goes on under its key where somebody of them was changed before it was stopped', async () => {
    const people = [await add('Sathe'), await add('Sathe')];
    const form = {
      key: newKey(),
      userIds: people.slice(0, 1),
      status: 'Inactive',
      reason: 'moved away',
    } as const;
    expect((await bank.window.ask('users.changeStatuses', form)).changed).toBe(1);
    expect((await bank.window.ask('users.changeStatuses', { ...form, userIds: people })).changed).toBe(2);
    expect(await Promise.all(people.map(changesOf))).toEqual([1, 1]);
  });

  it('is for administrators', async () => {
    const employee = await addAndSignIn(bank.window, bank.desk, 'Employee');
    const userIds = [await add('Tambe')];
    const form = { key: newKey(), userIds, status: 'Suspended', reason: 'as agreed' } as const;
    expect(await employee.window.call('users.changeStatuses', form)).toMatchObject({
      failure: { code: 'NOT_PERMITTED' },
    });
  });
});

describe('the list as a file', () => {
  it('is what the list finds, after an event that says so, and holds no formula', async () => {
    await bank.window.ask('users.add', newPerson({ firstName: '=1+1', lastName: 'Upadhye' }));
    const file = path.join(folder, 'users.csv');
    bank.desk.saveAt(file);
    await bank.window.ask('users.save', { search: 'upadhye' });
    const lines = (await readFile(file, 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('User ID,First name,Last name');
    expect(lines[1]).toContain("'=1+1,Upadhye,Customer,Pending,MAIN");
    const journal = client.db('branchbook').collection('journal');
    expect(await journal.findOne({ kind: 'exported' })).toMatchObject({
      intent: { after: { what: 'users', search: 'upadhye' } },
    });
  });
});

describe('views of a list', () => {
  const view = {
    name: 'Dormant customers',
    search: 'rane',
    filters: { role: 'Customer', activity: 'dormant' },
    sort: { column: 'lastSignIn', descending: true },
    columns: ['name', 'status'],
  };

  it('are their owner’s at every desk, and nobody else’s', async () => {
    const saved = await bank.window.ask('views.save', { list: 'users', view });
    expect(saved.views).toEqual([view]);
    const renewed = { ...view, columns: ['name'] };
    expect((await bank.window.ask('views.save', { list: 'users', view: renewed })).views).toEqual([renewed]);
    const other = await joinDesk(bank, 'staff');
    const elsewhere = other.openWindow();
    await elsewhere.ask('auth.signIn', bank.superAdmin);
    expect((await elsewhere.ask('views.list', { list: 'users' })).views).toEqual([renewed]);
    expect((await elsewhere.ask('views.list', { list: 'entries' })).views).toEqual([]);
    const employee = await addAndSignIn(elsewhere, other, 'Employee');
    expect((await employee.window.ask('views.list', { list: 'users' })).views).toEqual([]);
    await elsewhere.ask('auth.signIn', bank.superAdmin);
    expect((await elsewhere.ask('views.remove', { list: 'users', name: view.name })).views).toEqual([]);
    await other.remove();
  });
});

describe('figures of people', () => {
  it('are those of the list, for the bank and for a branch', async () => {
    await bank.window.ask('auth.signIn', bank.superAdmin);
    const total = async (asked: Parameters<typeof bank.window.ask<'users.list'>>[1]) =>
      (await bank.window.ask('users.list', asked)).total;
    const signedIn = await client
      .db('branchbook')
      .collection('journal')
      .countDocuments({ kind: 'signed-in' });
    for (const branch of [null, 'MAIN']) {
      // They are folded a moment after they were written.
      await expect
        .poll(async () => (await bank.window.ask('people.figures', { branch })).signInsOfWeek)
        .toBe(signedIn);
      const figures = await bank.window.ask('people.figures', { branch });
      expect(figures).toMatchObject({
        users: await total({}),
        customers: await total({ role: 'Customer' }),
        suspended: await total({ status: 'Suspended' }),
        pending: await total({ status: 'Pending' }),
        active: await total({ activity: 'active' }),
        dormant: 0,
        newCustomers: await total({ role: 'Customer' }),
      });
      const { rows } = await bank.window.ask('people.signInHours', { branch });
      expect(rows.reduce((sum, { signedIn }) => sum + signedIn, 0)).toBe(signedIn);
    }
    expect(await bank.window.call('people.figures', { branch: 'NOWHERE' })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    });
    const employee = await addAndSignIn(bank.window, bank.desk, 'Employee');
    // Where no branch is named it is all that one may see.
    const own = await employee.window.ask('people.figures', { branch: 'MAIN' });
    expect(own).toMatchObject({ staff: 4 });
    const unnamed = await employee.window.ask('people.figures', { branch: null });
    expect(unnamed).toMatchObject({ staff: 4, customers: own.customers });
  });
});
