import { dayBook } from '@main/domain/ledger/books';
import { booksOf, type Decided, type Decision, decideBatch, mustOpenDay } from '@main/domain/ledger/decide';
import { comparedBy } from '@main/domain/ledger/decideEvent';
import type { EventIntent } from '@main/domain/ledger/intents';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { longestUnsigned, signed } from '@main/domain/ledger/seal';
import { contextOf, type Desk, reading, type Waiting, waitingFor } from './desk';

/** An intent and what was decided about it. */
export type Planned = { readonly waiting: Waiting; readonly decision: Decision };

export const recordsOf = (plan: readonly Planned[]): readonly JournalRecord[] =>
  plan.flatMap(({ decision }) => (decision.kind === 'record' ? [decision.record] : []));

/** An event that the desk writes by itself; nobody waits for it. */
export function ownEvent(desk: Desk, event: EventIntent['event'], key: string): Waiting {
  const intent: EventIntent = {
    kind: 'event',
    event,
    key,
    branch: desk.branch,
    postedBy: null,
    session: null,
    about: { desk: desk.dependencies.signing.desk },
  };
  return waitingFor(intent, () => {});
}

/**
 * Loads the heads that `waiting` rests on and decides it, in order. Where the calendar has turned, the desk
 * opens the new day first, in the same insert. Undefined when the desk was ended meanwhile.
 */
export async function planFor(
  desk: Desk,
  waiting: readonly Waiting[],
): Promise<readonly Planned[] | undefined> {
  const context = contextOf(desk);
  const books = [desk.book, ...waiting.flatMap(({ intent }) => booksOf(intent, context))];
  for (const { intent } of waiting) for (const book of comparedBy(intent)) desk.heads.forget(book);
  const loaded = await reading(desk, async () => {
    await desk.heads.load(books);
    if (mustOpenDay((book) => desk.heads.known.get(book), desk.branch, context)) {
      await desk.heads.load([...books, dayBook(desk.branch)]);
      return { turned: desk.started };
    }
    return { turned: false };
  });
  if (!loaded) return undefined;
  // Reading may have taken longer than some could wait: those have their answer and must not be sent.
  const asked = waiting.filter((each) => desk.outstanding.has(each));
  const work =
    loaded.turned && asked.length > 0
      ? [ownEvent(desk, 'day-opened', desk.dependencies.ids.key()), ...asked]
      : asked;
  const decided = decideBatch(
    desk.heads.known,
    work.map(({ intent }) => intent),
    context,
  );
  return signLast(desk, plannedFrom(work, decided), desk.unsigned);
}

/** Each who waits, with what was decided for them. */
export const plannedFrom = (work: readonly Waiting[], decided: readonly Decided[]): readonly Planned[] =>
  work.flatMap((waiting, index) => {
    const decision = decided[index]?.decision;
    return decision ? [{ waiting, decision }] : [];
  });

/**
 * Signs the last record that the plan writes into each desk's book: the chain makes it vouch for all before. Where
 * batches were cut short before their last one, the desk signs in between, so that no more go unsigned than may.
 * @param unsigned how many of this run's records before the plan no signature vouches for
 */
export async function signLast(
  desk: Desk,
  plan: readonly Planned[],
  unsigned: number,
): Promise<readonly Planned[]> {
  const records = recordsOf(plan);
  const last = new Map(records.map((record) => [deskLineOf(record).book, record]));
  const own = records.filter((record) => deskLineOf(record).book === desk.book);
  const due = own.filter((_, index) => (unsigned + index + 1) % (longestUnsigned + 1) === 0);
  const sealed = new Map<JournalRecord, JournalRecord>();
  for (const record of new Set([...due, ...last.values()])) {
    const signature = await desk.dependencies.signing.sign(deskLineOf(record).chain);
    sealed.set(record, signed(record, signature));
  }
  return plan.map((planned) => {
    const { waiting, decision } = planned;
    const record = decision.kind === 'record' ? sealed.get(decision.record) : undefined;
    return record ? { waiting, decision: { kind: 'record', record } } : planned;
  });
}
