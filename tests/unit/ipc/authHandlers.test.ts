import { createRandom } from '@main/adapters/crypto/random';
import type { AuthServices, SignedIn } from '@main/application/auth';
import { sessionLimits } from '@main/domain/access/sessionLimits';
import { createIpc } from '@main/ipc';
import type { Handlers } from '@main/ipc/handler';
import { authHandlers } from '@main/ipc/handlers/auth';
import { type CallKey, callKeys, type EventKey } from '@shared/contract';
import type { Holder } from '@shared/permissions';
import { type Result, refuse, succeed } from '@shared/result';
import { collectedLog } from '@tests/support/collectedLog';
import { holderOf, signedInAs, windowId } from '@tests/support/ipcBench';
import { manualClock } from '@tests/support/manualClock';
import { describe, expect, it } from 'vitest';

const key = '019ab000-0000-7000-8000-000000000001';
const minute = 60_000;

/** The whole machinery with its real sign-in handlers, over people whose password is always "right". */
function desk(kind: keyof typeof sessionLimits = 'staff') {
  const { clock, timer, advance, sleep } = manualClock();
  const people = new Map<string, Holder>();
  const recorded: string[] = [];
  const sent: { windowId: number; event: EventKey; payload: unknown }[] = [];
  const state = {
    open: true,
    nextSession: 0,
    mustChange: false,
    tries: Number.POSITIVE_INFINITY,
    opening: Promise.resolve(),
    windows: [1, 2],
    checking: async () => {},
  };

  const proven = (password: string): Result<null> => {
    state.tries -= 1;
    if (state.tries < 0) return refuse('SIGN_IN_REFUSED');
    return password === 'right' ? succeed(null) : refuse('PASSWORD_WRONG');
  };
  const auth: AuthServices = {
    signIn: async ({ userId, password }): Promise<Result<SignedIn>> => {
      const holder = people.get(userId);
      if (!holder || password !== 'right') return refuse('SIGN_IN_REFUSED');
      state.nextSession += 1;
      await state.checking();
      const more = { sessionId: `session ${state.nextSession}`, mustChangePassword: state.mustChange };
      return succeed({ ...signedInAs(holder), ...more, signedInAt: clock.now() });
    },
    unlock: async (_signed, { password }) => proven(password),
    changePassword: async ({ holder }, { current }) => {
      const proof = proven(current);
      if (!proof.ok) return proof;
      const changed: Holder = { ...holder, status: 'Active' };
      people.set(holder.userId, changed);
      return succeed(changed);
    },
    stepUp: async (_signed, { password }) => proven(password),
    secondFactor: async () => ({ enrolled: false, recoveryCodesLeft: 0, required: false }),
    beginSecondFactor: async () => ({ secret: 'SECRET', uri: 'otpauth://totp/' }),
    confirmSecondFactor: async () => succeed({ recoveryCodes: ['7F3K'] }),
    removeSecondFactor: async () => succeed(null),
    recordSession: async ({ sessionId }, event, reason) =>
      void recorded.push(`${sessionId} ${event} ${reason}`),
    recordDenial: async ({ sessionId }, call) => void recorded.push(`${sessionId} denied ${call}`),
    holderOf: async (userId) => people.get(userId) ?? null,
  };
  const openAuth = () => (state.open ? auth : null);
  const phase = () => (state.open ? 'ready' : 'firstRun') as 'ready' | 'firstRun';
  const reached = async () => refuse('CONFIRMING');
  const ipc = createIpc({
    handlers: ({ sessions, standing, patience }): Handlers => ({
      ...(Object.fromEntries(callKeys.map((name) => [name, reached])) as Record<CallKey, typeof reached>),
      ...authHandlers({
        sessions,
        standing,
        patience,
        isOpen: (id) => state.windows.includes(id),
        auth: openAuth,
        phase,
        settled: () => state.opening,
        deskKind: async () => kind,
      }),
    }),
    windows: {
      ids: () => state.windows,
      send: (to, event, payload) => sent.push({ windowId: to, event, payload }),
    },
    owners: { find: async () => null },
    auth: openAuth,
    phase,
    limits: () => sessionLimits[kind],
    isUnavailable: () => false,
    clock,
    timer,
    ids: { key: () => key, fraction: () => 0 },
    random: createRandom(),
    log: collectedLog(),
  });

  const call = async (name: CallKey, input: unknown = {}, at = windowId) => {
    const reply = await ipc.call(at, name, input);
    return reply.ok ? reply.value : reply.failure.code;
  };
  const add = (change: Partial<Holder> = {}) => {
    const holder = holderOf(change);
    people.set(holder.userId, holder);
    return holder;
  };
  const signIn = (holder: Holder, at = windowId) =>
    call('auth.signIn', { userId: holder.userId, password: 'right' }, at);
  const told = () => sent.map(({ windowId: to, payload }) => `${to} ${(payload as { why?: string }).why}`);
  return { ...ipc, call, add, signIn, advance, sleep, people, recorded, told, state };
}

/** Events are sent after the change that they tell of. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a sign-in while the bank is being opened', () => {
  const opening = (kind: keyof typeof sessionLimits = 'staff') => {
    const made = desk(kind);
    made.state.open = false;
    let opened = () => {};
    made.state.opening = new Promise((resolve) => {
      opened = resolve;
    });
    const open = () => {
      made.state.open = true;
      opened();
    };
    return { ...made, opened: () => opened(), open };
  };

  it('is answered when it is open', async () => {
    const { add, signIn, call, open } = opening();
    const asha = add();
    const answer = signIn(asha);
    expect(await call('auth.session')).toBeNull();
    open();
    expect(await answer).toMatchObject({ userId: asha.userId });
  });

  it('is refused where it does not open', async () => {
    const { add, signIn, opened } = opening();
    const answer = signIn(add());
    opened();
    expect(await answer).toBe('NOT_SET_UP');
  });

  it('is dropped where its window was closed meanwhile', async () => {
    const { add, signIn, state, windowClosed, open } = opening();
    const answer = signIn(add());
    await settled();
    state.windows = [2];
    windowClosed(windowId);
    open();
    expect(await answer).toBe('DATABASE_UNAVAILABLE');
    expect(state.nextSession).toBe(0);
  });

  it('at a kiosk is dropped after a minute in which nobody touched it, and not before', async () => {
    const { add, signIn, state, touch, advance, open } = opening('kiosk');
    const answer = signIn(add());
    await settled();
    advance(59_000);
    touch(windowId);
    advance(59_000);
    touch(2);
    advance(1_000);
    expect(await answer).toBe('DATABASE_UNAVAILABLE');
    open();
    await settled();
    expect(state.nextSession).toBe(0);
  });

  it('at a kiosk is answered while somebody is there', async () => {
    const { add, signIn, touch, advance, open } = opening('kiosk');
    const asha = add();
    const answer = signIn(asha);
    await settled();
    advance(59_000);
    touch(windowId);
    advance(59_000);
    open();
    expect(await answer).toMatchObject({ userId: asha.userId });
  });

  it('is dropped where the computer slept, or its screen was locked', async () => {
    const { add, signIn, sleep, lockAll, open } = opening('kiosk');
    const locked = signIn(add());
    await settled();
    lockAll();
    expect(await locked).toBe('DATABASE_UNAVAILABLE');
    const slept = signIn(add());
    await settled();
    sleep(minute);
    open();
    expect(await slept).toBe('DATABASE_UNAVAILABLE');
  });
});

describe('a sign-in that the database answers late', () => {
  const late = (kind: keyof typeof sessionLimits) => {
    const made = desk(kind);
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    made.state.checking = () => asked;
    return { ...made, answer: () => answer() };
  };

  it('at a kiosk opens no session for who has left, and the books hear that it ended', async () => {
    const { add, signIn, advance, answer, holder, recorded } = late('kiosk');
    const waiting = signIn(add());
    await settled();
    advance(10 * minute);
    expect(await waiting).toBe('DATABASE_UNAVAILABLE');
    answer();
    await settled();
    expect(holder(windowId)).toBeNull();
    expect(recorded).toEqual(['session 1 signed-out idle']);
  });

  it('opens none where the computer’s screen was locked meanwhile', async () => {
    const { add, signIn, lockAll, answer, holder } = late('staff');
    const waiting = signIn(add());
    await settled();
    lockAll();
    expect(await waiting).toBe('DATABASE_UNAVAILABLE');
    answer();
    await settled();
    expect(holder(windowId)).toBeNull();
  });

  it('is answered to who is still there', async () => {
    const { add, signIn, advance, touch, answer } = late('kiosk');
    const asha = add();
    const waiting = signIn(asha);
    await settled();
    advance(59_000);
    touch(windowId);
    advance(59_000);
    answer();
    expect(await waiting).toMatchObject({ userId: asha.userId });
  });
});

describe('the session of a window', () => {
  it('begins with a sign-in, is told without its id, and ends everywhere with a sign-out', async () => {
    const { call, add, signIn, recorded, told, holder } = desk();
    const asha = add();
    expect(await call('auth.session')).toBeNull();
    const view = await signIn(asha);
    await signIn(asha, 2);
    expect(view).toMatchObject({
      userId: asha.userId,
      locked: false,
      idleLockMs: 5 * minute,
      idleEndMs: 15 * minute,
    });
    expect(JSON.stringify(view)).not.toContain('session 1');
    expect(holder(windowId)).toEqual(asha);
    expect(await call('auth.signOut')).toEqual({});
    expect(await call('auth.session')).toBeNull();
    expect(await call('auth.session', {}, 2)).toBeNull();
    expect(holder(windowId)).toBeNull();
    expect(recorded).toEqual(['session 1 signed-out asked', 'session 2 signed-out asked']);
    await settled();
    expect(told()).toEqual(['1 started', '2 started', '1 ended', '2 ended']);
  });

  it('is refused with one answer, and before a bank is open with why', async () => {
    const { call, state } = desk();
    const input = { userId: 'nobody', password: 'wrong' };
    expect(await call('auth.signIn', input)).toBe('SIGN_IN_REFUSED');
    state.open = false;
    expect(await call('auth.signIn', input)).toBe('NOT_SET_UP');
  });

  it('is covered, uncovered with the password, and ended when no further try counts', async () => {
    const { call, add, signIn, state, recorded, holder } = desk();
    await signIn(add());
    await call('auth.lock');
    expect(await call('drafts.get', { form: 'credit' })).toBe('SESSION_LOCKED');
    expect(holder(windowId)).toBeNull();
    expect(await call('auth.unlock', { password: 'wrong' })).toBe('PASSWORD_WRONG');
    expect(await call('auth.unlock', { password: 'right' })).toMatchObject({ locked: false });
    await call('auth.lock');
    state.tries = 0;
    expect(await call('auth.unlock', { password: 'right' })).toBe('SIGN_IN_REFUSED');
    expect(await call('auth.session')).toBeNull();
    expect(recorded.at(-1)).toBe('session 1 signed-out tooManyTries');
  });

  it('reaches nothing but auth until the first password was changed, and everything from then on', async () => {
    const { call, add, signIn, state } = desk();
    state.mustChange = true;
    await signIn(add({ status: 'Pending' }));
    expect(await call('drafts.get', { form: 'credit' })).toBe('PASSWORD_CHANGE_REQUIRED');
    const changed = await call('auth.changePassword', { key, current: 'right', next: 'another one' });
    expect(changed).toMatchObject({ mustChangePassword: false, status: 'Active' });
    expect(await call('drafts.get', { form: 'credit' })).toBe('CONFIRMING');
  });

  it('ends a person’s other sessions when the password is changed', async () => {
    const { call, add, signIn } = desk();
    const asha = add();
    await signIn(asha, 1);
    await signIn(asha, 2);
    await call('auth.changePassword', { key, current: 'right', next: 'another one' }, 1);
    expect(await call('auth.session', {}, 1)).not.toBeNull();
    expect(await call('auth.session', {}, 2)).toBeNull();
  });

  it('is cut off at the notice that its person was suspended, without any call', async () => {
    const { add, signIn, people, userChanged, recorded, told } = desk();
    const asha = add();
    await signIn(asha);
    people.set(asha.userId, { ...asha, status: 'Suspended' });
    await userChanged(asha.userId);
    await settled();
    expect(recorded).toEqual(['session 1 signed-out revoked']);
    expect(told()).toEqual(['1 started', '1 ended']);
  });

  it('is covered with all others when the computer’s screen is, and ends with its window', async () => {
    const { call, add, signIn, lockAll, windowClosed, recorded } = desk();
    await signIn(add(), 1);
    await signIn(add({ userId: '56125810031' }), 2);
    lockAll();
    expect(await call('auth.session', {}, 1)).toMatchObject({ locked: true });
    expect(await call('auth.session', {}, 2)).toMatchObject({ locked: true });
    windowClosed(1);
    expect(await call('auth.session', {}, 1)).toBeNull();
    expect(recorded.at(-1)).toBe('session 1 signed-out windowClosed');
  });

  it('ends at once where its window was closed while the password was looked at', async () => {
    const { add, signIn, state, recorded } = desk();
    state.checking = async () => {
      state.windows = [2];
    };
    expect(await signIn(add())).toBe('DATABASE_UNAVAILABLE');
    await expect.poll(() => recorded).toEqual(['session 1 signed-out windowClosed']);
  });

  it('ends with the application, and the books hear of it', async () => {
    const { add, signIn, endAll, recorded } = desk();
    await signIn(add());
    endAll();
    expect(recorded).toEqual(['session 1 signed-out quit']);
  });

  it('at a kiosk ends after a minute in which nobody touched it', async () => {
    const { call, add, signIn, advance, touch, recorded } = desk('kiosk');
    expect(await signIn(add())).toMatchObject({ idleEndMs: minute });
    advance(59_000);
    touch(windowId);
    advance(59_000);
    expect(await call('auth.session')).not.toBeNull();
    advance(1_000);
    expect(recorded).toEqual(['session 1 signed-out idle']);
  });

  it('records what it was denied', async () => {
    const { call, add, signIn, recorded } = desk();
    await signIn(add());
    expect(await call('users.list')).toBe('NOT_PERMITTED');
    expect(recorded).toEqual(['session 1 denied users.list']);
  });
});
