import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { type Desk, reading, syncIntents } from './desk';

const recordsPerRead = 1_000;

/**
 * Tells what earlier lives wrote into this desk's book and did not note as told. Intents are sent while nothing of them
 * may be on the disk yet, so a power cut may take one whose record is in the journal: then only the book knows of it.
 * Where not all of it could be kept, nothing is noted in this life: the next one looks again.
 * @param startedAt the number of this run's `desk-started`: no earlier life can come to stand before it any more
 */
export async function tellTail(desk: Desk, startedAt: number): Promise<void> {
  const { intents, journal } = desk.dependencies;
  const told = intents.told().get(desk.book) ?? startedAt;
  for (let from = told + 1; from < startedAt; from += recordsPerRead) {
    const to = Math.min(from + recordsPerRead, startedAt) - 1;
    const records = await reading(desk, () => journal.range(desk.book, from, to));
    if (!records || !desk.listeners.onTail(records)) return;
  }
  desk.notesTold = true;
  intents.tellUpTo(desk.book, startedAt);
  // From here on the file says where this life began, whatever a power cut takes of what it posts.
  await syncIntents(desk.dependencies);
}

/**
 * The answers to these records are on their way to whoever waits for them: the desk's book counts as told up to the
 * last of them. What a kill comes in between is still kept as pending, and told at the next start.
 */
export function noteTold(desk: Desk, records: readonly JournalRecord[]): void {
  const { clock, intents } = desk.dependencies;
  const last = records.map(deskLineOf).findLast(({ book }) => book === desk.book);
  // After them, not before: nobody waits for a note.
  if (last && desk.notesTold) void clock.pause(0).then(() => intents.tellUpTo(desk.book, last.no));
}
