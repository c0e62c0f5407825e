import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addAndSignIn, makeBank, type TestBank } from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const head = 'First name,Last name,E-mail,Phone,Birth date,Gender,State,City,Street,Role';

const lineOf = (changes: Partial<Record<string, string>> = {}): string => {
  const { firstName, lastName, email, phones, birthDate, gender, state, city } = newPerson();
  const cells: Record<string, string> = {
    firstName,
    lastName,
    email,
    phones: phones.join(';'),
    birthDate,
    gender,
    state,
    city,
    street: '',
    role: '',
    ...changes,
  };
  return Object.values(cells).join(',');
};

let bank: TestBank;
beforeAll(async () => {
  bank = await makeBank();
});
afterAll(() => bank.desk.remove());

/** Puts the file where the dialog of the desk finds it, and has it checked. */
async function check(lines: readonly string[], window = bank.window) {
  const file = path.join(bank.desk.folder, `people-${newKey()}.csv`);
  writeFileSync(file, [head, ...lines].join('\r\n'));
  bank.desk.openFrom(file);
  const key = newKey();
  return { key, file, answer: await window.call('users.checkImport', { key }) };
}

describe('a file of people', () => {
  it('names every bad line with its column and reason, and nobody is made', async () => {
    const { total } = await bank.window.ask('users.list', {});
    const known = await bank.window.ask('users.get', {
      userId: (await bank.window.ask('users.add', newPerson())).userId,
    });
    const twice = newPerson();
    const { answer, key } = await check([
      lineOf({ email: 'nothing' }),
      lineOf({ city: 'Mumbai' }),
      lineOf({ phones: known.phones[0] }),
      lineOf({ email: twice.email }),
      lineOf({ email: twice.email.toUpperCase() }),
      lineOf({ birthDate: '11-01-2025' }),
      lineOf({ role: 'Admin', birthDate: '2012-01-01' }),
      'only,three,cells',
      lineOf(),
    ]);
    if (!answer.ok) throw new Error(answer.failure.code);
    const { problems, bad, people } = answer.value;
    expect(problems.map(({ no, column, code }) => `${no} ${column} ${code}`)).toEqual([
      '2 email invalid',
      '3 city notAllowed',
      '4 phones taken',
      '6 email taken',
      '7 birthDate tooYoung',
      '8 birthDate tooYoung',
      '9 row mismatch',
    ]);
    expect({ bad, people }).toEqual({ bad: 7, people: 9 });
    expect(await bank.window.call('users.import', { key })).toMatchObject({
      failure: { code: 'IMPORT_NOT_CHECKED' },
    });
    expect((await bank.window.ask('users.list', {})).total).toBe(total + 1);
  });

  it('is made line by line, each once, also when the very file is chosen again; its passwords are saved once', async () => {
    const before = (await bank.window.ask('users.list', {})).total;
    const lines = [lineOf({ birthDate: '17/05/1990' }), lineOf({ role: 'Employee' }), lineOf()];
    const first = await check(lines);
    expect(first.answer).toMatchObject({ ok: true, value: { people: 3, bad: 0, madeBefore: 0 } });
    expect(await bank.window.ask('users.import', { key: first.key })).toEqual({ made: 3 });
    expect(await bank.window.ask('users.import', { key: first.key })).toEqual({ made: 3 });
    expect((await bank.window.ask('users.list', {})).total).toBe(before + 3);

    const again = await check(lines);
    expect(again.answer).toMatchObject({ value: { people: 3, bad: 0, madeBefore: 3 } });
    expect(await bank.window.ask('users.import', { key: again.key })).toEqual({ made: 3 });
    expect((await bank.window.ask('users.list', {})).total).toBe(before + 3);

    const saved = path.join(bank.desk.folder, 'first.csv');
    bank.desk.saveAt(saved);
    await bank.window.ask('users.saveFirstPasswords', { key: again.key });
    const [, ...rows] = readFileSync(saved, 'utf8').trim().split('\r\n');
    expect(rows).toHaveLength(3);
    const employee = rows.find((row) => row.includes('Employee'))?.split(',') ?? [];
    const credentials = { userId: employee[2] ?? '', password: employee[6] ?? '' };
    expect(await bank.desk.openWindow().ask('auth.signIn', credentials)).toMatchObject({
      mustChangePassword: true,
    });
    expect(await bank.window.call('users.saveFirstPasswords', { key: again.key })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    });
  });

  it('makes nobody whom its sender may not add', async () => {
    const admin = await addAndSignIn(bank.window, bank.desk, 'Admin');
    const { answer } = await check([lineOf({ role: 'Super Admin' })], admin.window);
    expect(answer).toMatchObject({ value: { problems: [{ column: 'role', code: 'notAllowed' }] } });
  });
});
