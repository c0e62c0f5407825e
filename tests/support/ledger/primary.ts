import { createMemoryJournal } from '@main/adapters/memory/journal';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { InsertOutcome, Journal } from '@main/ports/journal';
import type { Random } from './work';

/** A primary of several nodes, of which what no majority has yet is rolled back when another one takes its place. */
export type Primary = {
  /** As the application uses it: it waits for a majority, and reads what a majority has. */
  readonly journal: Journal;
  /** What this node has, whatever becomes of it. */
  readonly local: Journal;
  /** Writes on this node alone. */
  readonly write: Journal['insert'];
  /** What becomes of what only this node has. */
  readonly replicate: () => Promise<'agreed' | 'slow' | 'deposed'>;
};

const notKnown: InsertOutcome = { kind: 'unknown', reason: 'waiting for replication timed out' };

export function createPrimary(random: Random): Primary {
  const majority = createMemoryJournal();
  const agreed: JournalRecord[] = [];
  let ahead: JournalRecord[] = [];
  let node = createMemoryJournal();
  /** For how many more writes the other nodes are behind. */
  let lag = 0;

  const write: Journal['insert'] = async (records) => {
    const outcome = await node.insert(records);
    ahead.push(...records.slice(0, 'durable' in outcome ? outcome.durable : records.length));
    return outcome;
  };
  const replicate: Primary['replicate'] = async () => {
    if (lag === 0 && random(5) === 0) lag = 1 + random(4);
    else if (lag > 0) lag -= 1;
    if (lag > 0) return 'slow';
    const moved = ahead;
    ahead = [];
    if (random(5) === 0) {
      node = createMemoryJournal();
      await node.insert(agreed);
      return 'deposed';
    }
    agreed.push(...moved);
    await majority.insert(moved);
    return 'agreed';
  };
  return {
    journal: {
      ...majority,
      insert: async (records) => {
        const outcome = await write(records);
        return (await replicate()) === 'agreed' ? outcome : notKnown;
      },
    },
    local: {
      insert: write,
      heads: (branch, wanted) => node.heads(branch, wanted),
      find: (ids) => node.find(ids),
      range: (book, from, to) => node.range(book, from, to),
    },
    write,
    replicate,
  };
}
