import type { AuthServices } from '@main/application/auth';
import type { SessionLimits } from '@main/domain/access/sessionLimits';
import { codeOf } from '@main/domain/people/codes';
import type { SessionsOver } from '@main/ports/changes';
import type { Clock } from '@main/ports/clock';
import type { Ids } from '@main/ports/ids';
import type { Log } from '@main/ports/log';
import type { Owners } from '@main/ports/owners';
import type { Random } from '@main/ports/random';
import type { Timer } from '@main/ports/timer';
import { type CallOutput, contract, type EventKey } from '@shared/contract';
import type { Holder } from '@shared/permissions';
import { stepUpTable } from '@shared/stepUp';
import { createAdmission } from './admission';
import { createDispatcher, type Dispatcher } from './dispatcher';
import { createPublish, type Publish } from './events';
import type { Handlers } from './handler';
import { createJobs, type Jobs } from './jobs';
import { createPatience, type Patience } from './patience';
import { createSessions, type SessionChange, type Sessions } from './sessions';
import { createStanding, type Standing } from './standing';

export type { Publish } from './events';
export type { Handler, Handlers } from './handler';

/** What handlers may need of the machinery that calls them. */
export type IpcParts = {
  readonly sessions: Sessions;
  readonly standing: Standing;
  readonly patience: Patience;
  readonly jobs: Jobs;
  readonly publish: Publish;
};

export type IpcDependencies = {
  readonly handlers: (parts: IpcParts) => Handlers;
  readonly windows: {
    readonly ids: () => readonly number[];
    readonly send: (windowId: number, event: EventKey, payload: unknown) => void;
  };
  /** Of the bank that is open at this moment; null while none is. */
  readonly auth: () => AuthServices | null;
  readonly owners: Owners;
  readonly phase: () => CallOutput<'app.state'>['phase'];
  readonly limits: () => SessionLimits;
  /** Whether an error says that the database does not answer. */
  readonly isUnavailable: (error: unknown) => boolean;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
};

/** Everything between the windows and the application. */
export type Ipc = {
  readonly call: Dispatcher['call'];
  readonly publish: Publish;
  /** A person touched a window: its session is not idle, and who waits there has not left. */
  readonly touch: (windowId: number) => void;
  /** The computer's own screen was locked, or it goes to sleep. */
  readonly lockAll: () => void;
  readonly windowClosed: (windowId: number) => void;
  /** Who is signed in at a window and not locked out of it. */
  readonly holder: (windowId: number) => Holder | null;
  /** Whether a session lives: who sent something in it hears the answer. */
  readonly hears: (sessionId: string) => boolean;
  /** A person was changed, on whichever desk. Never rejects. */
  readonly userChanged: (userId: string) => Promise<void>;
  /** What changed in the bank is not known: people are looked at, and windows ask for all again. Never rejects. */
  readonly anythingChanged: () => Promise<void>;
  /** A person ended their sessions everywhere, on whichever desk they did it. */
  readonly sessionsOver: (over: SessionsOver) => void;
  /** The application ends: every session does, and says so while there are books to say it in. */
  readonly endAll: () => void;
};

/** Thrown where nobody can be looked up: while no bank is open, a session is neither good nor over. */
const noBankOpen = new Error('no bank is open');

/** Letters of a request's id, which people read out over the telephone. */
const requestIdLetters = 8;

export function createIpc(dependencies: IpcDependencies): Ipc {
  const { windows, auth, clock, ids, random, log } = dependencies;
  const isUnavailable = (error: unknown) => error === noBankOpen || dependencies.isUnavailable(error);

  const onChange = (change: SessionChange): void => {
    const { why, session } = change;
    const later = why === 'ended' && change.laterDesk ? { deskId: change.laterDesk } : {};
    publish('session.changed', { why, ...later }, { windowId: session.windowId });
    if (change.why === 'ended') auth()?.recordSession(session, 'signed-out', change.reason);
    if (change.why === 'locked') auth()?.recordSession(session, 'session-locked', change.reason);
  };
  const patience = createPatience(dependencies);
  const sessions = createSessions({ ...dependencies, onChange });
  const readHolder = async (userId: string): Promise<Holder | null> => {
    const open = auth();
    if (open === null) throw noBankOpen;
    return open.holderOf(userId);
  };
  const standing = createStanding({ sessions, readHolder, clock });
  const publish = createPublish({
    ...dependencies,
    contract,
    windows: windows.ids,
    send: windows.send,
    standing,
  });
  const jobs = createJobs({ sessions, clock, newId: ids.key, send: windows.send });
  const { call } = createDispatcher({
    ...dependencies,
    contract,
    handlers: dependencies.handlers({ sessions, standing, patience, jobs, publish }),
    admission: createAdmission({ ...dependencies, sessions, standing, stepUp: stepUpTable, isUnavailable }),
    jobs,
    isUnavailable,
    newRequestId: () => codeOf(random(requestIdLetters), 4),
    recordDenial: (signed, key) => {
      log.info('ipc.denied', { key, userId: signed.holder.userId });
      auth()?.recordDenial(signed, key);
    },
  });

  return {
    call,
    publish,
    touch: (windowId) => {
      patience.touch(windowId);
      sessions.touch(windowId);
    },
    lockAll: () => {
      patience.endAll();
      for (const { windowId } of sessions.all()) sessions.lock(windowId, 'screenLocked');
    },
    windowClosed: (windowId) => sessions.end(windowId, 'windowClosed'),
    holder: (windowId) => {
      const session = sessions.of(windowId);
      return session && !session.locked ? session.holder : null;
    },
    hears: (sessionId) => sessions.all().some((session) => session.sessionId === sessionId),
    // Where it cannot be read again now, the next call does so before anything else.
    userChanged: (userId) =>
      standing.userChanged(userId).catch((error) => log.warn('ipc.personNotRead', { userId, error })),
    anythingChanged: async () => {
      await standing.anyoneChanged().catch((error) => log.warn('ipc.peopleNotRead', { error }));
      await publish('bank.changed', {});
    },
    sessionsOver: ({ userId, at, except, deskId }) => {
      for (const { windowId, holder, sessionId, signedInAt } of sessions.all()) {
        const isMeant = holder.userId === userId && sessionId !== except;
        // Who signed in again since then meant to stay.
        if (isMeant && signedInAt < at) sessions.end(windowId, 'elsewhere', deskId ?? undefined);
      }
    },
    endAll: () => {
      for (const { windowId } of sessions.all()) sessions.end(windowId, 'quit');
    },
  };
}
