import type { Book } from '@main/domain/ledger/books';
import { booksOf, type Decided, decideBatch, mustOpenDay } from '@main/domain/ledger/decide';
import { comparedBy } from '@main/domain/ledger/decideEvent';
import type { DecisionContext } from '@main/domain/ledger/intents';
import type { Line } from '@main/domain/ledger/records';
import { contextOf, type Desk, type Waiting } from './desk';
import { type Planned, plannedFrom, recordsOf, signLast } from './plan';

/**
 * A batch that was decided while the one before it was in flight, on what that one leaves behind if all of it becomes
 * durable. Nothing of it is sent before that: it is only computed early.
 */
export type Ahead = {
  readonly batch: readonly Waiting[];
  /** The heads that it rests on, as they are if nothing comes in between. */
  readonly base: ReadonlyMap<Book, Line | undefined>;
  readonly context: DecisionContext;
  readonly plan: readonly Planned[];
};

/** What is decided without a pause: what the database sends and takes meanwhile waits no longer than that. */
const decidedAtOnce = 50;

/**
 * Decides `batch` while `inFlight` is being inserted.
 * @returns null where it must be decided in its turn; rejects where heads cannot be read
 */
export async function planAhead(
  desk: Desk,
  inFlight: readonly Planned[],
  batch: readonly Waiting[],
): Promise<Ahead | null> {
  const { clock } = desk.dependencies;
  const left = new Map(recordsOf(inFlight).flatMap(({ lines }) => lines.map((line) => [line.book, line])));
  const context = contextOf(desk);
  const books = [...new Set([desk.book, ...batch.flatMap(({ intent }) => booksOf(intent, context))])];
  if (batch.some(({ intent }) => comparedBy(intent).length > 0)) return null;
  // The insert goes out first.
  await clock.pause(0);
  await desk.heads.load(books.filter((book) => !left.has(book)));
  const base = new Map(books.map((book) => [book, left.get(book) ?? desk.heads.known.get(book)]));
  const heads = new Map([...base].flatMap(([book, line]) => (line ? [[book, line] as const] : [])));
  if (mustOpenDay((book) => heads.get(book), desk.branch, context)) return null;
  const decided: Decided[] = [];
  for (let at = 0; at < batch.length; at += decidedAtOnce) {
    const intents = batch.slice(at, at + decidedAtOnce).map(({ intent }) => intent);
    for (const each of decideBatch(heads, intents, context)) {
      decided.push(each);
      if (each.decision.kind !== 'record') continue;
      for (const line of each.decision.record.lines) heads.set(line.book, line);
    }
    await clock.pause(0);
  }
  return { batch, base, context, plan: await signLast(desk, plannedFrom(batch, decided), 0) };
}

/** An insert may be in doubt for long: what was decided beside it must not be booked at a time that is long over. */
const oldestMs = 2_000;

/**
 * Whether a plan made ahead still holds: it is of the same day and of this moment, the heads that it rests on are the
 * very lines that it was decided on, none of them is damaged by now, and everybody in it still waits.
 */
export function stands(desk: Desk, { batch, base, context }: Ahead): boolean {
  const { now, calendarDate, damaged } = contextOf(desk);
  if (calendarDate !== context.calendarDate) return false;
  if (now.getTime() - context.now.getTime() > oldestMs) return false;
  for (const [book, line] of base) {
    if (desk.heads.known.get(book) !== line || damaged(book)) return false;
  }
  return batch.every((waiting) => desk.outstanding.has(waiting));
}
