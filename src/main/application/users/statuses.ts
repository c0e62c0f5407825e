import { derivedKey } from '@main/domain/ledger/chain';
import type { BankStore } from '@main/ports/bank';
import type { UserStore } from '@main/ports/users';
import type { CallOutput } from '@shared/contract';
import type { ErrorCode } from '@shared/errors';
import { scopeOf } from '@shared/permissions';
import { refuse, succeed } from '@shared/result';
import type { JobUseCase } from '../useCase';
import { createActorNow } from './actorNow';
import type { Changing } from './changing';
import { statusProblem, statusSaying } from './manage';
import type { CurrentUser } from './read';

type Refused = CallOutput<'users.changeStatuses'>['refused'][number];

/** Refusals of one person. After any other the rest waits, to be gone on with under the same key. */
const refusals: Partial<Readonly<Record<ErrorCode, Refused['why']>>> = {
  INVALID_INPUT: 'notAllowed',
  NOT_PERMITTED: 'notPermitted',
  LAST_SUPER_ADMIN: 'lastSuperAdmin',
  NOT_FOUND: 'notFound',
  IDEMPOTENCY_CONFLICT: 'conflict',
};

/**
 * Another status for many people, one after the other, each as their own event under a key that follows from the
 * form's: whoever was changed by an earlier run is not changed again.
 */
export function createChangeStatuses({
  changing,
  users,
  currentUser,
  bank,
}: {
  readonly changing: Pick<Changing, 'change'>;
  readonly users: Pick<UserStore, 'byId'>;
  readonly currentUser: CurrentUser;
  readonly bank: Pick<BankStore, 'branch'>;
}): JobUseCase<'users.changeStatuses'> {
  const actorNow = createActorNow(currentUser);
  return async (actor, { key, userIds, status, reason }, { signal, progress }) => {
    const refused: Refused[] = [];
    const all = [...new Set(userIds)];
    for (const [index, userId] of all.entries()) {
      if (signal.aborted) return refuse('CANCELLED');
      const now = await actorNow(actor);
      if (!now || scopeOf(now.holder, 'user.status') === null) return refuse('NOT_PERMITTED');
      const form = { key: derivedKey('user-status', `${key}:${userId}`), userId, reason };
      const changed = await changing.change(
        now,
        form,
        { what: 'status', status },
        statusSaying(status),
        statusProblem(bank, status),
      );
      if (!changed.ok) {
        const why = refusals[changed.code];
        if (why === undefined) return changed;
        const user = await users.byId(userId);
        refused.push({ userId, name: user ? `${user.firstName} ${user.lastName}` : userId, why });
      }
      progress((index + 1) / all.length, null);
    }
    return succeed({ changed: all.length - refused.length, refused });
  };
}
