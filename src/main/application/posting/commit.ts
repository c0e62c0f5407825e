import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { InsertOutcome } from '@main/ports/journal';
import { refuse, succeed } from '@shared/result';
import { answer, answerOf, backOff, type Desk, end, reading, tellToWait, type Waiting } from './desk';
import { type Planned, planFor, recordsOf } from './plan';
import { noteTold } from './tail';

/** Hears of a plan that it has been sent; what it does is done while that is in flight. */
type Sent = (plan: readonly Planned[]) => void;

/** Brings every intent of a batch to its definite answer, or ends the desk. One insert is in flight at a time. */
export async function commit(desk: Desk, batch: readonly Waiting[], sent: Sent = () => {}): Promise<void> {
  const plan = await planFor(desk, batch);
  if (plan) await commitPlan(desk, plan, sent);
}

/** The same for what is decided already. */
export async function commitPlan(desk: Desk, plan: readonly Planned[], sent: Sent): Promise<void> {
  const rest = await sendUntilDefinite(desk, plan, sent);
  if (rest.length > 0 && desk.ended === null) await commit(desk, rest);
}

/** What to do after an insert: send what is left again as it is, or decide it again. */
type Next = { readonly send: readonly Planned[] } | { readonly decide: readonly Planned[] };

const nothingLeft: Next = { send: [] };

/**
 * Sends the records of a plan until each has a definite outcome. After an unknown one the very same documents
 * go again: never looked up and guessed, never under a new key.
 * @returns what must be decided again
 */
async function sendUntilDefinite(
  desk: Desk,
  plan: readonly Planned[],
  sent: Sent,
): Promise<readonly Waiting[]> {
  let pending = await settle(desk, plan, 0);
  let doubts = 0;
  while (pending.length > 0 && desk.ended === null) {
    for (const { waiting } of pending) waiting.sent = true;
    const inserted = desk.dependencies.journal.insert(recordsOf(pending));
    if (doubts === 0) sent(pending);
    const outcome = await inserted;
    if (outcome.kind === 'unknown') {
      await confirm(desk, pending, outcome.reason);
      await backOff(desk, doubts);
      doubts += 1;
      continue;
    }
    const next = await afterDefinite(desk, pending, outcome, doubts);
    if ('decide' in next) return next.decide.map(({ waiting }) => waiting);
    pending = next.send;
  }
  return [];
}

async function confirm(desk: Desk, pending: readonly Planned[], reason: string): Promise<void> {
  for (const { waiting } of pending) waiting.unknown = true;
  desk.dependencies.report('an insert has no known outcome; it is sent again', {
    branch: desk.branch,
    reason,
  });
  await tellToWait(desk);
}

type Definite = Exclude<InsertOutcome, { kind: 'unknown' }>;

/** The table of design §5, row by row. */
async function afterDefinite(
  desk: Desk,
  sent: readonly Planned[],
  outcome: Definite,
  doubts: number,
): Promise<Next> {
  if (outcome.kind === 'durable') return { send: await settle(desk, sent, recordsOf(sent).length) };
  const pending = await settle(desk, sent, outcome.durable);
  if (outcome.kind === 'keyTaken') return afterKeyTaken(desk, pending, doubts);
  if (outcome.kind === 'referenceTaken') return afterReferenceTaken(desk, pending);
  if (outcome.kind === 'rejected') return afterRejection(desk, pending, outcome.reason);
  if (outcome.book === desk.book) return afterOwnNumberTaken(desk, pending, doubts);
  return afterCollision(desk, pending, outcome.book);
}

/** The first record's key is taken. What a majority holds under it decides. */
async function afterKeyTaken(desk: Desk, pending: readonly Planned[], doubts: number): Promise<Next> {
  const records = recordsOf(pending);
  const found = await reading(desk, () => desk.dependencies.journal.find(records.map(({ id }) => id)));
  const [first] = records;
  if (!found || !first) return nothingLeft;
  const stored = found.get(first.id);
  if (!stored) {
    // It is there, but no majority has it yet: it may still be lost.
    await tellToWait(desk);
    await backOff(desk, doubts);
    return { send: pending };
  }
  const mine = records.findIndex((record) => !isSame(record, found.get(record.id)));
  if (mine !== 0) return { send: await settle(desk, pending, mine === -1 ? records.length : mine) };
  const [taken, ...rest] = pending;
  if (taken) answer(desk, taken.waiting, answerOf(stored, taken.waiting.intent, true));
  desk.heads.forgetAll();
  return { decide: rest };
}

/**
 * The first record's reference belongs to another entry, whose key has the same digits where the reference is taken
 * from. This one can never come to be; its form takes a new key.
 */
function afterReferenceTaken(desk: Desk, pending: readonly Planned[]): Next {
  const [taken, ...rest] = pending;
  if (taken) answer(desk, taken.waiting, refuse('IDEMPOTENCY_CONFLICT'));
  return { decide: rest };
}

/** Whether a stored record is the very one that was sent: its chain covers all of it and where it stands. */
function isSame(sent: JournalRecord, stored: JournalRecord | undefined): boolean {
  if (!stored) return false;
  const [mine, theirs] = [deskLineOf(sent), deskLineOf(stored)];
  return mine.book === theirs.book && mine.no === theirs.no && mine.chain === theirs.chain;
}

/**
 * This desk's own book has moved. Another run took the number: this process is no longer the desk. Else it was
 * an event about this desk (its day was closed, it was revoked), to be taken in.
 */
async function afterOwnNumberTaken(desk: Desk, pending: readonly Planned[], doubts: number): Promise<Next> {
  const [first] = recordsOf(pending);
  const no = first ? deskLineOf(first).no : 0;
  const taker = await reading(desk, () => desk.dependencies.journal.range(desk.book, no, no));
  const line = taker?.[0] && deskLineOf(taker[0]);
  if (taker && !line) {
    await tellToWait(desk);
    await backOff(desk, doubts);
    return { send: pending };
  }
  if (desk.started && line && line.run !== desk.run) {
    desk.dependencies.report('another process has started as this desk', {
      branch: desk.branch,
      run: line.run,
    });
    // A majority has the number under another run: what this run sent for it can never come to be.
    end(desk, 'DESK_SUPERSEDED', (waiting) => !waiting.left);
    return nothingLeft;
  }
  desk.heads.forget(desk.book);
  await jitter(desk);
  return { decide: pending };
}

const longestJitterMs = 6;

/** Two who collided do not meet again at once. It never grows: that would starve whoever lost first. */
const jitter = ({ dependencies: { clock, ids } }: Desk): Promise<void> =>
  clock.pause(ids.fraction() * longestJitterMs);

/** Somebody was faster in a book: its head is read again, and what rests on it decided again. */
async function afterCollision(desk: Desk, pending: readonly Planned[], book: string): Promise<Next> {
  desk.heads.forget(book);
  desk.rests.fought(book);
  await jitter(desk);
  return { decide: pending };
}

/**
 * The server will never take the record: our bug, or this desk has no right any more. The book stops. An intent
 * of an earlier life is looked up (`desk-started` has fenced all that life sent); one whose sending in this life
 * has no known outcome may not be called refused.
 */
async function afterRejection(desk: Desk, pending: readonly Planned[], reason: string): Promise<Next> {
  const { report, journal } = desk.dependencies;
  const [first] = pending;
  const id = recordsOf(pending)[0]?.id ?? '';
  report('the journal refused a record; the book is stopped', { branch: desk.branch, record: id, reason });
  if (first?.waiting.left) {
    const stored = (await reading(desk, () => journal.find([id])))?.get(id);
    const { intent } = first.waiting;
    answer(desk, first.waiting, stored ? answerOf(stored, intent, true) : refuse('INTERNAL'));
  }
  end(desk, 'INTERNAL', (waiting) => !waiting.left && !waiting.unknown);
  return nothingLeft;
}

/**
 * Answers what is definite: the first `durable` records, and the refusals that stand before the next one.
 * @returns the rest
 */
async function settle(desk: Desk, plan: readonly Planned[], durable: number): Promise<readonly Planned[]> {
  let seen = 0;
  const next = plan.findIndex(({ decision }) => decision.kind === 'record' && ++seen > durable);
  const definite = next === -1 ? plan : plan.slice(0, next);
  const records = recordsOf(definite);
  for (const record of records) takeIn(desk, record);
  for (const { waiting, decision } of definite) {
    if (decision.kind === 'record') {
      const { record } = decision;
      answer(desk, waiting, record.refusal ? refusalOf(record) : succeed({ record, repeated: false }));
    }
  }
  if (records.length > 0) desk.listeners.onDurable(records);
  noteTold(desk, records);
  await answerRefusals(desk, definite);
  return next === -1 ? [] : plan.slice(next);
}

const refusalOf = ({ refusal }: JournalRecord) =>
  refusal ? refuse(refusal.code, { details: refusal.details }) : refuse('INTERNAL');

function takeIn(desk: Desk, record: JournalRecord): void {
  desk.heads.take(record);
  const own = deskLineOf(record);
  if (own.book === desk.book) desk.unsigned = own.signature === null ? desk.unsigned + 1 : 0;
  for (const { book } of record.lines) {
    // After a rest the head is old: others were let pass.
    if (desk.rests.posted(book)) desk.heads.forget(book);
  }
}

/**
 * A refusal that claims no number is answered only after looking whether its key was posted before: a repeat
 * must get the first answer, whatever has happened to the account or the desk since.
 */
async function answerRefusals(desk: Desk, plan: readonly Planned[]): Promise<void> {
  const refused = plan.flatMap(({ waiting, decision }) =>
    decision.kind === 'refusal' ? [{ waiting, refusal: decision.refusal }] : [],
  );
  if (refused.length === 0) return;
  const idOf = ({ intent }: Waiting) => `${intent.branch}:${intent.key}`;
  const found = await reading(desk, () =>
    desk.dependencies.journal.find(refused.map(({ waiting }) => idOf(waiting))),
  );
  for (const { waiting, refusal } of found ? refused : []) {
    const stored = found?.get(idOf(waiting));
    answer(desk, waiting, stored ? answerOf(stored, waiting.intent, true) : { ok: false, ...refusal });
  }
}
