import { refuse, succeed } from '@shared/result';
import type { UseCase } from '../useCase';
import type { DeskDependencies } from '.';

/**
 * Ends a desk for good: the event claims the next number of its book, so nothing it has under way can land
 * after it; then its user of the database is taken away. A desk does not revoke itself.
 */
export const createRevoke =
  ({ desks, posting, access, thisDesk }: DeskDependencies): UseCase<'desks.revoke'> =>
  async ({ holder, sessionId }, { key, deskId, reason }) => {
    if (!access) return refuse('SERVER_REFUSED', { details: { problem: 'notPermitted' } });
    if (deskId === thisDesk) return refuse('NOT_PERMITTED');
    const desk = await desks.byId(deskId);
    if (!desk) return refuse('NOT_FOUND');
    const posted = await posting.post({
      kind: 'event',
      event: 'desk-revoked',
      key,
      branch: desk.branch,
      postedBy: holder.userId,
      session: sessionId,
      about: { desk: deskId },
      before: { status: desk.status },
      after: { status: 'revoked' },
      reason,
    });
    if (!posted.ok) return posted;
    await desks.revoke(deskId);
    await access.revoke(deskId);
    return succeed({});
  };
