import type { Signed, SignedIn } from '@main/application/auth';
import { sessionLimits } from '@main/domain/access/sessionLimits';
import { createAdmission } from '@main/ipc/admission';
import { createDispatcher } from '@main/ipc/dispatcher';
import { createPublish } from '@main/ipc/events';
import { createJobs } from '@main/ipc/jobs';
import type { AnyContract, AnyHandlers, AnyStepUp } from '@main/ipc/lines';
import { createSessions, type SessionChange } from '@main/ipc/sessions';
import { createStanding } from '@main/ipc/standing';
import type { Owners } from '@main/ports/owners';
import type { CallOutput } from '@shared/contract';
import type { Holder } from '@shared/permissions';
import { collectedLog } from './collectedLog';
import { manualClock } from './manualClock';

export const windowId = 1;

export const holderOf = (change: Partial<Holder> = {}): Holder => ({
  userId: '56125810030',
  role: 'Customer',
  status: 'Active',
  branch: 'MAIN',
  duties: [],
  ...change,
});

export const signedInAs = (holder: Holder, change: Partial<SignedIn> = {}): SignedIn => ({
  sessionId: `session-of-${holder.userId}`,
  holder,
  name: 'Asha Rao',
  mustChangePassword: false,
  hasSecondFactor: false,
  mustEnrol: false,
  signedInAt: new Date('2026-11-23T04:30:00.000Z'),
  previousSignIn: null,
  ...change,
});

export class Unavailable extends Error {}

type Given = {
  readonly contract: AnyContract;
  readonly handlers: AnyHandlers;
  readonly stepUp?: AnyStepUp;
  readonly owners?: Owners;
  readonly phase?: CallOutput<'app.state'>['phase'];
};

/** The dispatcher and all that stands around it, over any contract, with people who are what the test says. */
export function ipcBench({
  contract,
  handlers,
  stepUp = {},
  owners = { find: async () => null },
  phase = 'ready',
}: Given) {
  const { clock, timer, advance, sleep, setWall } = manualClock();
  const log = collectedLog();
  const people = new Map<string, Holder>();
  const changes: SessionChange[] = [];
  const denials: { signed: Signed; call: string }[] = [];
  const sent: { windowId: number; event: string; payload: unknown }[] = [];
  const reads = { count: 0, fail: false };
  const state = { phase, windows: [windowId, 2] as readonly number[] };

  const sessions = createSessions({
    clock,
    timer,
    limits: () => sessionLimits.staff,
    onChange: (change) => changes.push(change),
  });
  const standing = createStanding({
    sessions,
    clock,
    readHolder: async (userId) => {
      reads.count += 1;
      if (reads.fail) throw new Unavailable('no server');
      return people.get(userId) ?? null;
    },
  });
  const isUnavailable = (error: unknown) => error instanceof Unavailable;
  const send = (to: number, event: string, payload: unknown) => sent.push({ windowId: to, event, payload });
  let minted = 0;
  const jobs = createJobs({
    sessions,
    clock,
    newId: () => `00000000-0000-4000-8000-${String(++minted).padStart(12, '0')}`,
    send,
  });
  const admission = createAdmission({
    sessions,
    standing,
    stepUp,
    owners,
    phase: () => state.phase,
    isUnavailable,
  });
  const dispatcher = createDispatcher({
    contract,
    handlers,
    admission,
    jobs,
    newRequestId: () => `request-${++minted}`,
    recordDenial: (signed, call) => denials.push({ signed, call }),
    isUnavailable,
    clock,
    log,
  });
  const publish = createPublish({ contract, windows: () => state.windows, standing, owners, send, log });

  return {
    ...{ advance, sleep, setWall, log, people, changes, denials, sent, reads, state },
    ...{ sessions, standing, jobs, publish, call: dispatcher.call },
    /** Signs somebody in at a window, as if their password had been right. */
    enter: (holder: Holder, more: Partial<SignedIn> = {}, at = windowId) => {
      people.set(holder.userId, holder);
      return sessions.begin(at, signedInAs(holder, more));
    },
  };
}

export type IpcBench = ReturnType<typeof ipcBench>;
