import type { AuthServices } from '@main/application/auth';
import { codeAt, stepAt } from '@main/domain/access/secondFactor';
import type { UserRecord } from '@main/ports/users';
import { type AuthBench, authBench } from '@tests/support/authBench';
import { countOf } from '@tests/support/counts';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { newKey } from '@tests/support/ledger/desk';
import { tried } from '@tests/support/tried';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const password = 'seven green kites over the mill';
const halfMinute = 30_000;
const refused = { ok: false, code: 'SIGN_IN_REFUSED' };

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

/** The code that the person's app shows by the server's clock, or shows so many steps later. */
const shown = (secret: string, offset = 0): string => codeAt(secret, stepAt(bench.now()) + offset);

/** A person with a second factor, half a minute after they set it up. */
async function enrolled(desk: AuthServices = bench.kiosk) {
  const user = await bench.add(password);
  const { secret } = await desk.beginSecondFactor(signed(user));
  const confirmed = await desk.confirmSecondFactor(signed(user), { key: newKey(), code: shown(secret) });
  if (!confirmed.ok) throw new Error(confirmed.code);
  bench.advance(halfMinute);
  return { user, userId: user.userId, secret, recoveryCodes: confirmed.value.recoveryCodes };
}

const signIn = (userId: string, code?: string, desk: AuthServices = bench.kiosk) =>
  desk.signIn({ userId, password, ...(code !== undefined && { code }) });

const kindsOf = async (userId: string): Promise<readonly string[]> =>
  (await bench.records())
    .filter(({ intent }) => 'about' in intent && intent.about?.user === userId)
    .map(({ kind }) => kind);

describe('setting up a second factor', () => {
  it('takes a first code, is an event, and gives ten recovery codes', async () => {
    const { userId, recoveryCodes } = await enrolled();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await kindsOf(userId)).toContain('second-factor-enrolled');
    const state = await bench.kiosk.secondFactor({ holder: { userId } } as never);
    expect(state).toEqual({ enrolled: true, recoveryCodesLeft: 10, required: false });
  });

  it('changes nothing before the first code, nor for a wrong one, nor for another session', async () => {
    const user = await bench.add(password);
    const { secret } = await bench.kiosk.beginSecondFactor(signed(user));
    const confirm = (code: string, sessionId = 'the session') =>
      bench.kiosk.confirmSecondFactor({ ...signed(user), sessionId }, { key: newKey(), code });
    expect(await confirm(shown(secret, 5))).toMatchObject({ fields: { code: 'mismatch' } });
    expect(await confirm(shown(secret), 'another session')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await signIn(user.userId)).toMatchObject({ ok: true, value: { hasSecondFactor: false } });
    expect(await confirm(shown(secret))).toMatchObject({ ok: true });
    expect(await confirm(shown(secret))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves the secret neither in the database nor in the log', async () => {
    const { secret, recoveryCodes } = await enrolled();
    const all = await Promise.all(
      (await bench.db.listCollections().toArray()).map(({ name }) =>
        bench.db.collection(name).find().toArray(),
      ),
    );
    const text = JSON.stringify([all, bench.log.events], (_key, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    expect(text).toContain('sealed');
    for (const canary of [secret, ...recoveryCodes]) expect(text).not.toContain(canary);
  });

  it('counts wrong codes on between two right passwords', async () => {
    const { user, secret } = await enrolled();
    const guess = () => bench.kiosk.stepUp(signed(user), { password, code: shown(secret, 5) });
    for (let tries = 0; tries < 2; tries += 1) {
      expect(await guess()).toMatchObject({ code: 'PASSWORD_WRONG' });
      expect(await bench.kiosk.unlock(signed(user), { password })).toMatchObject({ ok: true });
    }
    await guess();
    expect(await guess()).toMatchObject({ code: 'TOO_SOON' });
  });

  it('is asked of who must have one, and of nobody else', async () => {
    const desk = bench.at('kiosk', undefined, true);
    const admin = await bench.add(password, { role: 'Admin' });
    const customer = await bench.add(password);
    expect(await signIn(admin.userId, undefined, desk)).toMatchObject({ value: { mustEnrol: true } });
    expect(await signIn(customer.userId, undefined, desk)).toMatchObject({ value: { mustEnrol: false } });
    const { secret } = await desk.beginSecondFactor(signed(admin));
    await desk.confirmSecondFactor(signed(admin), { key: newKey(), code: shown(secret) });
    expect(await desk.removeSecondFactor(signed(admin), { key: newKey() })).toMatchObject({
      code: 'SECOND_FACTOR_REQUIRED',
    });
    bench.advance(halfMinute);
    expect(await signIn(admin.userId, shown(secret), desk)).toMatchObject({ value: { mustEnrol: false } });
  });
});

describe('signing in with a second factor', () => {
  it('asks for a code once the password was right, and lets in with it', async () => {
    const { userId, secret } = await enrolled();
    expect(await signIn(userId)).toEqual({ ok: false, code: 'SECOND_FACTOR_NEEDED' });
    expect(await signIn(userId, shown(secret))).toMatchObject({ ok: true, value: { hasSecondFactor: true } });
  });

  it('answers a wrong code as it answers a wrong password, and counts it', async () => {
    const { userId, secret } = await enrolled();
    expect(await signIn(userId, shown(secret, 7))).toEqual(refused);
    expect(await bench.kiosk.signIn({ userId, password: 'wrong', code: shown(secret) })).toEqual(refused);
    expect(await bench.credential(userId)).toMatchObject({ failures: 2 });
    expect(await kindsOf(userId)).toContain('sign-in-refused');
  });

  it('takes the code of the step before, and none of two before, nor of the next', async () => {
    const { userId, secret } = await enrolled();
    bench.advance(3 * halfMinute);
    expect(await signIn(userId, shown(secret, -2))).toEqual(refused);
    expect(await signIn(userId, shown(secret, 1))).toEqual(refused);
    await bench.unlock(userId);
    expect(await signIn(userId, shown(secret, -1))).toMatchObject({ ok: true });
  });

  it('takes no code twice, not even the one that set it up', async () => {
    const { userId, secret } = await enrolled();
    expect(await signIn(userId, shown(secret, -1))).toEqual(refused);
    expect(await signIn(userId, shown(secret))).toMatchObject({ ok: true });
    expect(await signIn(userId, shown(secret))).toEqual(refused);
  });

  it('lets one in of two desks that give the same code at once', async () => {
    const { userId, secret } = await enrolled();
    const desks = [bench.kiosk, bench.at('kiosk')];
    const races = countOf('codeRaces');
    for (let race = 0; race < races; race += 1) {
      const answers = await Promise.all(desks.map((desk) => signIn(userId, shown(secret), desk)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      await bench.unlock(userId);
      bench.advance(halfMinute);
    }
    tried('the same code at two desks', races, 'one let in each time');
  });

  it('goes by the server’s clock: a desk’s own, an hour off, changes nothing', async () => {
    const { userId, secret } = await enrolled();
    for (const hours of [1, -1]) {
      const desk = bench.at('kiosk', undefined, false, hours * 3_600_000);
      const wrong = codeAt(secret, stepAt(new Date(bench.now().getTime() + hours * 3_600_000)));
      expect(await signIn(userId, wrong, desk)).toEqual(refused);
      await bench.unlock(userId);
      expect(await signIn(userId, shown(secret), desk)).toMatchObject({ ok: true });
      bench.advance(halfMinute);
    }
  });

  it('takes a recovery code once, on one desk, as it is typed, and that is an event', async () => {
    const { userId, recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    const typed = first.toLowerCase().replaceAll('-', ' ');
    const answers = await Promise.all([signIn(userId, typed), signIn(userId, first, bench.at('kiosk'))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await kindsOf(userId)).filter((kind) => kind === 'recovery-code-used')).toHaveLength(1);
    await bench.unlock(userId);
    expect(await signIn(userId, first)).toEqual(refused);
    expect(await signIn(userId, second)).toMatchObject({ ok: true });
    expect(await bench.kiosk.secondFactor({ holder: { userId } } as never)).toMatchObject({
      recoveryCodesLeft: 8,
    });
  });

  it('asks for no code any more once it was turned off, and then no recovery code opens anything', async () => {
    const { user, userId, recoveryCodes } = await enrolled();
    expect(await bench.kiosk.removeSecondFactor(signed(user), { key: newKey() })).toMatchObject({ ok: true });
    expect(await kindsOf(userId)).toContain('second-factor-removed');
    expect(await bench.kiosk.signIn({ userId, password: 'wrong', code: recoveryCodes[0] ?? '' })).toEqual(
      refused,
    );
    expect(await signIn(userId)).toMatchObject({ ok: true, value: { hasSecondFactor: false } });
  });
});

describe('proving once more who is there', () => {
  it('takes the password, and the code of who has one, and is an event', async () => {
    const { user, userId, secret } = await enrolled();
    const stepUp = (input: { password: string; code?: string }) => bench.kiosk.stepUp(signed(user), input);
    expect(await stepUp({ password })).toMatchObject({ code: 'SECOND_FACTOR_NEEDED' });
    expect(await stepUp({ password, code: shown(secret, 3) })).toMatchObject({ code: 'PASSWORD_WRONG' });
    await bench.unlock(userId);
    expect(await stepUp({ password: 'wrong', code: shown(secret) })).toMatchObject({
      code: 'PASSWORD_WRONG',
    });
    expect(await stepUp({ password, code: shown(secret) })).toMatchObject({ ok: true });
    const kinds = await kindsOf(userId);
    expect(kinds.filter((kind) => kind === 'step-up-refused')).toHaveLength(2);
    expect(kinds).toContain('stepped-up');
    const plain = await bench.add(password);
    expect(await bench.kiosk.stepUp(signed(plain), { password })).toMatchObject({ ok: true });
  });
});
