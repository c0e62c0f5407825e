import type { AuthServices } from '@main/application/auth';
import { sessionLimits } from '@main/domain/access/sessionLimits';
import { createIpc, type Handlers, type IpcParts } from '@main/ipc';
import type { EventKey } from '@shared/contract';
import { succeed } from '@shared/result';
import { collectedLog } from '@tests/support/collectedLog';
import { holderOf, signedInAs, windowId } from '@tests/support/ipcBench';
import { systemIds } from '@tests/support/ledger/desk';
import { manualClock } from '@tests/support/manualClock';
import { expect, it } from 'vitest';

/** The whole machinery over a bank that can be closed, with one person signed in at a window. */
function bench() {
  const { clock, timer } = manualClock();
  const holder = holderOf();
  const people = new Map([[holder.userId, holder]]);
  const recorded: string[] = [];
  const sent: { event: EventKey; payload: unknown }[] = [];
  const auth: Partial<AuthServices> = {
    holderOf: async (userId) => people.get(userId) ?? null,
    recordSession: async (_signed, event, reason) => void recorded.push(`${event} ${reason}`),
  };
  const bank = { isOpen: true };
  let made: IpcParts | null = null;
  const ipc = createIpc({
    handlers: (parts) => {
      made = parts;
      return { 'intents.untold': async () => succeed({ rows: [] }) } as Partial<Handlers> as Handlers;
    },
    windows: { ids: () => [windowId], send: (_window, event, payload) => sent.push({ event, payload }) },
    auth: () => (bank.isOpen ? (auth as AuthServices) : null),
    owners: { find: async () => null },
    phase: () => (bank.isOpen ? 'ready' : 'trouble'),
    limits: () => sessionLimits.staff,
    isUnavailable: () => false,
    ids: systemIds,
    random: (length) => new Uint8Array(length),
    clock,
    timer,
    log: collectedLog(),
  });
  const parts = made as IpcParts | null;
  const session = parts?.sessions.begin(windowId, signedInAs(holder));
  return { ipc, bank, people, holder, recorded, sent, session, sessions: parts?.sessions };
}

it('ends no session because the bank is closed for a while', async () => {
  const { ipc, bank, recorded } = bench();
  bank.isOpen = false;
  expect(await ipc.call(windowId, 'intents.untold', {})).toMatchObject({
    failure: { code: 'DATABASE_UNAVAILABLE' },
  });
  bank.isOpen = true;
  expect(await ipc.call(windowId, 'intents.untold', {})).toMatchObject({ ok: true });
  expect(recorded).toEqual([]);
});

it('ends what a person ended on another desk, and says where they are now', async () => {
  const { ipc, holder, session, sessions, sent, recorded } = bench();
  const { userId } = holder;
  const signedInAt = session?.signedInAt.getTime() ?? 0;
  const later = { userId, at: new Date(signedInAt + 1), except: null, deskId: 'DESK0002' };
  ipc.sessionsOver({ ...later, userId: '56125810031' });
  ipc.sessionsOver({ ...later, at: new Date(signedInAt) });
  ipc.sessionsOver({ ...later, except: session?.sessionId ?? '' });
  expect(sessions?.of(windowId)).not.toBeNull();
  ipc.sessionsOver(later);
  expect(sessions?.of(windowId)).toBeNull();
  expect(recorded).toEqual(['signed-out elsewhere']);
  await new Promise(setImmediate);
  expect(sent.at(-1)).toEqual({ event: 'session.changed', payload: { why: 'ended', deskId: 'DESK0002' } });
});

it('looks at everybody, and has windows ask again, when what changed is not known', async () => {
  const { ipc, people, holder, sessions, sent } = bench();
  await ipc.anythingChanged();
  expect(sent.at(-1)).toEqual({ event: 'bank.changed', payload: {} });
  people.set(holder.userId, { ...holder, status: 'Suspended' });
  await ipc.anythingChanged();
  expect(sessions?.of(windowId)).toBeNull();
  expect(sent.at(-1)).toEqual({ event: 'session.changed', payload: { why: 'ended' } });
});
