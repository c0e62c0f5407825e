import { connectAsAdministrator, makeBank, type TestBank } from '@tests/support/bank';
import { newPerson } from '@tests/support/people';
import type { Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';

let bank: TestBank;
let client: MongoClient;
let db: Db;

beforeAll(async () => {
  bank = await makeBank({ kind: 'kiosk' });
  client = await connectAsAdministrator(bank);
  db = client.db('branchbook');
});
afterAll(async () => {
  await client.close();
  await bank.desk.remove();
});

/** The earlier system's pages broke for everyone when one person lacked a name or a birth date. */
it('nobody is stored without one of the fields, not even past Branchbook, and the list goes on', async () => {
  const { userId } = await bank.window.ask('users.add', newPerson());
  const users = db.collection<{ _id: string }>('users');
  const whole = await users.findOne({ _id: userId });
  if (!whole) throw new Error('the person is not there');
  for (const field of [
    'firstName',
    'lastName',
    'birthDate',
    'emailLower',
    'phones',
    'role',
    'status',
    'branch',
  ]) {
    const twin = { ...whole, _id: '56125899999', emailLower: 'twin@example.com', phones: ['9000000000'] };
    const { [field as keyof typeof twin]: _left, ...without } = twin;
    await expect(users.insertOne(without as never), field).rejects.toMatchObject({ code: 121 });
  }
  expect((await bank.window.ask('users.list', {})).total).toBe(2);
});

it('a sign-in of nobody is not stored', async () => {
  const signIn = { _id: null as never, last: null, previous: null, recent: [], upTo: {}, folded: 0 };
  await expect(db.collection('signIns').insertOne(signIn)).rejects.toMatchObject({ code: 121 });
});

/** The earlier system took the first word of the address for the branch: "12", "B-7", "Kolkata,". */
it('a customer’s account belongs to a branch of the bank, whatever the address begins with', async () => {
  const slip = await bank.window.ask('users.add', newPerson({ street: '12 MG Road' }));
  const [account] = (await bank.window.ask('accounts.ofUser', { userId: slip.userId })).rows;
  expect(account?.branch).toBe('MAIN');
  const nowhere = await bank.window.call('users.add', { ...newPerson(), branch: 'KOLKATA' });
  expect(nowhere.ok).toBe(false);
});

/** There the list gave every role all birth dates, and the birth date was the password. */
it('the list names nobody’s birth date, and no birth date opens anything', async () => {
  const person = newPerson({ birthDate: '1995-01-11' });
  const slip = await bank.window.ask('users.add', person);
  const listed = JSON.stringify((await bank.window.ask('users.list', {})).rows);
  expect(listed).not.toMatch(/birth|1995/i);
  const window = bank.desk.openWindow();
  const opened = await window.ask('auth.signIn', {
    userId: slip.userId,
    password: slip.firstPassword ?? '',
  });
  expect(opened.mustChangePassword).toBe(true);
  for (const password of ['Test@11011995', 'VGVzdEAxMTAxMTk5NQ==', '11011995', '1995-01-11']) {
    expect(await window.call('auth.signIn', { userId: slip.userId, password })).toMatchObject({
      failure: { code: 'SIGN_IN_REFUSED' },
    });
  }
});
