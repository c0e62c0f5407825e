import type { Book } from '@main/domain/ledger/books';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { UntoldAnswer } from '@main/ports/intents';
import { type Entry, readLine } from './lines';

/** What the entries of a file leave alive, in the order they came. */
export type Live = {
  readonly pending: Map<string, Intent>;
  readonly untold: Map<string, UntoldAnswer>;
  /** Up to which number what stands in a desk's book was told. */
  readonly told: Map<Book, number>;
};

const idOf = ({ branch, key }: Intent): string => recordId(branch, key);

export function apply({ pending, untold, told }: Live, entry: Entry): void {
  if (entry.type === 'put') pending.set(idOf(entry.intent), entry.intent);
  if (entry.type === 'remove') pending.delete(entry.id);
  if (entry.type === 'acknowledge') untold.delete(entry.id);
  if (entry.type === 'told') told.set(entry.book, Math.max(entry.no, told.get(entry.book) ?? 0));
  if (entry.type === 'answer') {
    const id = idOf(entry.answer.intent);
    pending.delete(id);
    untold.set(id, entry.answer);
  }
}

/** Entries that, read from an empty file, leave the same alive. */
export const entriesOf = ({ pending, untold, told }: Live): readonly Entry[] => [
  ...[...told].map(([book, no]): Entry => ({ type: 'told', book, no })),
  ...[...untold.values()].map((answer): Entry => ({ type: 'answer', answer })),
  ...[...pending.values()].map((intent): Entry => ({ type: 'put', intent })),
];

export type ReadFile = {
  readonly live: Live;
  /** Damaged lines before the last one: more than the torn end that a crash leaves. */
  readonly damaged: number;
};

/**
 * Reads a file's text. A line that was torn or altered is passed over; every whole one counts, but for what says that
 * something was told: behind a damaged line that may have been about what is lost.
 */
export function readEntries(text: string): ReadFile {
  const live: Live = { pending: new Map(), untold: new Map(), told: new Map() };
  const lines = text.split('\n');
  let damaged = 0;
  for (const [index, line] of lines.entries()) {
    const entry = readLine(line);
    if (entry === null && index < lines.length - 1) damaged += 1;
    if (entry && !(entry.type === 'told' && damaged > 0)) apply(live, entry);
  }
  return { live, damaged };
}
