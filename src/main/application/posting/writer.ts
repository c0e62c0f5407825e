import type { Book } from '@main/domain/ledger/books';
import { canonical } from '@main/domain/ledger/canonical';
import { booksOf } from '@main/domain/ledger/decide';
import type { Intent } from '@main/domain/ledger/intents';
import { deskLineOf } from '@main/domain/ledger/records';
import type { ErrorCode } from '@shared/errors';
import { type Result, refuse, succeed } from '@shared/result';
import { type Ahead, planAhead, stands } from './ahead';
import { commit, commitPlan } from './commit';
import { contextOf, createDesk, type Desk, type DeskListeners, end, type Waiting } from './desk';
import { ownEvent, type Planned } from './plan';
import { tellTail } from './tail';
import type { Posted, PostingDependencies } from './types';

/** Writes this desk's book in one branch: what arrives while a batch is in flight is the next batch. */
export type Writer = {
  /** Resolves when `desk-started` is in the journal, or the desk may not start. */
  readonly started: Promise<Result<null>>;
  readonly post: (waiting: Waiting) => void;
  /** Why it has stopped writing for good, or null; a new writer, with a new run, may follow. */
  readonly ended: () => ErrorCode | null;
  /** Takes no more. Resolves when everything is answered, at the latest after `graceMs`. */
  readonly stop: (graceMs: number) => Promise<void>;
};

const recordsPerBatch = 1_000;
const bytesPerBatch = 8_000_000;

const bytesPerRecord = 2_000;

/**
 * What a record weighs at most, roughly: an event holds what it tells once, and once more where it sets a value, and a
 * letter takes up to three bytes.
 */
const weightOf = (intent: Intent): number =>
  bytesPerRecord + (intent.kind === 'event' ? 6 * canonical(intent).length : 0);

type Queue = {
  readonly desk: Desk;
  waiting: Waiting[];
  /** The next batch, where it is decided while one is in flight. */
  ahead: Promise<Ahead | null> | null;
  running: boolean;
  /** Wakes the pump where it rests. */
  arrived: () => void;
};

/**
 * @param left intents of an earlier life, sent again before anything else
 */
export function createWriter(
  dependencies: PostingDependencies,
  branch: string,
  left: readonly Waiting[],
  listeners: DeskListeners,
): Writer {
  const desk = createDesk(dependencies, branch, listeners);
  const queue: Queue = { desk, waiting: [], ahead: null, running: false, arrived: () => {} };
  for (const waiting of left) enqueue(queue, waiting);
  const started = startDesk(desk).then((result) => {
    if (result.ok) void pump(queue);
    return result;
  });
  return {
    started,
    post: (waiting) => {
      // What an earlier writer left may be in the journal: only one that writes can find out.
      if (desk.ended) waiting.answer(refuse(waiting.left ? 'CONFIRMING' : desk.ended));
      else {
        enqueue(queue, waiting);
        void pump(queue);
      }
    },
    ended: () => desk.ended,
    stop: (graceMs) => stopDesk(desk, graceMs),
  };
}

const isBulkLine = ({ intent }: Waiting): boolean => intent.bulk !== undefined;

/** The lines of a bulk wait behind whoever stands at the counter. */
function enqueue(queue: Queue, added: Waiting): void {
  const { desk, waiting } = queue;
  desk.outstanding.add(added);
  const last = waiting.at(-1);
  const isFirst = !isBulkLine(added) && last !== undefined && isBulkLine(last);
  waiting.splice(isFirst ? waiting.findIndex(isBulkLine) : waiting.length, 0, added);
  queue.arrived();
}

/**
 * Claims the next number of the desk's book for this run. From then on nothing that an earlier life of this desk
 * sent can still come to be, and an earlier life that still writes finds itself superseded.
 */
async function startDesk(desk: Desk): Promise<Result<null>> {
  let result: Result<Posted> = refuse('CONFIRMING');
  const event = ownEvent(desk, 'desk-started', desk.run);
  const waiting: Waiting = {
    ...event,
    answer: (answer) => {
      result = answer;
    },
  };
  desk.outstanding.add(waiting);
  await orEnd(desk, async () => {
    await commit(desk, [waiting]);
    // Before anything new is noted as told.
    if (result.ok) await tellTail(desk, deskLineOf(result.value.record).no);
  });
  desk.started = result.ok;
  desk.listeners.onConfirming(false);
  if (!result.ok) end(desk, result.code, (each) => !each.left);
  if (desk.ended) return refuse(desk.ended);
  return result.ok ? succeed(null) : result;
}

/** Commits batch after batch until nothing waits. Where all that waits rests, it rests too. */
async function pump(queue: Queue): Promise<void> {
  const { desk } = queue;
  if (queue.running || !desk.started) return;
  queue.running = true;
  await orEnd(desk, async () => {
    try {
      while (hasWork(queue) && desk.ended === null) await writeNext(queue);
    } finally {
      // In the same step as the last look at the queue: who arrives after it starts the pump again.
      queue.running = false;
    }
  });
}

const hasWork = ({ waiting, ahead }: Queue): boolean => waiting.length > 0 || ahead !== null;

async function writeNext(queue: Queue): Promise<void> {
  const { desk } = queue;
  const sent = (plan: readonly Planned[]): void => prepareNext(queue, plan);
  const ahead = queue.ahead && (await takeAhead(queue, queue.ahead));
  if (ahead) await commitPlan(desk, ahead.plan, sent);
  else {
    const batch = takeBatch(queue, desk.rests.resting());
    if (batch.length === 0) return restOrArrival(queue);
    await commit(desk, batch, sent);
  }
  desk.listeners.onConfirming(false);
}

/**
 * Where a whole batch waits already, it is decided while `inFlight` is with the database. Fewer than that may be more
 * by the time their turn comes.
 */
function prepareNext(queue: Queue, inFlight: readonly Planned[]): void {
  const { desk } = queue;
  if (queue.ahead !== null || queue.waiting.length < recordsPerBatch) return;
  const batch = takeBatch(queue, desk.rests.resting());
  queue.ahead = planAhead(desk, inFlight, batch)
    // Whoever decides it in its turn finds out why.
    .catch(() => null)
    .then((ahead) => {
      if (ahead === null) queue.waiting.unshift(...batch);
      return ahead;
    });
}

/** What was decided ahead, where it still holds; else whoever is in it waits again, before all others. */
async function takeAhead(queue: Queue, deciding: Promise<Ahead | null>): Promise<Ahead | null> {
  const ahead = await deciding;
  queue.ahead = null;
  if (ahead === null || stands(queue.desk, ahead)) return ahead;
  queue.waiting.unshift(...ahead.batch);
  return null;
}

/** A throw is a bug. The desk ends by it rather than hang: who waits is answered, and a new run may follow. */
async function orEnd(desk: Desk, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    desk.dependencies.report('posting failed; the book is stopped', {
      branch: desk.branch,
      error: String(error),
    });
    end(desk, 'INTERNAL', (waiting) => !waiting.left && !waiting.sent);
    desk.listeners.onConfirming(false);
  }
}

/** Until the first rest ends, or something else arrives that need not rest. */
async function restOrArrival(queue: Queue): Promise<void> {
  const { desk } = queue;
  const arrival = new Promise<void>((resolve) => {
    queue.arrived = resolve;
  });
  await Promise.race([arrival, desk.dependencies.clock.pause(desk.rests.nextEndMs())]);
}

/** The next intents in order, but for those on an account that rests, as far as a batch goes. */
function takeBatch(queue: Queue, resting: ReadonlySet<Book>): readonly Waiting[] {
  const { desk } = queue;
  const rests = ({ intent }: Waiting) =>
    resting.size > 0 && booksOf(intent, contextOf(desk)).some((book) => resting.has(book));
  const batch: Waiting[] = [];
  const kept: Waiting[] = [];
  let bytes = 0;
  for (const [index, waiting] of queue.waiting.entries()) {
    if (!desk.outstanding.has(waiting)) continue;
    if (rests(waiting)) {
      kept.push(waiting);
      continue;
    }
    bytes += weightOf(waiting.intent);
    if (batch.length === recordsPerBatch || (batch.length > 0 && bytes > bytesPerBatch)) {
      queue.waiting = [...kept, ...queue.waiting.slice(index)];
      return batch;
    }
    batch.push(waiting);
  }
  queue.waiting = kept;
  return batch;
}

/** How often a stop looks whether everything has been answered. */
const stopStepMs = 20;

async function stopDesk(desk: Desk, graceMs: number): Promise<void> {
  const { clock } = desk.dependencies;
  const until = clock.elapsedMs() + graceMs;
  while (desk.outstanding.size > 0 && desk.ended === null && clock.elapsedMs() < until) {
    await clock.pause(stopStepMs);
  }
  end(desk, 'CONFIRMING', () => false);
}
