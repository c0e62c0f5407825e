import { fingerprintOf } from './chain';
import { movesToReverse } from './decideReversal';
import { followUpOf } from './decideTransfer';
import { recordId } from './intents';
import { isAccountLine, type JournalRecord } from './records';

/** The `_id` of the record that another follows from: what it takes back, or what sent it here; null for most. */
export function sourceOf({ intent, reverses }: JournalRecord): string | null {
  if (intent.kind !== 'transfer-in' && intent.kind !== 'transfer-back') return reverses;
  return recordId(intent.from.branch, intent.from.key);
}

function mirrors(record: JournalRecord, entry: JournalRecord): boolean {
  const moves = movesToReverse(entry);
  if ('code' in moves) return false;
  const lines = record.lines.filter(isAccountLine);
  return (
    lines.length === moves.length &&
    moves.every(({ book, amount }) => lines.some((line) => line.book === book && line.amount === -amount))
  );
}

/** Whether a record is what follows from its source: an exact mirror, or what was sent, to whom it was sent. */
export function followsFrom(record: JournalRecord, source: JournalRecord): boolean {
  if (record.reverses !== null) return mirrors(record, source);
  const next = followUpOf(source);
  return next !== null && fingerprintOf(next) === record.fingerprint;
}
