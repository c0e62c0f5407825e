import { argon2Parameters, createPasswords } from '@main/adapters/crypto/argon2';
import { attemptWaitsMs } from '@main/domain/access/attemptRules';
import { type AuthBench, authBench, cheapArgon2 } from '@tests/support/authBench';
import { countOf } from '@tests/support/counts';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { tried } from '@tests/support/tried';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const password = 'seven green kites over the mill';

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

beforeEach(() => {
  bench.commands.length = 0;
  bench.runs.verify = 0;
  bench.runs.hash = 0;
});

const refused = { ok: false, code: 'SIGN_IN_REFUSED' };

describe('signing in', () => {
  it('makes a session of who knew the password, and an event of it', async () => {
    const { userId } = await bench.add(password);
    const result = await bench.kiosk.signIn({ userId, password });
    expect(result).toMatchObject({
      ok: true,
      value: { name: 'Asha Kulkarni', mustChangePassword: false, holder: { userId, role: 'Customer' } },
    });
    const sessionId = result.ok ? result.value.sessionId : '';
    expect(Buffer.from(sessionId, 'base64url')).toHaveLength(20);
    const records = await bench.records();
    expect(records.find(({ session }) => session === sessionId)).toMatchObject({
      kind: 'signed-in',
      postedBy: userId,
      intent: { about: { user: userId } },
    });
  });

  it('is refused for a wrong password, and that is an event that names the person and no secret', async () => {
    const { userId } = await bench.add(password);
    const wrong = 'canary of a wrong password';
    expect(await bench.kiosk.signIn({ userId, password: wrong })).toEqual(refused);
    const records = await bench.records();
    const events = records.filter(({ kind }) => kind === 'sign-in-refused');
    expect(events.at(-1)).toMatchObject({ postedBy: null, intent: { about: { user: userId } } });
    expect(
      JSON.stringify(records, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toMatch(/canary|argon2/);
  });

  it('writes down no user ID that is nobody’s: it may be a password typed in the wrong field', async () => {
    const typed = 'canary typed in the wrong field';
    expect(await bench.kiosk.signIn({ userId: typed, password })).toEqual(refused);
    const events = (await bench.records()).filter(({ kind }) => kind === 'sign-in-refused');
    expect(JSON.stringify(events.map(({ intent }) => intent))).not.toContain('canary');
  });

  it.each([
    ['{"$ne":null}'],
    ['{"$gt":""}'],
    ['$where'],
    ["' || '1'=='1"],
    ['.*'],
    ['__proto__'],
    ['\u0000'],
  ])('takes %j for a user ID like any other, and never for an operator', async (userId) => {
    expect(await bench.kiosk.signIn({ userId, password })).toEqual(refused);
    const filters = bench.commands
      .filter(({ target }) => target === 'credentials' || target === 'users')
      .map(({ command }) => JSON.stringify(command));
    expect(filters.length).toBeGreaterThan(0);
    for (const filter of filters) expect(filter).toContain(`"${JSON.stringify(userId).slice(1, -1)}"`);
  });

  it('asks for a new password after a first one', async () => {
    const { userId } = await bench.add(password, { status: 'Pending' });
    expect(await bench.kiosk.signIn({ userId, password })).toMatchObject({
      value: { mustChangePassword: true, holder: { status: 'Pending' } },
    });
  });

  it('is refused with a one-time password that nobody used for a week, and only then is it said', async () => {
    const { userId } = await bench.add(password, { status: 'Pending', addedAt: bench.now() });
    const [used, other] = await Promise.all([
      bench.add(password, { addedAt: bench.now() }),
      bench.add(password, { status: 'Pending', addedAt: bench.now() }),
    ]);
    bench.advance(7 * 86_400_000 - 1_000);
    expect(await bench.kiosk.signIn({ userId, password })).toMatchObject({ ok: true });
    bench.advance(2_000);
    const runOut = { ok: false, code: 'PASSWORD_RUN_OUT' };
    expect(await bench.kiosk.signIn({ userId: other.userId, password: 'not it' })).toEqual(refused);
    expect(await bench.kiosk.signIn({ userId: other.userId, password })).toEqual(runOut);
    expect(await bench.kiosk.signIn({ userId: used.userId, password })).toMatchObject({ ok: true });
  });

  it.each([
    ['Customer', 'kiosk', true],
    ['Customer', 'staffDesk', false],
    ['Employee', 'kiosk', false],
    ['Employee', 'staffDesk', true],
    ['Admin', 'kiosk', true],
    ['Super_Admin', 'kiosk', true],
    ['Super_Admin', 'staffDesk', true],
  ] as const)('lets a %s in at a %s: %s', async (role, desk, isLetIn) => {
    const { userId } = await bench.add(password, { role });
    expect(await bench[desk].signIn({ userId, password: 'not the password' })).toEqual(refused);
    expect(await bench[desk].signIn({ userId, password })).toMatchObject(
      isLetIn ? { ok: true } : { ok: false, code: 'WRONG_DESK' },
    );
  });

  it('makes the hash anew when its parameters were raised, with the same password', async () => {
    const { userId } = await bench.add(password);
    const raised = { ...cheapArgon2, passes: 2 };
    const desk = bench.at('kiosk', createPasswords(raised));
    expect(await desk.signIn({ userId, password })).toMatchObject({ ok: true });
    expect((await bench.credential(userId))?.hash).toContain('m=8,t=2,p=1');
    expect(await desk.signIn({ userId, password })).toMatchObject({ ok: true });
    expect((await bench.credential(userId))?.hash).toContain('m=8,t=2,p=1');
  });

  it('does the same work however many records the journal holds, and never searches it', async () => {
    const { userId } = await bench.add(password);
    await bench.kiosk.signIn({ userId, password });
    const commandsOf = async () => {
      bench.commands.length = 0;
      await bench.kiosk.signIn({ userId, password });
      return bench.commands.map(({ name, target }) => `${name} ${target}`);
    };
    const before = await commandsOf();
    await Promise.all(
      Array.from({ length: 500 }, () => bench.kiosk.recordDenial(someone(userId), 'users.list')),
    );
    expect(await commandsOf()).toEqual(before);
    expect(before).toEqual([
      'find users',
      'findAndModify credentials',
      'find secondFactors',
      'find signIns',
      'insert journal',
      'update credentials',
    ]);
  });
});

const someone = (userId: string) => ({
  holder: { userId, role: 'Customer', status: 'Active', branch: 'MAIN', duties: [] } as const,
  sessionId: 'a session',
});

describe('a refusal', () => {
  it('looks and costs the same for an unknown, wrong, blocked, suspended and inactive person', async () => {
    const known = await bench.add(password);
    const suspended = await bench.add(password, { status: 'Suspended' });
    const inactive = await bench.add(password, { status: 'Inactive' });
    const blocked = await bench.add(password);
    await bench.lock(blocked.userId);
    const cases = [
      { userId: known.userId, password: 'wrong' },
      { userId: suspended.userId, password },
      { userId: inactive.userId, password },
      { userId: blocked.userId, password },
      { userId: '99999999999', password },
      { userId: 'not even a user ID', password },
    ];
    let round = 0;
    for (; round < countOf('comparedSignIns'); round += 1) {
      for (const input of cases) {
        if (round % 2 === 1) await bench.unlock(known.userId);
        bench.commands.length = 0;
        bench.runs.verify = 0;
        bench.runs.hash = 0;
        expect(await bench.kiosk.signIn(input)).toEqual(refused);
        expect(bench.runs).toEqual({ verify: 1, hash: 0 });
        expect(bench.commands.map(({ name, target }) => `${name} ${target}`)).toEqual([
          'find users',
          'findAndModify credentials',
          'insert journal',
        ]);
      }
    }
    tried(`sign-ins refused in each of ${cases.length} ways`, round, 'the same commands and one hash');
  });

  it('comes for the right password too after ten wrong ones, and for half an hour', async () => {
    const { userId } = await bench.add(password);
    await bench.lock(userId);
    expect(await bench.kiosk.signIn({ userId, password })).toEqual(refused);
    bench.advance(30 * 60_000 - 1);
    expect(await bench.kiosk.signIn({ userId, password })).toEqual(refused);
    bench.advance(1);
    expect(await bench.kiosk.signIn({ userId, password })).toMatchObject({ ok: true });
    expect(await bench.credential(userId)).toMatchObject({ failures: 0, blockedUntil: null });
  });

  it('comes for the right password too while a wrong one is still waited after, longer each time', async () => {
    const { userId } = await bench.add(password);
    for (const waitMs of attemptWaitsMs.slice(0, -1)) {
      expect(await bench.kiosk.signIn({ userId, password: 'wrong' })).toEqual(refused);
      if (waitMs === 0) continue;
      bench.advance(waitMs - 1);
      expect(await bench.kiosk.signIn({ userId, password })).toEqual(refused);
      bench.advance(1);
    }
    expect(await bench.kiosk.signIn({ userId, password })).toMatchObject({ ok: true });
  });

  it('ends with an unlocking, before its time', async () => {
    const { userId } = await bench.add(password);
    await bench.lock(userId);
    await bench.unlock(userId);
    expect(await bench.kiosk.signIn({ userId, password })).toMatchObject({ ok: true });
  });

  it('comes after three tries, when two hundred are made at once', async () => {
    const { userId } = await bench.add(password);
    const another = await bench.add(password);
    const seen: (string | null)[] = [];
    const cheap = createPasswords(cheapArgon2);
    const desk = bench.at('kiosk', {
      ...cheap,
      verify: (hash, typed) => {
        seen.push(hash);
        return cheap.verify(hash, typed);
      },
    });
    await Promise.all(
      Array.from({ length: 200 }, (_, index) => desk.signIn({ userId, password: `guess ${index}` })),
    );
    expect(seen.filter((hash) => hash !== null)).toHaveLength(3);
    expect(seen).toHaveLength(200);
    expect(await desk.signIn({ userId: another.userId, password })).toMatchObject({ ok: true });
  });
});

describe('the real parameters', () => {
  it('are above the floor, in the hash itself, and take their time', async () => {
    expect(argon2Parameters.memoryKib).toBeGreaterThanOrEqual(65_536);
    expect(argon2Parameters.passes).toBeGreaterThanOrEqual(3);
    const passwords = createPasswords(argon2Parameters);
    const hash = await passwords.hash(password);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
    expect(await passwords.verify(hash, password)).toBe(true);
    expect(await passwords.verify(hash, `${password} `)).toBe(false);
    expect(await passwords.verify(null, password)).toBe(false);
  });
});
