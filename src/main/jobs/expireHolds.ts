import type { Posting } from '@main/application/posting';
import { partsOf } from '@main/domain/ledger/books';
import { holdExpireKey } from '@main/domain/ledger/chain';
import { recordId } from '@main/domain/ledger/intents';
import type { Clock } from '@main/ports/clock';
import type { HoldRecord, HoldStore } from '@main/ports/holds';

export type ExpireHoldsDependencies = {
  readonly holds: Pick<HoldStore, 'due'>;
  readonly posting: Pick<Posting, 'post'>;
  readonly branch: string;
  /** It goes by the server's. */
  readonly clock: Pick<Clock, 'now'>;
};

const atATime = 500;

/**
 * Lets go of the branch's holds whose time is over. Their keys are derived, so every desk may do it, at the same time
 * as another: each hold expires once. A list that is behind costs a refusal that nobody stores.
 */
export function createExpireHolds({
  holds,
  posting,
  branch,
  clock,
}: ExpireHoldsDependencies): () => Promise<void> {
  const expire = async ({ book, account }: HoldRecord): Promise<void> => {
    const hold = partsOf(book).id;
    const key = holdExpireKey(recordId(branch, hold));
    const common = { key, branch, postedBy: null, session: null };
    const posted = await posting.post({ ...common, kind: 'hold-expire', hold, account, narration: '' });
    if (!posted.ok && posted.code !== 'HOLD_FINISHED') {
      throw new Error(`hold ${hold} did not expire: ${posted.code}`);
    }
  };
  return async () => {
    const due = await holds.due(branch, clock.now(), atATime);
    await Promise.all(due.map(expire));
  };
}
