import type { Log } from '@main/ports/log';
import type { Owners } from '@main/ports/owners';
import type { EventKey, EventPayload } from '@shared/contract';
import { permits, type Subject, scopeOf } from '@shared/permissions';
import { z } from 'zod';
import { subjectsOf } from './admission';
import type { AnyContract, EventLine } from './lines';
import type { Session } from './sessions';
import type { Standing } from './standing';

/** Narrows the windows an event goes to; it never widens them beyond what their sessions may query. */
type Audience = { readonly windowId?: number; readonly userId?: string };

/** Sends an event to the windows whose sessions may query what it is about. Never rejects. */
export type Publish = <Key extends EventKey>(
  event: Key,
  payload: EventPayload<Key>,
  audience?: Audience,
) => Promise<void>;

export type PublishDependencies = {
  readonly contract: AnyContract;
  readonly windows: () => readonly number[];
  readonly standing: Pick<Standing, 'check'>;
  readonly owners: Owners;
  readonly send: (windowId: number, event: EventKey, payload: unknown) => void;
  readonly log: Log;
};

/**
 * Whether a window may hear such an event at all, whatever it is about. A covered session, or one whose password
 * or second factor is still to be chosen, may query nothing, so it hears of nothing.
 */
function mayHear({ permission }: EventLine, session: Session | null): boolean {
  if (permission === 'open') return true;
  if (permission === 'firstRun' || session === null) return false;
  if (session.locked || session.mustChangePassword || session.mustEnrol) return false;
  return scopeOf(session.holder, permission) !== null;
}

function mayHearAbout(
  { permission }: EventLine,
  session: Session | null,
  subjects: readonly (Subject | null)[],
): boolean {
  if (permission === 'open' || permission === 'firstRun') return true;
  return session !== null && subjects.every((subject) => permits(session.holder, permission, subject ?? {}));
}

const isAddressed = ({ windowId, userId }: Audience, window: number, session: Session | null): boolean =>
  (windowId === undefined || windowId === window) &&
  (userId === undefined || userId === session?.holder.userId);

export function createPublish(dependencies: PublishDependencies): Publish {
  const { contract, windows, standing, owners, send, log } = dependencies;

  const deliver = async (event: EventKey, line: EventLine, payload: unknown, audience: Audience) => {
    const wire = z.encode(line.payload, payload);
    const needsSession = line.permission !== 'open' || audience.userId !== undefined;
    const hearers = new Map<number, Session | null>();
    for (const windowId of windows()) {
      const session = needsSession ? await standing.check(windowId) : null;
      if (isAddressed(audience, windowId, session) && mayHear(line, session)) hearers.set(windowId, session);
    }
    // Most events are about things that nobody here looks at: the database is asked only where somebody might.
    const subjects = line.about && hearers.size > 0 ? await subjectsOf(owners, line.about, wire) : [];
    for (const [windowId, session] of hearers) {
      if (mayHearAbout(line, session, subjects)) send(windowId, event, wire);
    }
  };

  return async (event, payload, audience = {}) => {
    const line = contract[event];
    try {
      if (line?.kind === 'event') await deliver(event, line, payload, audience);
    } catch (error) {
      log.warn('ipc.eventNotSent', { event, error });
    }
  };
}
