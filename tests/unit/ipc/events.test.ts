import type { Publish } from '@main/ipc/events';
import type { AnyContract } from '@main/ipc/lines';
import { holderOf, ipcBench } from '@tests/support/ipcBench';
import { describe, expect, it } from 'vitest';
import { smallContract } from './smallContract';

const accountId = '000000000017';
const owners = { find: async () => ({ userId: '56125810030', branch: 'MAIN' }) };

/** The small contract's events, through a publisher typed for the whole contract. */
function bench() {
  const made = ipcBench({ contract: smallContract as AnyContract, handlers: {}, owners });
  const publish = (event: string, payload: unknown, audience = {}) =>
    made.publish(event as Parameters<Publish>[0], payload as never, audience);
  const heard = () => made.sent.map(({ windowId, event }) => `${windowId} ${event}`);
  return { ...made, publish, heard };
}

describe('an event', () => {
  it('open to everybody reaches every window', async () => {
    const { publish, heard } = bench();
    await publish('all.changed', {});
    expect(heard()).toEqual(['1 all.changed', '2 all.changed']);
  });

  it('about an account reaches its owner and staff of its branch, and nobody else', async () => {
    const { publish, heard, enter, state } = bench();
    state.windows = [1, 2, 3, 4, 5];
    enter(holderOf(), {}, 1);
    enter(holderOf({ userId: '56125810031' }), {}, 2);
    enter(holderOf({ userId: '56125810032', role: 'Employee' }), {}, 3);
    enter(holderOf({ userId: '56125810033', role: 'Employee', branch: 'PUNE' }), {}, 4);
    await publish('account.moved', { accountId });
    expect(heard()).toEqual(['1 account.moved', '3 account.moved']);
  });

  it('carries only what its line names', async () => {
    const { publish, sent, enter } = bench();
    enter(holderOf());
    await publish('account.moved', { accountId, balance: '374950' });
    expect(sent.map(({ payload }) => payload)).toEqual([{ accountId }]);
  });

  it('does not reach a covered session, nor one whose password must be changed', async () => {
    const { publish, heard, enter, sessions } = bench();
    enter(holderOf(), {}, 1);
    enter(holderOf(), { mustChangePassword: true }, 2);
    sessions.lock(1, 'asked');
    await publish('account.moved', { accountId });
    await publish('mine.changed', {});
    expect(heard()).toEqual([]);
  });

  it('goes no further than it is addressed', async () => {
    const { publish, heard, enter } = bench();
    enter(holderOf(), {}, 1);
    enter(holderOf({ userId: '56125810031' }), {}, 2);
    await publish('mine.changed', {}, { userId: '56125810031' });
    await publish('all.changed', {}, { windowId: 1 });
    expect(heard()).toEqual(['2 mine.changed', '1 all.changed']);
  });

  it('that cannot be checked is not sent, and that is logged', async () => {
    const { publish, heard, enter, reads, log } = bench();
    enter(holderOf());
    reads.fail = true;
    await publish('account.moved', { accountId });
    expect(heard()).toEqual([]);
    expect(log.events.map(({ event }) => event)).toEqual(['ipc.eventNotSent']);
  });
});
