import type { Actor } from '@main/domain/access/actor';
import { userBook } from '@main/domain/ledger/books';
import { isUserLine, type JournalRecord } from '@main/domain/ledger/records';
import type { AccountStore } from '@main/ports/accounts';
import type { Clock } from '@main/ports/clock';
import type { Leases } from '@main/ports/leases';
import type { UserRecord, UserStore } from '@main/ports/users';
import type { CallInput } from '@shared/contract';
import { permits, type Role, type Status } from '@shared/permissions';
import { type Result, refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { UseCase } from '../useCase';
import type { CurrentUser } from './read';
import { userDetailOf } from './view';

type Input = CallInput<'users.changeStatus'>;

export type ChangeStatusDependencies = {
  readonly users: UserStore;
  readonly accounts: Pick<AccountStore, 'ofUser'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly leases: Leases;
  readonly currentUser: CurrentUser;
  readonly clock: Pick<Clock, 'now' | 'pause'>;
};

/** From which status to which an administrator may lead. Pending ends by changing the first password only. */
const ways: Readonly<Record<Status, readonly Status[]>> = {
  Active: ['Inactive', 'Suspended'],
  Inactive: ['Active', 'Pending', 'Suspended'],
  Suspended: ['Active', 'Pending', 'Inactive'],
  Pending: ['Inactive', 'Suspended'],
};

/** There must always be one of these who can sign in: nobody else could make another. */
const indispensable: Role = 'Super_Admin';

const leaseName = 'user-status';
const leaseMs = 10_000;
const retryMs = 50;

const notAllowed = refuse('INVALID_INPUT', { fields: { status: 'notAllowed' } });

/** Whether `record` is what this very form wrote when it was sent before. */
const isSameChange = ({ intent }: JournalRecord, { userId, status, reason }: Input): boolean =>
  intent.kind === 'event' &&
  intent.event === 'user-status-changed' &&
  intent.user?.userId === userId &&
  intent.user.status === status &&
  intent.reason === reason;

/**
 * Changes a person's status: the event is written first, in the person's own book, and the document follows.
 * Nobody changes their own; who may not add a Super Admin may not touch one; the last active Super Admin stays.
 */
export function createChangeStatus(dependencies: ChangeStatusDependencies): UseCase<'users.changeStatus'> {
  const { users, accounts, posting, leases, currentUser, clock } = dependencies;

  const isActiveNow = async ({ branch, userId }: UserRecord): Promise<boolean> => {
    const head = await posting.books.head(userBook(branch, userId));
    return head !== null && isUserLine(head) && head.status === 'Active';
  };

  const isLastActive = async (target: UserRecord): Promise<boolean> => {
    const all = await users.ofRole(indispensable);
    const others = all.filter(({ userId }) => userId !== target.userId);
    return !(await Promise.all(others.map(isActiveNow))).includes(true);
  };

  /** Two who suspend each other write in two books, where they would not meet: so they take turns. */
  const inTurn = async <T>(owner: string, work: () => Promise<T>): Promise<T> => {
    for (;;) {
      const lease = await leases.acquire(leaseName, owner, leaseMs);
      if (!lease) {
        await clock.pause(retryMs);
        continue;
      }
      try {
        return await work();
      } finally {
        await leases.release(lease);
      }
    }
  };

  const change = async ({ holder, sessionId }: Actor, input: Input): Promise<Result<null>> => {
    const { key, userId, status, reason } = input;
    const found = await currentUser(userId);
    if (!found.ok) return found;
    const user = found.value;
    if (user.role === indispensable && !permits(holder, `user.add.${indispensable}`, user)) {
      return refuse('NOT_PERMITTED');
    }
    const earlier = await posting.books.find(user.branch, key);
    if (earlier) return isSameChange(earlier, input) ? succeed(null) : refuse('IDEMPOTENCY_CONFLICT');
    if (!ways[user.status].includes(status)) return notAllowed;
    if (user.role === indispensable && user.status === 'Active' && (await isLastActive(user))) {
      return notAllowed;
    }
    const posted = await posting.post({
      kind: 'event',
      event: 'user-status-changed',
      key,
      branch: user.branch,
      postedBy: holder.userId,
      session: sessionId,
      about: { user: userId },
      before: { status: user.status },
      after: { status },
      reason,
      user: { userId, from: user.status, status },
    });
    return posted.ok ? succeed(null) : posted;
  };

  return async (actor, input) => {
    if (input.userId === actor.holder.userId) return refuse('NOT_PERMITTED');
    const changed = await inTurn(input.key, () => change(actor, input));
    if (!changed.ok) return changed;
    const [now, owned] = await Promise.all([currentUser(input.userId), accounts.ofUser(input.userId)]);
    if (!now.ok) return now;
    const ids = owned.map(({ accountId }) => accountId);
    return succeed(userDetailOf(now.value, ids, clock.now()));
  };
}
