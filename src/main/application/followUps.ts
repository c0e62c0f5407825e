import { followUpOf } from '@main/domain/ledger/decideTransfer';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Posting } from './posting';

export type FollowUpDependencies = {
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly report: (message: string, details: Readonly<Record<string, string>>) => void;
};

/**
 * Completes what records of a desk's book have begun: money sent to another branch arrives there, and what is refused
 * there comes back. It is called where a desk's book is folded, so by the desk itself a moment after the posting,
 * and by any desk where that one died. The keys are derived: the same records a second time have no further effect.
 * Rejects where a follow-up could not be posted yet: then the book counts as folded up to there and no further.
 */
export const createFollowUps =
  (dependencies: FollowUpDependencies) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    await Promise.all(records.map((record) => followToItsEnd(dependencies, record)));
  };

/** The one desk that sees the beginning sees to the end: it need not find the other branch's book for that. */
async function followToItsEnd(dependencies: FollowUpDependencies, record: JournalRecord): Promise<void> {
  let next = followUpOf(record);
  while (next) {
    const followed = await postFollowUp(dependencies, next);
    next = followed && followUpOf(followed);
  }
}

/** What came of a follow-up for good, an entry or a refusal; null where its key holds something else. */
async function postFollowUp(
  { posting, report }: FollowUpDependencies,
  intent: Intent,
): Promise<JournalRecord | null> {
  const result = await posting.post(intent);
  if (result.ok) return result.value.record;
  if (result.code === 'IDEMPOTENCY_CONFLICT') {
    // Nobody can complete it any more, so nothing waits for it; verifying the books names the record.
    report('the key of what follows a transfer is taken', { branch: intent.branch, key: intent.key });
    return null;
  }
  // A refusal that stands in the journal is final; any other is only this desk's answer at this moment.
  const refused = await posting.books.find(intent.branch, intent.key);
  if (!refused) throw new Error(`${intent.kind} ${intent.key} is not posted yet: ${result.code}`);
  return refused;
}
