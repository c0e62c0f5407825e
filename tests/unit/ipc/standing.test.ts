import { holderOf, ipcBench, windowId } from '@tests/support/ipcBench';
import { describe, expect, it } from 'vitest';
import { smallContract } from './smallContract';

const bench = () => ipcBench({ contract: smallContract, handlers: {} });

describe('who a session’s person is', () => {
  it('is read once for many calls, and again when it may have changed', async () => {
    const { enter, standing, reads, advance } = bench();
    enter(holderOf());
    await Promise.all([standing.check(windowId), standing.check(windowId)]);
    expect(reads.count).toBe(1);
    advance(2_000);
    await standing.check(windowId);
    expect(reads.count).toBe(2);
  });

  it('follows a change of duties without a new sign-in, and the window is told', async () => {
    const { enter, people, standing, sessions, changes } = bench();
    const holder = holderOf({ role: 'Employee' });
    enter(holder);
    people.set(holder.userId, { ...holder, duties: ['supervisor'] });
    await standing.userChanged(holder.userId);
    expect(changes.map(({ why }) => why)).toEqual(['started', 'changed']);
    expect(sessions.of(windowId)?.holder.duties).toEqual(['supervisor']);
  });

  it('is believed two seconds at the longest where no notice of the change comes', async () => {
    const { enter, people, standing, advance } = bench();
    const holder = holderOf();
    enter(holder);
    await standing.check(windowId);
    people.set(holder.userId, { ...holder, status: 'Suspended' });
    expect(await standing.check(windowId)).not.toBeNull();
    advance(2_000);
    expect(await standing.check(windowId)).toBeNull();
  });

  it('is read again after a read that failed', async () => {
    const { enter, standing, reads } = bench();
    enter(holderOf());
    reads.fail = true;
    await expect(standing.check(windowId)).rejects.toThrow('no server');
    reads.fail = false;
    expect(await standing.check(windowId)).not.toBeNull();
  });

  it('ends the session when there is no such person', async () => {
    const { enter, people, standing } = bench();
    enter(holderOf());
    people.clear();
    expect(await standing.check(windowId)).toBeNull();
  });

  it.each([
    ['got another role', { role: 'Employee' }, { role: 'Admin' }],
    ['was moved', { role: 'Employee' }, { branch: 'PUNE' }],
    ['was suspended', {}, { status: 'Suspended' }],
    ['was made inactive', {}, { status: 'Inactive' }],
    ['became Pending', {}, { status: 'Pending' }],
  ] as const)('ends the session of who %s, at the notice of it', async (_what, before, change) => {
    const { enter, people, standing, sessions, changes } = bench();
    const holder = holderOf(before);
    enter(holder);
    people.set(holder.userId, { ...holder, ...change });
    await standing.userChanged(holder.userId);
    expect(sessions.of(windowId)).toBeNull();
    expect(changes.at(-1)).toMatchObject({ why: 'ended', reason: 'revoked' });
  });

  it('goes on for who has become Active with a first password', async () => {
    const { enter, people, standing, sessions } = bench();
    const holder = holderOf({ status: 'Pending' });
    enter(holder);
    people.set(holder.userId, { ...holder, status: 'Active' });
    await standing.userChanged(holder.userId);
    expect(sessions.of(windowId)?.holder.status).toBe('Active');
  });
});
