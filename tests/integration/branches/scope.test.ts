import { usualHours } from '@shared/branches';
import { type CallKey, callKeys, contract } from '@shared/contract';
import { type Duty, permissionTable } from '@shared/permissions';
import { addAndSignIn, joinDesk, makeBank, type SignedIn, type TestBank } from '@tests/support/bank';
import { callSamples } from '@tests/support/callSamples';
import type { TestDesk } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Two people with every duty, one in each of two branches: what each call tells or lets them do of the other's.

const duties: Duty[] = ['teller', 'supervisor', 'manager', 'auditor'];

let bank: TestBank;
let otherDesk: TestDesk;
let here: SignedIn;
let there: SignedIn;
/** A customer of the other branch. */
let customer: { userId: string; account: string };
/** Whatever names the other branch and its people. */
let names: readonly string[];

beforeAll(async () => {
  bank = await makeBank();
  const { window } = bank;
  await window.ask('branches.open', {
    ...{ key: newKey(), code: 'PUNE', name: 'Pune Camp', region: 'West', address: '12 MG Road, Pune' },
    ...{ timeZone: 'Asia/Kolkata', hours: [...usualHours] },
  });
  otherDesk = await joinDesk(bank, 'staff', { branch: 'PUNE' });
  here = await withDuties(await addAndSignIn(window, bank.desk, 'Employee'), 'MAIN');
  const zorawar = { branch: 'PUNE', firstName: 'Zorawar' };
  there = await withDuties(await addAndSignIn(window, otherDesk, 'Employee', zorawar), 'PUNE');
  const added = await window.ask('users.add', newPerson({ ...zorawar, role: 'Customer' }));
  customer = { userId: added.userId, account: added.account ?? '' };
  const brought = { key: newKey(), accountId: customer.account, amount: 500_000n, reason: 'from elsewhere' };
  await window.ask('entries.bringBalance', brought);
  await there.window.ask('books.verify', {});
  const deskId = (await there.window.ask('app.state', {})).desk?.deskId ?? '';
  names = ['PUNE', 'Pune Camp', 'Zorawar', there.userId, customer.userId, customer.account, deskId];
});

afterAll(async () => {
  await otherDesk.remove();
  await bank.desk.remove();
});

/** Gives every duty. Who has another has it at the next call, but looking may rest on what was read a moment ago. */
async function withDuties(person: SignedIn, branch: string): Promise<SignedIn> {
  const { userId, password } = person;
  const { version } = await bank.window.ask('users.get', { userId });
  const form = { key: newKey(), userId, version, role: 'Employee' as const, duties, reason: 'all of it' };
  await bank.window.ask('users.changeRole', form);
  await person.window.ask('auth.signOut', {});
  await person.window.ask('auth.signIn', { userId, password });
  expect(await person.window.ask('auth.session', {})).toMatchObject({ branch, duties });
  return person;
}

const samples = () => {
  const [userId, accountId] = [customer.userId, customer.account];
  return callSamples({ userId, accountId, deskId: names.at(-1) ?? '', branch: 'PUNE' });
};

const answerOf = async (key: CallKey, by: SignedIn) => by.window.call(key, samples()[key] as never);

const isOfBranch = (key: CallKey): boolean => {
  const { permission } = contract[key];
  return permission in permissionTable && permission !== 'session.self';
};

/** About a thing that is named. */
const aboutSomething = callKeys.filter((key) => isOfBranch(key) && contract[key].about);

/** Whom money goes to is told by name before it goes, whatever their branch. */
const acrossBranches: ReadonlySet<CallKey> = new Set(['transfers.payee']);

/** Of all that the caller may see. */
const lists = callKeys.filter(
  (key) =>
    isOfBranch(key) && !contract[key].about && contract[key].kind === 'query' && !acrossBranches.has(key),
);

/** Lists in which somebody of the other branch finds their own: without it the tests below would tell nothing. */
const telling: ReadonlySet<CallKey> = new Set([
  'users.list',
  'branches.list',
  'desks.list',
  'audit.list',
  'signIns.list',
  'signIns.months',
  'books.lastVerification',
]);

const namedIn = (answer: unknown): readonly string[] => {
  const text = JSON.stringify(answer, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  return names.filter((name) => text.includes(name));
};

describe('somebody of one branch, with every duty there,', () => {
  it.each(aboutSomething)('is not permitted %s of another', async (key) => {
    expect(await answerOf(key, here)).toMatchObject({ ok: false, failure: { code: 'NOT_PERMITTED' } });
  });

  it.each(lists)('finds nobody and nothing of another in %s', async (key) => {
    expect(namedIn(await answerOf(key, here))).toEqual([]);
  });

  it.each([...telling])('finds their own in %s', async (key) => {
    expect(namedIn(await answerOf(key, there))).not.toEqual([]);
  });
});

it('every list that tells of people, desks or books is among those that were tried', () => {
  expect(lists).toEqual(expect.arrayContaining([...telling]));
  expect(aboutSomething.length).toBeGreaterThan(30);
});
