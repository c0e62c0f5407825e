import type { Call } from '@main/ipc/handler';
import type { AnyHandlers } from '@main/ipc/lines';
import type { Owners } from '@main/ports/owners';
import { refuse, succeed } from '@shared/result';
import { holderOf, ipcBench, Unavailable, windowId } from '@tests/support/ipcBench';
import { beforeEach, describe, expect, it } from 'vitest';
import { smallContract } from './smallContract';

const mine = '000000000017';
const theirs = '000000000024';
const nobodys = '000000000031';

const owners: Owners = {
  find: async (kind, id) => {
    if (kind === 'account' && id === mine) return { userId: '56125810030', branch: 'MAIN' };
    if (kind === 'account' && id === theirs) return { userId: '56125810031', branch: 'MAIN' };
    if (kind === 'user' && id === '56125810030') return { userId: id, branch: 'MAIN' };
    return null;
  },
};

const reached: { key: string; input: unknown; call: Call }[] = [];
const note =
  <Output>(key: string, output: Output) =>
  async (input: unknown, call: Call) => {
    reached.push({ key, input, call });
    return succeed(output);
  };

const handlers: AnyHandlers = {
  'open.echo': async (input: { text: string; times: number }) =>
    succeed({ text: input.text.repeat(input.times), secret: 'stays in main' }),
  'open.fail': async () => {
    throw new Error('the password is hunter2');
  },
  'first.only': note('first.only', {}),
  'cash.give': note('cash.give', { balance: 374_950n }),
  'user.look': note('user.look', { name: 'Asha' }),
  'own.thing': note('own.thing', {}),
  'auth.lock': note('auth.lock', {}),
  'auth.signOut': note('auth.signOut', {}),
  'auth.unlock': note('auth.unlock', {}),
  'long.work': note('long.work', { total: 1n }),
};

const bench = () => ipcBench({ contract: smallContract, handlers, owners });

beforeEach(() => {
  reached.length = 0;
});

describe('a call that nobody needs to be signed in for', () => {
  it('is decoded, defaults filled in, and its answer stripped of what the contract does not name', async () => {
    const { call } = bench();
    expect(await call(windowId, 'open.echo', { text: 'ab' })).toEqual({ ok: true, value: { text: 'ab' } });
    expect(await call(windowId, 'open.echo', { text: 'ab', times: 2 })).toEqual({
      ok: true,
      value: { text: 'abab' },
    });
  });

  it('is answered INTERNAL and a request id when its handler throws; the log has the rest', async () => {
    const { call, log } = bench();
    const reply = await call(windowId, 'open.fail', {});
    expect(reply).toEqual({ ok: false, failure: { code: 'INTERNAL', requestId: expect.any(String) } });
    const logged = log.events.find(({ event }) => event === 'ipc.callFailed');
    expect(logged?.fields).toMatchObject({
      key: 'open.fail',
      requestId: reply.ok ? '' : reply.failure.requestId,
    });
  });

  it('is answered INTERNAL when its handler answers what the contract does not allow', async () => {
    const { call } = ipcBench({
      contract: smallContract,
      handlers: { 'open.echo': async () => succeed({ text: 5 }) },
    });
    expect(await call(windowId, 'open.echo', { text: '' })).toMatchObject({ failure: { code: 'INTERNAL' } });
  });

  it('is answered DATABASE_UNAVAILABLE when that is why it failed', async () => {
    const handlers: AnyHandlers = {
      'open.fail': async () => {
        throw new Unavailable('mongodb://desk:secret@host is gone');
      },
    };
    const { call } = ipcBench({ contract: smallContract, handlers });
    const reply = await call(windowId, 'open.fail', {});
    expect(reply).toEqual({ ok: false, failure: { code: 'DATABASE_UNAVAILABLE', requestId: 'request-1' } });
  });

  it('of the first run is refused once this desk belongs to a bank', async () => {
    const { call, state } = bench();
    expect(await call(windowId, 'first.only', {})).toMatchObject({ failure: { code: 'ALREADY_SET_UP' } });
    state.phase = 'firstRun';
    expect(await call(windowId, 'first.only', {})).toMatchObject({ ok: true });
  });
});

describe('a call that is not in the contract', () => {
  it.each([
    'nothing',
    '__proto__',
    'constructor',
    'toString',
    'account.moved',
    '',
    5,
    null,
    undefined,
    {},
    [],
  ])('is refused: %j', async (key) => {
    const { call } = bench();
    expect(await call(windowId, key, {})).toMatchObject({ ok: false, failure: { code: 'INVALID_INPUT' } });
  });
});

describe('a call that needs a permission', () => {
  const give = { accountId: mine, amount: '125050' };

  it('reaches nothing without a session', async () => {
    const { call, denials } = bench();
    expect(await call(windowId, 'cash.give', give)).toMatchObject({ failure: { code: 'NOT_SIGNED_IN' } });
    expect(reached).toEqual([]);
    expect(denials).toEqual([]);
  });

  it('reaches its handler with amounts as bigints and the caller as of now', async () => {
    const { call, enter } = bench();
    const { sessionId } = enter(holderOf());
    expect(await call(windowId, 'cash.give', give)).toEqual({ ok: true, value: { balance: '374950' } });
    expect(reached[0]?.input).toEqual({ accountId: mine, amount: 125_050n });
    expect(reached[0]?.call).toMatchObject({ scope: 'own', sessionId, windowId, holder: holderOf() });
  });

  it('is bound to the window of its session', async () => {
    const { call, enter } = bench();
    enter(holderOf());
    expect(await call(2, 'cash.give', give)).toMatchObject({ failure: { code: 'NOT_SIGNED_IN' } });
  });

  it.each([
    ['another person’s account', theirs],
    ['an account that does not exist', nobodys],
  ])('is refused alike for %s, and the refusal recorded', async (_what, accountId) => {
    const { call, enter, denials } = bench();
    enter(holderOf());
    const reply = await call(windowId, 'cash.give', { accountId, amount: '100' });
    expect(reply).toEqual({ ok: false, failure: { code: 'NOT_PERMITTED', requestId: expect.any(String) } });
    expect(reached).toEqual([]);
    expect(denials).toEqual([{ call: 'cash.give', signed: expect.objectContaining({ holder: holderOf() }) }]);
  });

  it('says NOT_FOUND to who may see the whole bank', async () => {
    const { call, enter } = bench();
    enter(holderOf({ role: 'Admin' }));
    const reply = await call(windowId, 'user.look', { userId: '56125810099' });
    expect(reply).toMatchObject({ failure: { code: 'NOT_FOUND' } });
  });

  it('is refused for want of the permission before its input is looked at', async () => {
    const { call, enter } = bench();
    enter(holderOf({ role: 'Admin' }));
    expect(await call(windowId, 'cash.give', 'nonsense')).toMatchObject({
      failure: { code: 'NOT_PERMITTED' },
    });
  });

  it('names the fields that are wrong', async () => {
    const { call, enter } = bench();
    enter(holderOf());
    const reply = await call(windowId, 'cash.give', { amount: '99' });
    expect(reply).toMatchObject({
      failure: { code: 'INVALID_INPUT', fields: { accountId: 'required', amount: 'tooSmall' } },
    });
  });

  it('records a refusal that only its use case could find', async () => {
    const handlers: AnyHandlers = { 'own.thing': async () => refuse('NOT_PERMITTED') };
    const { call, enter, denials } = ipcBench({ contract: smallContract, handlers });
    enter(holderOf());
    await call(windowId, 'own.thing', {});
    expect(denials.map(({ call }) => call)).toEqual(['own.thing']);
  });
});

describe('a session that is not quite one', () => {
  it('reaches only what uncovers or ends it while it is locked', async () => {
    const { call, enter, sessions } = bench();
    enter(holderOf());
    sessions.lock(windowId, 'asked');
    for (const key of ['own.thing', 'auth.lock']) {
      expect(await call(windowId, key, {})).toMatchObject({ failure: { code: 'SESSION_LOCKED' } });
    }
    for (const key of ['auth.unlock', 'auth.signOut'])
      expect(await call(windowId, key, {})).toMatchObject({ ok: true });
    expect(await call(windowId, 'open.echo', { text: 'a' })).toMatchObject({ ok: true });
  });

  it.each([
    ['Pending', holderOf({ status: 'Pending' })],
    ['Active', holderOf()],
  ])('reaches only auth while a %s person must change the password', async (_status, holder) => {
    const { call, enter } = bench();
    enter(holder, { mustChangePassword: true });
    expect(await call(windowId, 'own.thing', {})).toMatchObject({
      failure: { code: 'PASSWORD_CHANGE_REQUIRED' },
    });
    expect(await call(windowId, 'auth.unlock', {})).toMatchObject({ ok: true });
  });

  it.each(['Suspended', 'Inactive'] as const)(
    'is over at the first call after its person became %s',
    async (status) => {
      const { call, enter, people, standing, changes } = bench();
      const holder = holderOf();
      enter(holder);
      expect(await call(windowId, 'own.thing', {})).toMatchObject({ ok: true });
      people.set(holder.userId, { ...holder, status });
      await standing.userChanged(holder.userId);
      expect(changes.at(-1)).toMatchObject({ why: 'ended', reason: 'revoked' });
      expect(await call(windowId, 'own.thing', {})).toMatchObject({ failure: { code: 'NOT_SIGNED_IN' } });
    },
  );

  it('does nothing once its person was suspended, though no notice of it has come', async () => {
    const { call, enter, people } = bench();
    const holder = holderOf();
    enter(holder);
    expect(await call(windowId, 'own.thing', {})).toMatchObject({ ok: true });
    people.set(holder.userId, { ...holder, status: 'Suspended' });
    const input = { accountId: '000000000017', amount: '10000' };
    expect(await call(windowId, 'cash.give', input)).toMatchObject({ failure: { code: 'NOT_SIGNED_IN' } });
  });

  it('may be covered and ended while the database is away, and do nothing else', async () => {
    const { call, enter, reads } = bench();
    enter(holderOf());
    reads.fail = true;
    expect(await call(windowId, 'own.thing', {})).toMatchObject({
      failure: { code: 'DATABASE_UNAVAILABLE' },
    });
    expect(await call(windowId, 'auth.lock', {})).toMatchObject({ ok: true });
    expect(await call(windowId, 'auth.signOut', {})).toMatchObject({ ok: true });
  });
});
