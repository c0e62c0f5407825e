import type { UserRecord } from '@main/ports/users';
import { type AuthBench, authBench } from '@tests/support/authBench';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { newKey } from '@tests/support/ledger/desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const first = '7F3K-2M9Q-XXXX-0001';
const chosen = 'seven green kites over the mill';

let database: FreshDatabase;
let bench: AuthBench;

beforeAll(async () => {
  database = await freshDatabase();
  bench = await authBench(database);
});

afterAll(async () => {
  await bench.close();
  await database.drop();
});

const signed = ({ userId, role, status, branch, duties }: UserRecord) => ({
  holder: { userId, role, status, branch, duties },
  sessionId: 'the session',
});

const change = (user: UserRecord, next: string, current = first) =>
  bench.kiosk.changePassword(signed(user), { key: newKey(), current, next });

describe('changing the password', () => {
  it('of a first sign-in makes the person Active, as an event in their own book', async () => {
    const user = await bench.add(first, { status: 'Pending' });
    expect(await change(user, chosen)).toMatchObject({ ok: true, value: { status: 'Active' } });
    expect(await bench.users.byId(user.userId)).toMatchObject({ status: 'Active', bookNo: 2 });
    expect(await bench.credential(user.userId)).toMatchObject({ mustChange: false });
    expect(await bench.kiosk.signIn({ userId: user.userId, password: first })).toMatchObject({ ok: false });
    expect(await bench.kiosk.signIn({ userId: user.userId, password: chosen })).toMatchObject({
      ok: true,
      value: { mustChangePassword: false },
    });
    const event = (await bench.records()).find(
      ({ kind, postedBy }) => kind === 'password-changed' && postedBy === user.userId,
    );
    expect(event).toMatchObject({ session: 'the session', outcome: 'event' });
  });

  it('of an Active person leaves their book alone', async () => {
    const user = await bench.add(first);
    expect(await change(user, chosen)).toMatchObject({ ok: true });
    expect(await bench.users.byId(user.userId)).toMatchObject({ status: 'Active', bookNo: 1 });
  });

  it('needs the present one, and counts a wrong one as an attempt', async () => {
    const user = await bench.add(first);
    expect(await change(user, chosen, 'wrong')).toMatchObject({
      code: 'PASSWORD_WRONG',
      fields: { current: 'mismatch' },
    });
    expect(await bench.credential(user.userId)).toMatchObject({ failures: 1 });
    await change(user, chosen, 'wrong');
    await change(user, chosen, 'wrong');
    expect(await change(user, chosen)).toMatchObject({ code: 'TOO_SOON', details: { seconds: '1' } });
    await bench.lock(user.userId);
    expect(await change(user, chosen)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });

  it.each([
    ['the same again', first, 'notAllowed'],
    ['the earlier system’s rule', 'Test@11011995', 'personal'],
    ['a short one', 'kites over', null],
    ['a shorter one', 'kite over', 'tooShort'],
    ['a breached one', '1qaz2wsx3edc', 'breached'],
  ])('refuses %s', async (_what, next, problem) => {
    const user = await bench.add(first);
    expect(await change(user, next)).toMatchObject(
      problem ? { ok: false, code: 'INVALID_INPUT', fields: { next: problem } } : { ok: true },
    );
    const still = await bench.kiosk.signIn({ userId: user.userId, password: first });
    expect(still.ok).toBe(problem !== null);
  });

  it('asks more of staff than of customers', async () => {
    const user = await bench.add(first, { role: 'Employee' });
    const result = await bench.staffDesk.changePassword(signed(user), {
      key: newKey(),
      current: first,
      next: 'kites over hill',
    });
    expect(result).toMatchObject({ ok: true });
    const again = await bench.staffDesk.changePassword(signed(user), {
      key: newKey(),
      current: 'kites over hill',
      next: 'kites over it!',
    });
    expect(again).toMatchObject({ fields: { next: 'tooShort' } });
  });

  it('writes the event before the password takes effect', async () => {
    const user = await bench.add(first);
    bench.commands.length = 0;
    await change(user, chosen);
    const written = bench.commands.filter(({ name }) => name === 'insert' || name === 'update');
    expect(written.map(({ target }) => target)).toEqual(['journal', 'credentials', 'credentials']);
  });
});

describe('unlocking', () => {
  it('takes the password of the session’s person, and is an event', async () => {
    const user = await bench.add(first);
    expect(await bench.kiosk.unlock(signed(user), { password: 'wrong' })).toEqual({
      ok: false,
      code: 'PASSWORD_WRONG',
    });
    expect(await bench.kiosk.unlock(signed(user), { password: first })).toMatchObject({ ok: true });
    const unlocked = (await bench.records()).filter(
      ({ kind, postedBy }) => kind === 'session-unlocked' && postedBy === user.userId,
    );
    expect(unlocked).toHaveLength(1);
  });

  it('says that the session must end when no further attempt counts', async () => {
    const user = await bench.add(first);
    await bench.lock(user.userId);
    expect(await bench.kiosk.unlock(signed(user), { password: first })).toEqual({
      ok: false,
      code: 'SIGN_IN_REFUSED',
    });
  });
});

describe('what becomes of a session', () => {
  it('is an event with its reason; so is every denial', async () => {
    const user = await bench.add(first);
    const before = (await bench.records()).length;
    await bench.kiosk.recordSession(signed(user), 'session-locked', 'idle');
    await bench.kiosk.recordSession(signed(user), 'signed-out', 'asked');
    await bench.kiosk.recordDenial(signed(user), 'users.list');
    const events = (await bench.records()).slice(before);
    expect(events.map(({ kind, intent }) => [kind, 'reason' in intent ? intent.reason : null])).toEqual([
      ['session-locked', 'idle'],
      ['signed-out', 'asked'],
      ['denied', null],
    ]);
    expect(
      events.every(({ session, postedBy }) => session === 'the session' && postedBy === user.userId),
    ).toBe(true);
    expect(events[2]?.intent).toMatchObject({ after: { call: 'users.list' } });
  });
});
