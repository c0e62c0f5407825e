import { judgeSession, nextVerdictMs, sessionLimits } from '@main/domain/access/sessionLimits';
import { createSessions, type SessionChange } from '@main/ipc/sessions';
import { holderOf, signedInAs, windowId } from '@tests/support/ipcBench';
import { manualClock } from '@tests/support/manualClock';
import { describe, expect, it } from 'vitest';

const minute = 60_000;
const { staff, kiosk } = sessionLimits;

function desk(kind: keyof typeof sessionLimits = 'staff') {
  const manual = manualClock();
  const changes: SessionChange[] = [];
  const sessions = createSessions({
    ...manual,
    limits: () => sessionLimits[kind],
    onChange: (change) => changes.push(change),
  });
  const told = () =>
    changes.map((change) => ('reason' in change ? `${change.why}:${change.reason}` : change.why));
  return { ...manual, sessions, told, changes };
}

describe('the life of a session', () => {
  it.each([
    [{ idleMs: 0, sinceStartMs: 0 }, 'live'],
    [{ idleMs: 5 * minute - 1, sinceStartMs: 5 * minute }, 'live'],
    [{ idleMs: 5 * minute, sinceStartMs: 5 * minute }, 'lock'],
    [{ idleMs: 15 * minute - 1, sinceStartMs: 20 * minute }, 'lock'],
    [{ idleMs: 15 * minute, sinceStartMs: 15 * minute }, 'endIdle'],
    [{ idleMs: 0, sinceStartMs: 12 * 60 * minute - 1 }, 'live'],
    [{ idleMs: 0, sinceStartMs: 12 * 60 * minute }, 'endTooLong'],
  ] as const)('at a staff desk, %j is %s', (age, verdict) => {
    expect(judgeSession(staff, age)).toBe(verdict);
  });

  it('at a kiosk ends after a minute, and is never covered', () => {
    expect(judgeSession(kiosk, { idleMs: minute - 1, sinceStartMs: minute })).toBe('live');
    expect(judgeSession(kiosk, { idleMs: minute, sinceStartMs: minute })).toBe('endIdle');
  });

  it('is looked at again when the verdict may change', () => {
    expect(nextVerdictMs(staff, { idleMs: 0, sinceStartMs: 0 })).toBe(5 * minute);
    expect(nextVerdictMs(staff, { idleMs: 5 * minute, sinceStartMs: 6 * minute })).toBe(10 * minute);
    expect(nextVerdictMs(staff, { idleMs: 0, sinceStartMs: 12 * 60 * minute - 5 })).toBe(5);
  });
});

describe('a session at a staff desk', () => {
  it('is covered by its timer after five idle minutes and ends after fifteen, with nobody asking', () => {
    const { sessions, advance, told } = desk();
    sessions.begin(windowId, signedInAs(holderOf()));
    advance(5 * minute - 1);
    expect(told()).toEqual(['started']);
    advance(1);
    expect(told()).toEqual(['started', 'locked:idle']);
    advance(10 * minute - 1);
    expect(told()).toHaveLength(2);
    advance(1);
    expect(told()).toEqual(['started', 'locked:idle', 'ended:idle']);
    expect(sessions.of(windowId)).toBeNull();
  });

  it('is kept alive by touches for twelve hours and no longer', () => {
    const { sessions, advance, told } = desk();
    sessions.begin(windowId, signedInAs(holderOf()));
    for (let minutes = 0; minutes < 12 * 60 - 4; minutes += 4) {
      advance(4 * minute);
      sessions.touch(windowId);
    }
    expect(told()).toEqual(['started']);
    advance(4 * minute);
    expect(told()).toEqual(['started', 'ended:tooLong']);
  });

  it('is not kept alive by typing on its cover', () => {
    const { sessions, advance, told } = desk();
    sessions.begin(windowId, signedInAs(holderOf()));
    sessions.lock(windowId, 'asked');
    for (let minutes = 0; minutes < 15; minutes += 1) {
      sessions.touch(windowId);
      advance(minute);
    }
    expect(told()).toEqual(['started', 'locked:asked', 'ended:idle']);
  });

  it('once uncovered has its whole time again', () => {
    const { sessions, advance, told } = desk();
    sessions.begin(windowId, signedInAs(holderOf()));
    advance(14 * minute);
    sessions.unlock(windowId);
    advance(5 * minute - 1);
    expect(told()).toEqual(['started', 'locked:idle', 'unlocked']);
    advance(1);
    expect(told().at(-1)).toBe('locked:idle');
  });

  it('is over after the computer slept, before any timer has fired', () => {
    const { sessions, sleep } = desk();
    sessions.begin(windowId, signedInAs(holderOf()));
    sleep(20 * minute);
    expect(sessions.of(windowId)).toBeNull();
  });

  it('is not prolonged by setting the clock back', () => {
    const { sessions, advance, setWall } = desk();
    sessions.begin(windowId, signedInAs(holderOf()));
    setWall(new Date('2020-01-01T00:00:00Z'));
    advance(15 * minute);
    expect(sessions.of(windowId)).toBeNull();
  });

  it('gives way to the next one in its window, and both are told apart', () => {
    const { sessions, told } = desk();
    sessions.begin(windowId, signedInAs(holderOf()));
    sessions.begin(windowId, signedInAs(holderOf({ userId: '56125810031' })));
    expect(told()).toEqual(['started', 'ended:replaced', 'started']);
    expect(sessions.of(windowId)?.holder.userId).toBe('56125810031');
  });

  it('ends with its person’s others at this desk, and leaves strangers alone', () => {
    const { sessions } = desk();
    sessions.begin(1, signedInAs(holderOf()));
    sessions.begin(2, signedInAs(holderOf()));
    sessions.begin(3, signedInAs(holderOf({ userId: '56125810031' })));
    sessions.endOfUser('56125810030', 'passwordChanged', 2);
    expect(sessions.all().map((session) => session.windowId)).toEqual([2, 3]);
    sessions.endOfUser('56125810030', 'asked');
    expect(sessions.all().map((session) => session.windowId)).toEqual([3]);
  });
});

describe('a session at a kiosk', () => {
  it('ends after sixty idle seconds', () => {
    const { sessions, advance, told } = desk('kiosk');
    sessions.begin(windowId, signedInAs(holderOf()));
    advance(30_000);
    sessions.touch(windowId);
    advance(59_999);
    expect(told()).toEqual(['started']);
    advance(1);
    expect(told()).toEqual(['started', 'ended:idle']);
  });
});
