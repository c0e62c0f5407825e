import { setImmediate } from 'node:timers/promises';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { DayTotals } from '@main/domain/ledger/projections';
import {
  isAccountLine,
  isDeskLine,
  isHoldLine,
  isReversalLine,
  type JournalRecord,
  type Line,
} from '@main/domain/ledger/records';
import type { InsertOutcome, Journal } from '@main/ports/journal';
import type { ProjectionStore } from '@main/ports/projections';
import { newKey } from './desk';
import type { Primary } from './primary';

/** Mistakes in what is written, what is read and what is made of an answer: each as if the module had made it. */

const durable: InsertOutcome = { kind: 'durable' };

type Insert = Journal['insert'];

const inserting =
  (
    insertInstead: (
      records: readonly JournalRecord[],
      insert: Insert,
      primary: Primary,
    ) => Promise<InsertOutcome>,
  ) =>
  (primary: Primary): Journal => ({
    ...primary.journal,
    insert: (records) => insertInstead(records, primary.journal.insert, primary),
  });

/** Records that differ from what was decided. */
const writing = (change: (record: JournalRecord) => JournalRecord) =>
  inserting((records, insert) => insert(records.map(change)));

const writingLines = (change: (line: Line) => Line) =>
  writing((record) => ({ ...record, lines: record.lines.map(change) }));

const without = (leaveOut: (line: Line, record: JournalRecord) => boolean) =>
  writing((record) => ({ ...record, lines: record.lines.filter((line) => !leaveOut(line, record)) }));

/** Heads that differ from what stands in the books. */
const reading =
  (change: (line: Line) => Line) =>
  ({ journal }: Primary): Journal => ({
    ...journal,
    heads: async (branch, wanted) =>
      new Map([...(await journal.heads(branch, wanted))].map(([book, line]) => [book, change(line)])),
  });

export const aloneOnThePrimary = inserting(async (records, _insert, { write, replicate }) => {
  const outcome = await write(records);
  void replicate();
  return outcome;
});

export function newKeyOnRetry(primary: Primary): Journal {
  const seen = new Set<string>();
  return writing((record) => {
    const again = seen.has(record.id);
    seen.add(record.id);
    return again ? { ...record, id: recordId(record.branch, newKey()) } : record;
  })(primary);
}

export const duplicateIsSuccess = inserting(async (records, insert) => {
  const outcome = await insert(records);
  return outcome.kind === 'numberTaken' || outcome.kind === 'keyTaken' ? durable : outcome;
});

/** Looked up where it was written, it is there, until another node takes over. */
export function concernIsDuplicate(primary: Primary): Journal {
  return {
    ...primary.journal,
    find: primary.local.find,
    insert: async (records) => {
      const outcome = await primary.journal.insert(records);
      return outcome.kind === 'unknown' ? { kind: 'keyTaken', durable: 0 } : outcome;
    },
  };
}

export function headKept({ journal }: Primary): Journal {
  const kept = new Map<string, Line>();
  return {
    ...journal,
    heads: async (branch, wanted) => {
      for (const [book, line] of await journal.heads(branch, wanted))
        if (!kept.has(book)) kept.set(book, line);
      return new Map(
        wanted.flatMap(({ book }) => {
          const line = kept.get(book);
          return line ? [[book, line] as const] : [];
        }),
      );
    },
  };
}

export const stateBesideTheHead = reading((line) =>
  isAccountLine(line) ? { ...line, status: 'open', freeze: 'none' } : line,
);

export const refusalClaimsNothing = without((line, { refusal }) => refusal !== null && !isDeskLine(line));

export const holdIsNeverFinished = reading((line) =>
  isHoldLine(line) ? { ...line, state: 'held', remaining: 1_000n } : line,
);

export const bookTwice = writing((record) =>
  record.kind === 'cash-debit'
    ? { ...record, lines: [...record.lines.slice(0, 1), ...record.lines] }
    : record,
);

/** The second of two is sent while the first is on its way, and arrives before it. */
export function twoInFlight({ journal }: Primary): Journal {
  let first: readonly JournalRecord[] = [];
  return {
    ...journal,
    insert: async (records) => {
      if (records[0]?.kind === 'desk-started') return journal.insert(records);
      if (first.length === 0) {
        first = records;
        return durable;
      }
      const overtaken = first;
      first = [];
      const outcome = await journal.insert(records);
      await journal.insert(overtaken);
      return outcome;
    },
  };
}

export const noDeskStarted = inserting(async (records, insert) =>
  records[0]?.kind === 'desk-started' ? durable : insert(records),
);

export const noChain = writingLines((line) => (isDeskLine(line) ? { ...line, chain: '0'.repeat(64) } : line));

export const signedByNobody = writingLines((line) =>
  isDeskLine(line) && line.signature ? { ...line, signature: 'AAAA' } : line,
);

export const reversalClaimsNothing = without(isReversalLine);

export const answerBeforeTheWrite = inserting(async (records, insert) => {
  void insert(records);
  return durable;
});

export const dateOfTheClock = writingLines((line) =>
  isDeskLine(line) && line.no > 4 ? { ...line, businessDate: '2020-01-01' } : line,
);

/** Adds to what is stored, as `$inc` would, whatever another desk has added since it was read. */
export function unguarded(store: ProjectionStore): ProjectionStore {
  const read = new Map<string, DayTotals>();
  const idOf = ({ book, date }: { readonly book: string; readonly date: string }) => `${book}:${date}`;
  return {
    ...store,
    dayTotalsOn: async (wanted) => {
      const found = await store.dayTotalsOn(wanted);
      await setImmediate();
      for (const each of wanted) read.delete(idOf(each));
      for (const totals of found) read.set(idOf(totals), totals);
      return found;
    },
    putDayTotals: async (changes) => {
      for (const { next } of changes) {
        const [stored] = await store.dayTotalsOn([next]);
        const added = next.credits - (read.get(idOf(next))?.credits ?? 0n);
        const credits = (stored?.credits ?? 0n) + added;
        await store.putDayTotals([{ next: { ...next, credits }, seen: stored?.upTo ?? null }]);
      }
      return changes.map(() => true);
    },
  };
}

export const keyAtSubmit = (intent: Intent): Intent => ({ ...intent, key: newKey() });
