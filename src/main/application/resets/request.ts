import { succeed } from '@shared/result';
import { eventAbout } from '../auth/events';
import type { ResetDependencies, ResetServices } from './types';

/**
 * A request for a code. The same commands and the same answer whoever is asked for. The mail follows from the event, on
 * whichever desk can send.
 */
export const createRequest =
  (dependencies: ResetDependencies): ResetServices['request'] =>
  async ({ key, userId }) => {
    const { users, resets, post, pace } = dependencies;
    const tooSoon = pace.problem();
    if (tooSoon) return tooSoon;
    pace.take();
    const user = await users.byId(userId);
    const brings = await resets.ask(user?.userId ?? null, key);
    // What was typed as a user ID may be a password: only the ID of a person is written down.
    const event = eventAbout(dependencies, 'reset-requested', user?.userId ?? null);
    const posted = await post({ ...event, key, postedBy: null, ...(brings && { after: { mail: 'code' } }) });
    return posted.ok ? succeed(null) : posted;
  };
