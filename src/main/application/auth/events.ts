import type { EventKind } from '@main/domain/ledger/events';
import type { EventIntent } from '@main/domain/ledger/intents';
import type { Refusal } from '@shared/result';
import type { AuthDependencies, AuthServices, Signed } from './types';

type EventDependencies = Pick<AuthDependencies, 'post' | 'place' | 'ids' | 'log'>;

/** An event about a person at this desk, in the books of the desk's branch. */
export const eventAbout = (
  { place, ids }: Pick<EventDependencies, 'place' | 'ids'>,
  event: EventKind,
  userId: string | null,
): EventIntent => ({
  kind: 'event',
  event,
  key: ids.key(),
  branch: place.branch,
  postedBy: userId,
  session: null,
  ...(userId === null ? {} : { about: { user: userId } }),
});

/** What was refused to who is signed in, as an event before it is answered. */
export async function refusedEvent(
  dependencies: Pick<EventDependencies, 'post' | 'place' | 'ids'>,
  event: 'unlock-refused' | 'step-up-refused',
  { holder, sessionId }: Signed,
  refusal: { ok: false } & Refusal,
): Promise<{ ok: false } & Refusal> {
  const intent = eventAbout(dependencies, event, holder.userId);
  const posted = await dependencies.post({ ...intent, session: sessionId, reason: refusal.code });
  return posted.ok ? refusal : posted;
}

/** Events of something that has already happened: its teller is not kept waiting, and cannot be refused. */
export function createSessionEvents(
  dependencies: EventDependencies,
): Pick<AuthServices, 'recordSession' | 'recordDenial'> {
  const { post, log } = dependencies;

  const write = async ({ holder, sessionId }: Signed, event: EventKind, more: Partial<EventIntent>) => {
    const intent = { ...eventAbout(dependencies, event, holder.userId), session: sessionId, ...more };
    try {
      const posted = await post(intent);
      if (!posted.ok) log.warn('auth.eventRefused', { event, outcome: posted.code });
    } catch (error) {
      log.error('auth.eventNotWritten', { event, error });
    }
  };

  return {
    recordSession: (signed, event, reason) => write(signed, event, { reason }),
    recordDenial: (signed, call) => write(signed, 'denied', { after: { call } }),
  };
}
