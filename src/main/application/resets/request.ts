import { succeed } from '@shared/result';
import { eventAbout } from '../auth/events';
import type { ResetDependencies, ResetServices } from './types';

/**
 * A request for a code. The same commands and the same answer whoever is asked for; mailing comes after, on whichever
 * desk can.
 */
export const createRequest =
  (dependencies: ResetDependencies): ResetServices['request'] =>
  async ({ key, userId }) => {
    const { users, resets, post } = dependencies;
    const user = await users.byId(userId);
    // What was typed as a user ID may be a password: only the ID of a person is written down.
    const event = eventAbout(dependencies, 'reset-requested', user?.userId ?? null);
    const posted = await post({ ...event, key, postedBy: null });
    if (!posted.ok) return posted;
    await resets.ask(posted.value.repeated ? null : (user?.userId ?? null), key);
    return succeed(null);
  };
