import type { Actor } from '@main/domain/access/actor';
import { movesToReverse } from '@main/domain/ledger/decideReversal';
import type { ReversalIntent } from '@main/domain/ledger/intents';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { BusinessDate } from '@shared/businessDate';
import { permits } from '@shared/permissions';
import { type Refusal, refuse } from '@shared/result';

/**
 * Whether somebody may take an entry back: what they posted themselves, on the same day alone; later, or what another
 * person posted, two pairs of eyes have seen it, and `entry.reverseOthers` is needed.
 */
export function objectionTo(
  { holder }: Pick<Actor, 'holder'>,
  entry: JournalRecord,
  today: BusinessDate,
): Refusal | null {
  if (entry.postedBy !== holder.userId) {
    return permits(holder, 'entry.reverseOthers', entry) ? null : refuse('NOT_PERMITTED');
  }
  return deskLineOf(entry).businessDate < today ? refuse('ANOTHER_PERSON_NEEDED') : null;
}

type Asked = Pick<ReversalIntent, 'key' | 'branch' | 'postedBy' | 'session' | 'reason'>;

/** The reversal of an entry as the journal has it: nobody but the journal says what it moved. */
export function reversalOf(entry: JournalRecord, asked: Asked): ReversalIntent | Refusal {
  const moves = movesToReverse(entry);
  if ('code' in moves) return moves;
  return { ...asked, kind: 'reversal', entry: entry.intent.key, moves, approvedBy: null };
}
