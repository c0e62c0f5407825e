import type { Actor } from '@main/domain/access/actor';
import { hasSameText } from '@main/domain/ledger/canonical';
import type { EventIntent, Plain, UserChange } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { type Managing, managingProblem, takesSuperAdmin } from '@main/domain/people/managing';
import type { AccountStore } from '@main/ports/accounts';
import type { Clock } from '@main/ports/clock';
import type { CredentialStore } from '@main/ports/credentials';
import type { UserRecord } from '@main/ports/users';
import type { CallOutput } from '@shared/contract';
import type { FieldErrors } from '@shared/errors';
import { type Result, refuse, succeed } from '@shared/result';
import type { Posted, Posting } from '../posting';
import type { BoundsFor } from './activity';
import type { CurrentUser } from './read';
import { createAnotherStays, type SuperAdminDependencies } from './superAdmins';
import { userDetailOf } from './view';

export type ChangingDependencies = SuperAdminDependencies & {
  readonly accounts: Pick<AccountStore, 'ofUser'>;
  readonly credentials: Pick<CredentialStore, 'blockedUntil'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly currentUser: CurrentUser;
  readonly boundsFor: BoundsFor;
  readonly clock: Pick<Clock, 'now'>;
};

/** A change of a person, as its form was sent. */
export type Form = {
  readonly key: string;
  readonly userId: string;
  readonly reason: string;
  /** The number in the person's book that the form was opened on; left out where the change rests on nothing there. */
  readonly version?: number;
};

/** What the event says, besides who did it and why. */
export type Saying = {
  readonly event: EventIntent['event'];
  readonly before?: Plain;
  readonly after: Plain;
  /** The next line of the person's own book, where the event is one. */
  readonly line?: Omit<UserChange, 'userId' | 'seen'>;
};

/** `user` is the person as they were found. */
export type Changed = { readonly user: UserRecord; readonly posted: Posted };

const isSameForm = ({ intent }: JournalRecord, { userId, reason }: Form, { event, after }: Saying): boolean =>
  intent.kind === 'event' &&
  intent.event === event &&
  intent.about?.user === userId &&
  intent.reason === reason &&
  hasSameText(intent.after ?? null, after);

/**
 * Changes of people by others: the event is written first, guarded by what its form had seen, and documents follow.
 * What may be done to whom is domain/people/managing.
 */
export function createChanging(dependencies: ChangingDependencies) {
  const { accounts, credentials, posting, currentUser, boundsFor, clock } = dependencies;

  const anotherStays = createAnotherStays(dependencies);

  const write = async (
    actor: Actor,
    user: UserRecord,
    form: Form,
    wanted: Managing,
    saying: Saying,
    problemOf: (user: UserRecord) => Promise<FieldErrors | null>,
  ): Promise<Result<Changed>> => {
    const { holder, sessionId } = actor;
    const { key, userId, reason, version } = form;
    const earlier = await posting.books.find(user.home, key);
    if (earlier) {
      if (!isSameForm(earlier, form, saying)) return refuse('IDEMPOTENCY_CONFLICT');
      return succeed({ user, posted: { record: earlier, repeated: true } });
    }
    const problem = managingProblem(holder, user, wanted);
    if (problem) return { ok: false, ...problem };
    const fields = await problemOf(user);
    if (fields) return refuse('INVALID_INPUT', { fields });
    const seen = version ?? user.bookNo;
    if (takesSuperAdmin(user, wanted) && !(await anotherStays(actor, user, key))) {
      return refuse('LAST_SUPER_ADMIN');
    }
    const { event, before, after, line } = saying;
    const change = line && {
      ...line,
      userId,
      seen,
    };
    const posted = await posting.post({
      kind: 'event',
      event,
      key,
      branch: user.home,
      postedBy: holder.userId,
      session: sessionId,
      about: { user: userId },
      ...(before !== undefined && { before }),
      after,
      reason,
      ...(change && { user: change }),
    });
    return posted.ok ? succeed({ user, posted: posted.value }) : posted;
  };

  return {
    /**
     * @param saying what the event is to say of the person as they are now
     * @param problemOf what is wrong with the form for this person, where only the bank can tell
     */
    change: async (
      actor: Actor,
      form: Form,
      wanted: Managing,
      saying: (user: UserRecord) => Saying,
      problemOf: (user: UserRecord) => Promise<FieldErrors | null> = async () => null,
    ): Promise<Result<Changed>> => {
      const found = await currentUser(form.userId);
      if (!found.ok) return found;
      return write(actor, found.value, form, wanted, saying(found.value), problemOf);
    },
    /** The person as they are after it. */
    detailOf: async (userId: string): Promise<Result<CallOutput<'users.get'>>> => {
      const [found, owned, lockedUntil] = await Promise.all([
        currentUser(userId),
        accounts.ofUser(userId),
        credentials.blockedUntil(userId),
      ]);
      if (!found.ok) return found;
      const bounds = await boundsFor(found.value.branch);
      const ids = owned.map(({ accountId }) => accountId);
      const now = clock.now();
      return succeed(userDetailOf(found.value, { accounts: ids, lockedUntil, bounds, now }));
    },
  };
}

export type Changing = ReturnType<typeof createChanging>;
