import { databaseName } from '@main/adapters/mongo/connection/options';
import type { OutboxDocument } from '@main/adapters/mongo/schema/collections/outbox';
import type { PasswordResetDocument } from '@main/adapters/mongo/schema/collections/passwordResets';
import { codeAt, stepAt } from '@main/domain/access/secondFactor';
import type { CallInput } from '@shared/contract';
import {
  addAndSignIn,
  connectAsAdministrator,
  makeBank,
  type SignedIn,
  type TestBank,
} from '@tests/support/bank';
import { codeIn, startMailServer, type TestMailServer } from '@tests/support/mail/server';
import { newKey } from '@tests/support/newKey';
import { goodPassword } from '@tests/support/people';
import type { Collection, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let bank: TestBank;
let server: TestMailServer;
let administrator: MongoClient;
let resets: Collection<PasswordResetDocument>;
let outbox: Collection<OutboxDocument>;

beforeAll(async () => {
  [bank, server] = await Promise.all([makeBank(), startMailServer()]);
  administrator = await connectAsAdministrator(bank);
  resets = administrator.db(databaseName).collection('passwordResets');
  outbox = administrator.db(databaseName).collection('outbox');
});
afterAll(async () => {
  await administrator.close();
  await server.close();
  await bank.desk.remove();
});

const nextPassword = 'thunder-walnut-basket-91';
const refused = { failure: { code: 'RESET_REFUSED' } };

type Reset = CallInput<'auth.resetPassword'>;

/** Somebody who forgot their password, in front of a window of their own. */
async function forgetful() {
  const person = await addAndSignIn(bank.window, bank.desk, 'Employee');
  const { email } = await bank.window.ask('users.get', { userId: person.userId });
  const window = bank.desk.openWindow();
  let mails = 0;
  const ask = async () => {
    const request = newKey();
    await window.ask('auth.requestReset', { key: request, userId: person.userId });
    mails += 1;
    return { request, code: codeIn(await server.waitFor(email, mails)) };
  };
  const send = (changes: Partial<Reset> & Pick<Reset, 'request' | 'code'>) =>
    window.call('auth.resetPassword', {
      userId: person.userId,
      next: nextPassword,
      witness: bank.superAdmin,
      ...changes,
    });
  return { ...person, email, window, ask, send };
}

describe('without a mail server', () => {
  it('says that the branch has to help, and answers a request all the same', async () => {
    const window = bank.desk.openWindow();
    expect(await window.ask('auth.resetOffer', {})).toEqual({ byMail: false });
    expect(await window.call('auth.requestReset', { key: newKey(), userId: 'nobody' })).toMatchObject({
      ok: true,
    });
  });
});

describe('the mail server of a branch', () => {
  it('is a setting whose password stays on the desk, and can be tried', async () => {
    const to = 'test.message@example.com';
    const test = () => bank.window.call('mail.test', { key: newKey(), to });
    expect(await test()).toMatchObject({ failure: { code: 'MAIL_NOT_SET_UP' } });
    const form = {
      key: newKey(),
      version: 0,
      host: '127.0.0.1',
      port: server.port,
      security: 'none' as const,
      user: '',
      sender: 'branch@example.com',
      password: 'secret of the mail server',
    };
    expect(await bank.window.call('mail.change', { ...form, host: 'mail.example.com' })).toMatchObject({
      failure: { fields: { security: 'notAllowed' } },
    });
    expect(await bank.window.ask('mail.change', form)).toMatchObject({ version: 1, passwordKept: true });
    expect(await bank.window.call('mail.change', { ...form, key: newKey() })).toMatchObject({
      failure: { code: 'CHANGED_MEANWHILE' },
    });
    const { password: _kept, ...elsewhere } = { ...form, host: 'localhost', version: 1 };
    expect(await bank.window.ask('mail.change', { ...elsewhere, key: newKey() })).toMatchObject({
      passwordKept: false,
    });
    const { password: _again, ...back } = { ...form, version: 2 };
    expect(await bank.window.ask('mail.change', { ...back, key: newKey() })).toMatchObject({
      passwordKept: true,
    });
    expect(await test()).toMatchObject({ ok: true });
    expect(await server.waitFor(to)).toMatchObject({ subject: expect.stringContaining('test message') });
    expect(await bank.desk.openWindow().ask('auth.resetOffer', {})).toEqual({ byMail: true });
    const records = await administrator.db(databaseName).collection('journal').find().toArray();
    expect(JSON.stringify(records)).not.toContain('secret of the mail server');
  });
});

describe('a code by mail', () => {
  beforeAll(async () => {
    const { version } = await bank.window.ask('mail.settings', {});
    await bank.window.ask('mail.change', {
      key: newKey(),
      version,
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      user: '',
      sender: 'branch@example.com',
    });
  });

  it('sets a password once, ends the sessions, signs nobody in, and is followed by a notice', async () => {
    const person = await forgetful();
    const mine = await person.ask();
    expect(await person.send(mine)).toMatchObject({ ok: true });
    await expect.poll(() => (person as SignedIn).window.ask('auth.session', {})).toBeNull();
    expect((await server.waitFor(person.email, 2)).subject).toContain('password was changed');
    const signIn = (password: string) =>
      person.window.call('auth.signIn', { userId: person.userId, password });
    expect(await signIn(goodPassword)).toMatchObject({ ok: false });
    expect(await signIn(nextPassword)).toMatchObject({ ok: true, value: { mustChangePassword: false } });
    expect(await person.send({ ...mine, next: 'another-walnut-basket-92' })).toMatchObject(refused);
    const stored = JSON.stringify(
      await administrator.db(databaseName).collection('journal').find().toArray(),
    );
    expect(stored).not.toContain(mine.code);
    expect(stored).not.toContain(nextPassword);
    expect(JSON.stringify(await resets.find().toArray())).not.toContain(mine.code);
  });

  it('is not enough: somebody else vouches for who has no second factor', async () => {
    const person = await forgetful();
    const mine = await person.ask();
    const witness = { failure: { code: 'WITNESS_REFUSED' } };
    const { witness: _nobody, ...alone } = { ...mine, witness: undefined };
    expect(
      await person.window.call('auth.resetPassword', { ...alone, userId: person.userId, next: nextPassword }),
    ).toMatchObject(witness);
    const own = { userId: person.userId, password: goodPassword };
    expect(await person.send({ ...mine, witness: own })).toMatchObject(witness);
    const colleague = await addAndSignIn(bank.window, bank.desk, 'Employee');
    expect(await person.send({ ...mine, witness: colleague })).toMatchObject({ ok: false });
    const wrong = { ...bank.superAdmin, password: 'not the password' };
    expect(await person.send({ ...mine, witness: wrong })).toMatchObject(witness);
    expect(await person.send(mine)).toMatchObject({ ok: true });
  });

  it('is vouched for with the second factor of whoever has one', async () => {
    const person = await forgetful();
    const mine = await person.ask();
    const vouching = await addAndSignIn(bank.window, bank.desk, 'Super_Admin');
    const { secret } = await vouching.window.ask('auth.beginSecondFactor', {});
    const first = { key: newKey(), code: codeAt(secret, stepAt(new Date())) };
    const { recoveryCodes } = await vouching.window.ask('auth.confirmSecondFactor', first);
    const { userId, password } = vouching;
    expect(await person.send({ ...mine, witness: { userId, password } })).toMatchObject({
      failure: { code: 'WITNESS_REFUSED' },
    });
    const witness = { userId, password, code: recoveryCodes[0] };
    expect(await person.send({ ...mine, witness })).toMatchObject({ ok: true });
  });

  it('has five tries, also where they come at once', async () => {
    const person = await forgetful();
    const mine = await person.ask();
    const wrong = { ...mine, code: '00000-00000' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => person.send(wrong)));
    for (const answer of answers) expect(answer).toMatchObject(refused);
    expect(await person.send(mine)).toMatchObject(refused);
    expect((await resets.findOne({ _id: person.userId }))?.windows).toEqual([
      { request: mine.request, tries: 5 },
    ]);
  });

  it('is void after ten minutes of the server', async () => {
    const person = await forgetful();
    const mine = await person.ask();
    const { expiresAt } = (await resets.findOne({ _id: person.userId })) ?? { expiresAt: new Date(0) };
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(600_000);
    const over = new Date(expiresAt.getTime() - 601_000);
    await resets.updateOne({ _id: person.userId }, { $set: { expiresAt: over } });
    expect(await person.send(mine)).toMatchObject(refused);
  });

  it('is void for anybody else', async () => {
    const [person, other] = await Promise.all([forgetful(), forgetful()]);
    const mine = await person.ask();
    const others = await other.ask();
    expect(await person.send(others)).toMatchObject(refused);
    expect(await person.send({ ...others, userId: other.userId, request: mine.request })).toMatchObject(
      refused,
    );
    expect(await person.send({ ...mine, request: newKey() })).toMatchObject(refused);
  });

  it('is neither voided nor mailed again while it lives: whoever asks then goes on with it', async () => {
    const person = await forgetful();
    const mine = await person.ask();
    const later = newKey();
    const requests = [...Array.from({ length: 5 }, () => newKey()), later];
    for (const key of requests) {
      await person.window.ask('auth.requestReset', { key, userId: person.userId });
    }
    const wrong = { code: '00000-00000', request: requests[0] ?? '' };
    for (let tries = 0; tries < 6; tries += 1) expect(await person.send(wrong)).toMatchObject(refused);
    expect(await person.send({ ...mine, request: later })).toMatchObject({ ok: true });
    const mails = await outbox.find({ userId: person.userId, kind: 'resetCode' }).toArray();
    expect(mails).toMatchObject([{ state: 'sent', tries: 1 }]);
  });

  it('goes to nobody who may not sign in', async () => {
    const person = await forgetful();
    const { version } = await bank.window.ask('users.get', { userId: person.userId });
    const suspension = { key: newKey(), userId: person.userId, status: 'Suspended' as const, version };
    await bank.window.ask('users.changeStatus', { ...suspension, reason: 'a test' });
    await person.window.ask('auth.requestReset', { key: newKey(), userId: person.userId });
    await expect
      .poll(async () => (await outbox.findOne({ userId: person.userId }))?.reason)
      .toBe('notWanted');
    expect(server.received.some(({ envelopeTo }) => envelopeTo.includes(person.email))).toBe(false);
  });

  it('minds what a password must not be', async () => {
    const person = await forgetful();
    const mine = await person.ask();
    expect(await person.send({ ...mine, next: 'short' })).toMatchObject({
      failure: { fields: { next: 'tooShort' } },
    });
    expect(await person.send(mine)).toMatchObject({ ok: true });
  });
});
