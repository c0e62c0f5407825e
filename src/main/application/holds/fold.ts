import { isHoldLine, type JournalRecord } from '@main/domain/ledger/records';
import type { HoldStore, Placing } from '@main/ports/holds';

const placingOf = ({ intent, outcome }: JournalRecord): Placing | null =>
  intent.kind === 'hold' && outcome === 'event'
    ? { amount: intent.amount, narration: intent.narration }
    : null;

/** Folds lines of holds' books into the list of holds. The same lines twice, or late, have no further effect. */
export const createFoldHolds =
  (holds: Pick<HoldStore, 'fold'>) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    for (const record of records) {
      for (const line of record.lines.filter(isHoldLine)) await holds.fold(line, placingOf(record));
    }
  };
