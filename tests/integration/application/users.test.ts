import { firstUserId, isAccountNumber } from '@shared/ids';
import { addAndSignIn, makeBank, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { goodPassword, newPerson } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let bank: TestBank;

beforeAll(async () => {
  bank = await makeBank();
});

afterAll(() => bank.desk.remove());

const versionOf = async (userId: string) => (await bank.window.ask('users.get', { userId })).version;

const failureOf = async (changes: Record<string, unknown>) => {
  const answer = await bank.window.call('users.add', { ...newPerson(), ...changes });
  return answer.ok ? 'added' : answer.failure;
};

describe('adding a user', () => {
  it('gives an 11-digit ID, an account that opens at zero, and a password that is shown once', async () => {
    const person = newPerson();
    const slip = await bank.window.ask('users.add', person);
    expect(BigInt(slip.userId)).toBeGreaterThan(firstUserId);
    expect(isAccountNumber(slip.account ?? '')).toBe(true);
    expect(slip).toMatchObject({ name: 'Sanjay Banerjee', role: 'Customer' });

    const again = await bank.window.ask('users.add', person);
    expect(again).toEqual({ ...slip, firstPassword: null });

    const detail = await bank.window.ask('users.get', { userId: slip.userId });
    expect(detail).toMatchObject({
      status: 'Pending',
      accounts: [slip.account],
      lastSignIn: null,
      active: false,
    });
    const [account] = (await bank.window.ask('accounts.ofUser', { userId: slip.userId })).rows;
    expect(account).toMatchObject({ accountId: slip.account, balance: 0n, status: 'open', lastNo: 1 });
  });

  it('refuses the key of one person for another', async () => {
    const person = newPerson();
    await bank.window.ask('users.add', person);
    const other = { ...newPerson(), key: person.key };
    expect(await bank.window.call('users.add', other)).toMatchObject({
      failure: { code: 'IDEMPOTENCY_CONFLICT' },
    });
  });

  it('makes one user of twenty simultaneous additions with one phone number', async () => {
    const phones = newPerson().phones;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => bank.window.call('users.add', newPerson({ phones }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) {
      expect(answer).toMatchObject({ failure: { code: 'INVALID_INPUT', fields: { 'phones.0': 'taken' } } });
    }
  });

  it('makes one user of the same form sent twenty times at once', async () => {
    const person = newPerson();
    const answers = await Promise.all(Array.from({ length: 20 }, () => bank.window.ask('users.add', person)));
    expect(new Set(answers.map(({ userId }) => userId)).size).toBe(1);
    expect(answers.filter(({ firstPassword }) => firstPassword !== null)).toHaveLength(1);
  });

  it('takes an e-mail address for the same in either case', async () => {
    const { email } = await bank.window
      .ask('users.add', newPerson())
      .then(({ userId }) => bank.window.ask('users.get', { userId }));
    expect(await failureOf({ email: email.toUpperCase() })).toMatchObject({ fields: { email: 'taken' } });
  });

  it.each([
    ['digits of another script', { phones: ['९८७६५४३२१०'] }, 'phones.0'],
    ['a trailing line feed', { phones: ['9876543210\n'] }, 'phones.0'],
    ['the same phone twice', { phones: ['9876543210', '9876543210'] }, 'phones'],
    ['a city of another state', { city: 'Mumbai' }, 'city'],
    ['a state that is none', { state: '__proto__', city: 'x' }, 'state'],
    ['a birth date in the future', { birthDate: '2999-01-01' }, 'birthDate'],
    ['a birth date that is no day', { birthDate: '1995-02-30' }, 'birthDate'],
    ['a member of staff under age', { role: 'Employee', birthDate: '2015-01-01' }, 'birthDate'],
    ['a control character in a name', { firstName: 'San\u0000jay' }, 'firstName'],
  ])('refuses %s', async (_what, changes, field) => {
    expect(await failureOf(changes)).toHaveProperty(['fields', field]);
  });

  it.each([
    ['a field that the form does not have', { status: 'Active' }],
    ['a field that would be a prototype', JSON.parse('{"__proto__": {"role": "Super_Admin"}}')],
    ['an operator in place of a name', { firstName: { $ne: '' } }],
    ['a list in place of a name', { lastName: ['a'] }],
  ])('refuses %s', async (_what, changes) => {
    const wire = { ...newPerson() };
    for (const [name, value] of Object.entries(changes)) {
      Object.defineProperty(wire, name, { value, enumerable: true, configurable: true, writable: true });
    }
    const answer = await bank.window.call('users.add', wire);
    expect(answer).toMatchObject({ failure: { code: 'INVALID_INPUT' } });
  });

  it('keeps a name with markup as it was typed, and nothing of it is a filter', async () => {
    const firstName = '<img src=x onerror=alert(1)>';
    const { userId } = await bank.window.ask('users.add', newPerson({ firstName, lastName: '$where' }));
    expect(await bank.window.ask('users.get', { userId })).toMatchObject({ firstName, lastName: '$where' });
    const { rows } = await bank.window.ask('users.list', { search: '<img' });
    expect(rows.map((row) => row.userId)).toEqual([userId]);
  });
});

describe('who may add whom', () => {
  it('an Admin adds staff and customers, and makes neither an Admin nor a Super Admin', async () => {
    const admin = await addAndSignIn(bank.window, bank.desk, 'Admin');
    for (const role of ['Admin', 'Super_Admin'] as const) {
      expect(await admin.window.call('users.add', newPerson({ role }))).toMatchObject({
        failure: { code: 'NOT_PERMITTED' },
      });
    }
    for (const role of ['Employee', 'Customer'] as const) {
      expect(await admin.window.ask('users.add', newPerson({ role }))).toMatchObject({ role });
    }
  });
});

describe('the list', () => {
  it('finds by ID, name and e-mail from their start, and counts on the server', async () => {
    const person = newPerson({ firstName: 'Zarina', lastName: 'Qureshi Ali', email: 'Zq.list@example.com' });
    const { userId } = await bank.window.ask('users.add', person);
    for (const search of [userId, 'zarina', 'QURESHI', 'zarina q', 'qureshi ali zar', 'ZQ.LIST@', 'ali']) {
      const found = await bank.window.ask('users.list', { search });
      expect(
        found.rows.map((row) => row.userId),
        search,
      ).toContain(userId);
    }
    for (const search of ['.*', '^zar', 'rina', '$ne']) {
      expect((await bank.window.ask('users.list', { search })).total, search).toBe(0);
    }
  });

  it.each(['name', 'userId', 'lastSignIn', 'addedAt'] as const)(
    'pages by %s, both ways, without gap or repeat',
    async (sort) => {
      const { total } = await bank.window.ask('users.list', {});
      const walk = async (descending: boolean) => {
        const ids: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await bank.window.ask('users.list', {
            sort,
            descending,
            limit: 3,
            ...(cursor ? { cursor } : {}),
          });
          ids.push(...page.rows.map(({ userId }) => userId));
          cursor = page.next ?? undefined;
        } while (cursor);
        return ids;
      };
      const up = await walk(false);
      expect(new Set(up).size).toBe(total);
      expect(await walk(true)).toEqual(up.toReversed());
    },
  );

  it('begins at the start with a cursor that is none', async () => {
    const first = await bank.window.ask('users.list', { limit: 2 });
    const odd = await bank.window.ask('users.list', { limit: 2, cursor: '{"$gt":""}' });
    expect(odd.rows).toEqual(first.rows);
  });
});

describe('changing a status', () => {
  it('cuts the person off at the next call, is written before it counts, and is said to every window', async () => {
    const customer = await addAndSignIn(bank.window, bank.desk, 'Employee');
    const heard = bank.window.hears('users.changed', ({ userId }) => userId === customer.userId);
    const change = {
      key: newKey(),
      userId: customer.userId,
      status: 'Suspended' as const,
      version: await versionOf(customer.userId),
      reason: 'left the bank',
    };
    expect(await bank.window.ask('users.changeStatus', change)).toMatchObject({ status: 'Suspended' });
    await heard;
    expect(await bank.window.ask('users.changeStatus', change)).toMatchObject({ status: 'Suspended' });
    expect(await customer.window.call('users.list', {})).toMatchObject({
      failure: { code: 'NOT_SIGNED_IN' },
    });
    const credentials = { userId: customer.userId, password: goodPassword };
    expect(await customer.window.call('auth.signIn', credentials)).toMatchObject({
      failure: { code: 'SIGN_IN_REFUSED' },
    });
    const other = { ...change, status: 'Inactive' as const };
    expect(await bank.window.call('users.changeStatus', other)).toMatchObject({
      failure: { code: 'IDEMPOTENCY_CONFLICT' },
    });
    const late = { ...change, key: newKey(), status: 'Active' as const };
    expect(await bank.window.call('users.changeStatus', late)).toMatchObject({
      failure: { code: 'CHANGED_MEANWHILE' },
    });
    await bank.window.ask('users.changeStatus', { ...late, version: change.version + 1 });
    await customer.window.ask('auth.signIn', credentials);
  });

  it('is nobody’s own, not an Admin’s over a Super Admin, and leaves one Super Admin', async () => {
    const admin = await addAndSignIn(bank.window, bank.desk, 'Admin');
    const suspend = async (userId: string) => ({
      key: newKey(),
      userId,
      status: 'Suspended' as const,
      version: await versionOf(userId),
      reason: 'a test',
    });
    const first = bank.superAdmin.userId;
    const notPermitted = { failure: { code: 'NOT_PERMITTED' } };
    expect(await admin.window.call('users.changeStatus', await suspend(admin.userId))).toMatchObject(
      notPermitted,
    );
    expect(await admin.window.call('users.changeStatus', await suspend(first))).toMatchObject(notPermitted);
    expect(await bank.window.call('users.changeStatus', await suspend(first))).toMatchObject(notPermitted);

    const second = await addAndSignIn(bank.window, bank.desk, 'Super_Admin');
    const [ofFirst, ofSecond] = await Promise.all([suspend(first), suspend(second.userId)]);
    const both = await Promise.all([
      second.window.call('users.changeStatus', ofFirst),
      bank.window.call('users.changeStatus', ofSecond),
    ]);
    // Each lets the other's book say first that they stay: one of them goes, or neither, and then one may.
    const went = both.filter(({ ok }) => ok).length;
    expect(went).toBeLessThanOrEqual(1);
    if (went === 0) await bank.window.ask('users.changeStatus', await suspend(second.userId));
    const left = both[0]?.ok ? second : { ...bank.superAdmin, window: bank.window };
    const gone = both[0]?.ok ? first : second.userId;
    await left.window.ask('users.changeStatus', {
      ...(both[0]?.ok ? ofFirst : ofSecond),
      key: newKey(),
      version: (await left.window.ask('users.get', { userId: gone })).version,
      status: 'Active',
    });
    await bank.window.ask('auth.signIn', bank.superAdmin);
  });

  it('does not make anyone Active who never chose a password', async () => {
    const { userId } = await bank.window.ask('users.add', newPerson());
    const version = await versionOf(userId);
    const change = { key: newKey(), userId, status: 'Active' as const, version, reason: 'a test' };
    expect(await bank.window.call('users.changeStatus', change)).toMatchObject({
      failure: { fields: { status: 'notAllowed' } },
    });
  });
});

it('notes sign-ins in the list and in the history, by the name of the desk', async () => {
  const employee = await addAndSignIn(bank.window, bank.desk, 'Employee');
  await expect
    .poll(async () => (await bank.window.ask('users.get', { userId: employee.userId })).lastSignIn)
    .not.toBeNull();
  const { rows } = await bank.window.ask('users.signIns', { userId: employee.userId });
  expect(rows[0]).toMatchObject({ desk: 'Front desk', outcome: 'signedIn' });
});
