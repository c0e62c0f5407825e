import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { UntoldAnswer } from '@main/ports/intents';
import { type Entry, readLine } from './lines';

/** What the entries of a file leave alive, in the order they came. */
export type Live = {
  readonly pending: Map<string, Intent>;
  readonly untold: Map<string, UntoldAnswer>;
};

const idOf = ({ branch, key }: Intent): string => recordId(branch, key);

export function apply({ pending, untold }: Live, entry: Entry): void {
  if (entry.type === 'put') pending.set(idOf(entry.intent), entry.intent);
  if (entry.type === 'remove') pending.delete(entry.id);
  if (entry.type === 'acknowledge') untold.delete(entry.id);
  if (entry.type === 'answer') {
    const id = idOf(entry.answer.intent);
    pending.delete(id);
    untold.set(id, entry.answer);
  }
}

/** Entries that, read from an empty file, leave the same alive. */
export const entriesOf = ({ pending, untold }: Live): readonly Entry[] => [
  ...[...untold.values()].map((answer): Entry => ({ type: 'answer', answer })),
  ...[...pending.values()].map((intent): Entry => ({ type: 'put', intent })),
];

export type ReadFile = {
  readonly live: Live;
  /** Damaged lines before the last one: more than the torn end that a crash leaves. */
  readonly damaged: number;
};

/** Reads a file's text. A line that was torn or altered is passed over; every whole one counts. */
export function readEntries(text: string): ReadFile {
  const live: Live = { pending: new Map(), untold: new Map() };
  const lines = text.split('\n');
  let damaged = 0;
  for (const [index, line] of lines.entries()) {
    const entry = readLine(line);
    if (entry) apply(live, entry);
    else if (index < lines.length - 1) damaged += 1;
  }
  return { live, damaged };
}
