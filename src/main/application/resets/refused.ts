import type { Refusal } from '@shared/result';
import { eventAbout } from '../auth/events';
import type { ResetDependencies } from './types';

/** What was refused to somebody whom nobody knows yet is an event, and counts against the desk. */
export const createRefused =
  (dependencies: ResetDependencies) =>
  async (userId: string | null, refusal: Refusal): Promise<{ ok: false } & Refusal> => {
    const { post, pace } = dependencies;
    pace.take();
    const event = eventAbout(dependencies, 'reset-refused', userId);
    const posted = await post({ ...event, postedBy: null, reason: refusal.code });
    return posted.ok ? { ok: false, ...refusal } : posted;
  };
