import { type Desk, reading } from './desk';

/** An earlier life noted what it had told a second after each answer: what it did not note is little. */
const tailMax = 1_000;

/**
 * Tells what earlier lives wrote into this desk's book and did not note as told. Intents are sent while the disk
 * still turns, so a power cut may take one whose record is in the journal: then only the book knows of it.
 * @param startedAt the number of this run's `desk-started`: no earlier life can come to stand before it any more
 */
export async function tellTail(desk: Desk, startedAt: number): Promise<void> {
  const { intents, journal } = desk.dependencies;
  const told = intents.toldUpTo(desk.book) ?? startedAt;
  const from = Math.max(told + 1, startedAt - tailMax);
  const tail =
    from < startedAt ? await reading(desk, () => journal.range(desk.book, from, startedAt - 1)) : [];
  if (!tail) return;
  desk.listeners.onTail(tail);
  intents.tellUpTo(desk.book, startedAt);
  // From here on the file says where this life began, whatever a power cut takes of what it posts.
  await intents.sync();
}
