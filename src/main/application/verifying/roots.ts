import { type DeskHead, dayRootOf, readDayRoot } from '@main/domain/ledger/dayRoot';
import { deskLineOf, isDeskLine, type JournalRecord, lineIn } from '@main/domain/ledger/records';
import { finding } from '@main/domain/ledger/verify';
import type { Notes } from './notes';
import type { VerifyDependencies } from './types';

type RootDependencies = Pick<VerifyDependencies, 'journal'>;

/** Whether what the root pins is still what the desk's book says. */
async function compareHead(
  { journal }: RootDependencies,
  { book, no, chain }: DeskHead,
  event: JournalRecord,
  notes: Notes,
): Promise<void> {
  const [record] = await journal.range(book, no, no);
  if (!record) {
    notes.bad(finding('missing', book, event, no), null);
    return;
  }
  const line = lineIn(record, book);
  if (!line || !isDeskLine(line) || line.chain !== chain)
    notes.bad(finding('root', book, record, no), record);
}

/** Compares what the event recorded as the root of a day with the books as they are now. */
export async function compareRoot(
  dependencies: RootDependencies,
  event: JournalRecord,
  notes: Notes,
): Promise<void> {
  const recorded = event.intent.kind === 'event' ? readDayRoot(event.intent.after) : null;
  if (!recorded || dayRootOf(recorded.date, recorded.heads).root !== recorded.root) {
    notes.bad(finding('root', deskLineOf(event).book, event), event);
    return;
  }
  for (const head of recorded.heads) await compareHead(dependencies, head, event, notes);
}
