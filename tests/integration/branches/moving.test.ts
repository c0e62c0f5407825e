import { deskBook } from '@main/domain/ledger/books';
import { usualHours } from '@shared/branches';
import {
  addAndSignIn,
  connectAsAdministrator,
  joinDesk,
  makeBank,
  type SignedIn,
  type TestBank,
} from '@tests/support/bank';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let bank: TestBank;

beforeAll(async () => {
  bank = await makeBank();
  await bank.window.ask('branches.open', {
    ...{ key: newKey(), code: 'PUNE', name: 'Pune Camp', region: '', address: '12 MG Road, Pune' },
    ...{ timeZone: 'Asia/Kolkata', hours: [...usualHours] },
  });
});

afterAll(async () => {
  await bank.desk.remove();
});

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) =>
  answer.ok ? 'ok' : answer.failure?.code;

const versionOf = async (userId: string) => (await bank.window.ask('users.get', { userId })).version;

async function move(userId: string, branch: string, by = bank.window) {
  const form = { key: newKey(), userId, branch, version: await versionOf(userId), reason: 'new work' };
  return by.call('users.move', form);
}

describe('a person', () => {
  it('of the staff who is moved loses their duties and their session, and works in the other branch', async () => {
    const { window, desk } = bank;
    const clerk = await addAndSignIn(window, desk, 'Employee');
    const version = await versionOf(clerk.userId);
    const role = { role: 'Employee', duties: ['supervisor', 'teller'], version, reason: 'new work' } as const;
    await window.ask('users.changeRole', {
      key: newKey(),
      userId: clerk.userId,
      ...role,
      duties: [...role.duties],
    });
    const ended = clerk.window.hears('session.changed', ({ why }) => why === 'ended');
    expect(await move(clerk.userId, 'PUNE')).toMatchObject({ value: { branch: 'PUNE', duties: [] } });
    await ended;
    expect(codeOf(await clerk.window.call('users.list', {}))).toBe('NOT_SIGNED_IN');
    const { userId, password } = clerk;
    await clerk.window.ask('auth.signIn', { userId, password });
    const { rows } = await clerk.window.ask('users.list', {});
    expect(rows.map((row) => row.userId)).toEqual([userId]);
    const { rows: branches } = await clerk.window.ask('branches.list', {});
    expect(branches.map(({ branch }) => branch)).toEqual(['PUNE']);
  });

  it('is in the journal with both branches, and may be moved, changed and moved back', async () => {
    const { window } = bank;
    const { userId } = await window.ask('users.add', newPerson({ role: 'Employee' }));
    expect(codeOf(await move(userId, 'PUNE'))).toBe('ok');
    const version = await versionOf(userId);
    const change = { key: newKey(), userId, version, status: 'Suspended' as const, reason: 'on leave' };
    expect(await window.ask('users.changeStatus', change)).toMatchObject({
      branch: 'PUNE',
      version: version + 1,
    });
    expect(await move(userId, 'MAIN')).toMatchObject({ value: { branch: 'MAIN', status: 'Suspended' } });
    const { rows } = await window.ask('audit.list', { person: userId, kind: 'user-moved' });
    const [newest] = rows;
    const record = await window.ask('audit.record', { branch: newest?.branch ?? '', key: newest?.key ?? '' });
    expect(record.differences).toContainEqual({ field: 'branch', before: 'PUNE', after: 'MAIN' });
    expect(record.reason).toBe('new work');
  });

  it('is moved as the form saw them, once, and where a branch takes people', async () => {
    const { window } = bank;
    const { userId } = await window.ask('users.add', newPerson({ role: 'Customer' }));
    const version = await versionOf(userId);
    const form = { key: newKey(), userId, branch: 'PUNE', version, reason: 'moved house' };
    const both = await Promise.all([window.ask('users.move', form), window.ask('users.move', form)]);
    expect(both[0]).toEqual(both[1]);
    expect(await versionOf(userId)).toBe(version + 1);
    expect(codeOf(await window.call('users.move', { ...form, key: newKey(), branch: 'MAIN' }))).toBe(
      'CHANGED_MEANWHILE',
    );
    const notAllowed = { failure: { code: 'INVALID_INPUT', fields: { branch: 'notAllowed' } } };
    expect(await move(userId, 'PUNE')).toMatchObject(notAllowed);
    expect(await move(userId, 'NOWHERE')).toMatchObject(notAllowed);
  });

  it('moves neither themself, nor anybody by one who may not', async () => {
    const { window, desk, superAdmin } = bank;
    expect(codeOf(await move(superAdmin.userId, 'PUNE'))).toBe('NOT_PERMITTED');
    const admin = await addAndSignIn(window, desk, 'Admin');
    const clerk = await addAndSignIn(window, desk, 'Employee');
    expect(codeOf(await move(superAdmin.userId, 'PUNE', admin.window))).toBe('NOT_PERMITTED');
    expect(codeOf(await move(admin.userId, 'PUNE', clerk.window))).toBe('NOT_PERMITTED');
    expect(codeOf(await move(clerk.userId, 'PUNE', admin.window))).toBe('ok');
  });
});

describe('a customer who was moved', () => {
  let customer: SignedIn;
  let there: SignedIn;
  let here: SignedIn;

  beforeAll(async () => {
    const { window, desk } = bank;
    const kiosk = await joinDesk(bank, 'kiosk');
    await window.ask('desks.float', {
      key: newKey(),
      deskId: (await kiosk.openWindow().ask('app.state', {})).desk?.deskId ?? '',
      amount: 1_000_000n,
    });
    customer = await addAndSignIn(window, kiosk);
    await customer.window.ask('cash.credit', { key: newKey(), accountId: customer.account, amount: 50_000n });
    here = await addAndSignIn(window, desk, 'Employee');
    there = await addAndSignIn(window, desk, 'Employee', { branch: 'PUNE' });
    expect(codeOf(await move(customer.userId, 'PUNE'))).toBe('ok');
    await kiosk.remove();
  });

  it('is seen with the account by the staff there, and the account by those in whose books it is', async () => {
    const { userId, account: accountId } = customer;
    const seen = async ({ window }: SignedIn) => [
      codeOf(await window.call('users.get', { userId })),
      codeOf(await window.call('accounts.ofUser', { userId })),
      codeOf(await window.call('accounts.summary', { accountId })),
    ];
    expect(await seen(there)).toEqual(['ok', 'ok', 'ok']);
    expect(await seen(here)).toEqual(['NOT_PERMITTED', 'NOT_PERMITTED', 'ok']);
    const { rows } = await there.window.ask('accounts.ofUser', { userId });
    expect(rows[0]).toMatchObject({ accountId, branch: 'MAIN', balance: 50_000n });
  });

  it('is served there: what is posted goes into the books in which the account is', async () => {
    const payee = await bank.window.ask('users.add', newPerson({ role: 'Customer', branch: 'PUNE' }));
    const transfer = { key: newKey(), accountId: customer.account, to: payee.account ?? '', amount: 20_000n };
    await there.window.ask('transfers.make', { ...transfer, narration: 'rent' });
    const { rows } = await there.window.ask('accounts.history', { accountId: customer.account });
    expect(rows[0]).toMatchObject({ balanceAfter: 30_000n });
    const checked = await bank.window.ask('books.verify', {});
    expect(checked.rows.map(({ branch, found }) => [branch, found])).toEqual([
      ['MAIN', 0],
      ['PUNE', 0],
    ]);
  });

  it('is served there by a desk whose work in those books any other desk takes up where it died', async () => {
    const client = await connectAsAdministrator(bank);
    const [entries, cursors] = ['entries', 'projections'].map((name) =>
      client.db('branchbook').collection<{ _id: string; upTo: bigint }>(name),
    );
    const pune = await joinDesk(bank, 'staff', { branch: 'PUNE' });
    const clerk = await addAndSignIn(bank.window, pune, 'Employee', { branch: 'PUNE' });
    const payee = await bank.window.ask('users.add', newPerson({ role: 'Customer' }));
    const transfer = { key: newKey(), accountId: customer.account, to: payee.account ?? '', amount: 1_000n };
    await clerk.window.ask('transfers.make', { ...transfer, narration: 'rent' });
    const listed = async () => (await bank.window.ask('entries.list', { poster: clerk.userId })).rows.length;
    await expect.poll(listed).toBe(1);
    const { deskId } = (await clerk.window.ask('app.state', {})).desk ?? {};
    await pune.remove();
    // As if it had died right after the posting.
    expect((await entries?.deleteOne({ poster: clerk.userId } as never))?.deletedCount).toBe(1);
    const book = { _id: deskBook('MAIN', deskId ?? '') };
    expect((await cursors?.updateOne(book, { $inc: { upTo: -1n } }))?.matchedCount).toBe(1);
    await client.close();
    bank = { ...bank, desk: await bank.desk.restart() };
    bank = { ...bank, window: bank.desk.openWindow() };
    await bank.window.ask('auth.signIn', bank.superAdmin);
    await expect.poll(listed, { timeout: 15_000 }).toBe(1);
  });
});
