import { databaseName } from '@main/adapters/mongo/connection/options';
import type { UserDocument } from '@main/adapters/mongo/schema/collections/users';
import { addAndSignIn, connectAsAdministrator, makeBank, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import type { Collection, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let bank: TestBank;
let administrator: MongoClient;
let users: Collection<UserDocument>;
beforeAll(async () => {
  bank = await makeBank();
  administrator = await connectAsAdministrator(bank);
  users = administrator.db(databaseName).collection('users');
});
afterAll(async () => {
  await administrator.close();
  await bank.desk.remove();
});

const documentOf = async (userId: string): Promise<UserDocument> => {
  const found = await users.findOne({ _id: userId });
  if (!found) throw new Error(`nobody is ${userId}`);
  return found;
};

const get = (userId: string) => bank.window.ask('users.get', { userId });

/** What `change` writes into the books stays; the document is as if its desk had died before it followed. */
async function diedBefore(userId: string, change: () => Promise<unknown>): Promise<void> {
  const before = await documentOf(userId);
  await change();
  await expect.poll(async () => (await documentOf(userId)).bookNo).toBeGreaterThan(before.bookNo);
  await users.replaceOne({ _id: userId }, before);
}

const suspend = async (userId: string) =>
  bank.window.ask('users.changeStatus', {
    key: newKey(),
    userId,
    status: 'Suspended',
    version: (await get(userId)).version,
    reason: 'a test',
  });

const detailsForm = async (userId: string, firstName: string) => {
  const { key, role: _role, branch: _branch, ...person } = newPerson({ firstName });
  return { ...person, key, userId, version: (await get(userId)).version, reason: 'a test' };
};

describe('a person whose document did not follow their book', () => {
  it('signs in no more once they were suspended', async () => {
    const { userId, password, window } = await addAndSignIn(bank.window, bank.desk, 'Employee');
    await window.ask('auth.signOut', {});
    await diedBefore(userId, () => suspend(userId));
    expect((await documentOf(userId)).status).toBe('Active');
    expect(await bank.desk.openWindow().call('auth.signIn', { userId, password })).toMatchObject({
      failure: { code: 'SIGN_IN_REFUSED' },
    });
    expect((await documentOf(userId)).status).toBe('Suspended');
  });

  it('does nothing more in a session that lives', async () => {
    const { userId, window } = await addAndSignIn(bank.window, bank.desk, 'Employee');
    await diedBefore(userId, () => suspend(userId));
    expect(await window.call('auth.beginSecondFactor', {})).toMatchObject({
      failure: { code: 'NOT_SIGNED_IN' },
    });
  });

  it('is shown with the details that were written last, so that no form writes old ones back', async () => {
    const { userId } = await bank.window.ask('users.add', newPerson());
    await get(userId);
    await diedBefore(userId, async () =>
      bank.window.ask('users.changeDetails', await detailsForm(userId, 'Zubeida')),
    );
    expect((await documentOf(userId)).firstName).not.toBe('Zubeida');
    expect(await get(userId)).toMatchObject({ firstName: 'Zubeida' });
    expect(await documentOf(userId)).toMatchObject({ firstName: 'Zubeida' });
  });
});
