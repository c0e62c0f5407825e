import type { Passwords } from '@main/ports/passwords';
import type { Recovery, RecoveryStore } from '@main/ports/recoveries';
import { type Result, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { CurrentUser } from '../users/read';

export type RecoveryDependencies = {
  readonly recoveries: RecoveryStore;
  readonly currentUser: CurrentUser;
  readonly posting: Pick<Posting, 'post'>;
};

/**
 * Documents first, records right after (docs/adr/0003): this is the "right after". The event ends the person's sessions.
 * Its key is the recovery's, so whoever finds it missing may write it, twice or at the same time as another.
 */
export const createRecordRecovery =
  ({ recoveries, currentUser, posting }: RecoveryDependencies) =>
  async (recovery: Recovery): Promise<Result<null>> => {
    const { userId, key, by, witness } = recovery;
    const found = await currentUser(userId);
    if (!found.ok) return found;
    const user = found.value;
    const posted = await posting.post({
      kind: 'event',
      event: 'password-recovered',
      key,
      branch: user.home,
      postedBy: userId,
      session: null,
      about: { user: userId },
      after: by === 'recovery sheet' ? { by, secondFactor: 'removed' } : { by, witness },
      ...(user.status === 'Pending' ? { user: { userId, from: 'Pending', status: 'Active' } } : {}),
    });
    // Under this key there is nothing else: another desk wrote it, of the person as they were then.
    if (!posted.ok && posted.code !== 'IDEMPOTENCY_CONFLICT') return posted;
    await recoveries.markRecorded(recovery);
    return succeed(null);
  };

export type RecordRecovery = ReturnType<typeof createRecordRecovery>;

const atATime = 20;

/** What desks that died left without their events. Run each minute. */
export const createRecordRecoveries =
  (recoveries: Pick<RecoveryStore, 'unrecorded'>, record: RecordRecovery) => async (): Promise<void> => {
    for (const recovery of await recoveries.unrecorded(atATime)) await record(recovery);
  };

/**
 * The same form once more: it says so by the key, which only its window has, and by the password that it set. What an
 * earlier sending left undone is done now, of another form too: the next recovery takes the place of what tells of it.
 * @returns null where this is no repeat
 */
export const createRepeat =
  (
    { recoveries, passwords }: { readonly recoveries: RecoveryStore; readonly passwords: Passwords },
    record: RecordRecovery,
  ) =>
  async (userId: string, key: string, next: string): Promise<Result<null> | null> => {
    const kept = await recoveries.of(userId);
    if (!kept) return null;
    const isRepeat = kept.recovery.key === key && (await passwords.verify(kept.hash, next));
    const recorded = kept.recorded ? succeed(null) : await record(kept.recovery);
    return isRepeat || !recorded.ok ? recorded : null;
  };
